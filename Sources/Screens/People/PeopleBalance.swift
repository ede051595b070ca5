import ForumPlan

/// How women and men, sectors and languages are spread among some people.
///
/// What a person gave as gender is counted here, and nobody is named by it.
struct PeopleBalance {
  private var genders: [Gender: Int] = [:]
  private var sectors: [Sector: Int] = [:]
  private var languages: [String: Int] = [:]

  /// Counts so many more people who are alike.
  mutating func add(_ gender: Gender, _ sector: Sector, _ languages: [String], times: Int = 1) {
    genders[gender, default: 0] += times
    sectors[sector, default: 0] += times
    for language in languages { self.languages[language, default: 0] += times }
  }

  /// The counts in three lines, the first of which is titled by whoever asked; none for nobody.
  var lines: [ListBalance] {
    guard !sectors.isEmpty else { return [] }
    let lines = [
      ListBalance(title: "", shares: genderShares),
      ListBalance(
        title: "Sectors",
        shares: Sector.allCases.compactMap { sector in
          sectors[sector].map { ListBalance.Share(label: sector.label.lowercased(), count: $0) }
        }),
      ListBalance(
        title: "Languages",
        shares: languages.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
          ListBalance.Share(label: $0.key, count: $0.value)
        }),
    ]
    return lines.filter { !$0.shares.isEmpty }
  }

  private var genderShares: [ListBalance.Share] {
    let women = genders[.female] ?? 0
    let stated = genders.reduce(0) { $0 + ($1.key == .unstated ? 0 : $1.value) }
    let share = stated > 0 ? " (\(Int((100 * Double(women) / Double(stated)).rounded()))%)" : ""
    return [
      .init(label: "women", count: women, note: share), .init(label: "men", count: genders[.male] ?? 0),
    ]
      + [(Gender.other, "other"), (.unstated, "not stated")].compactMap { gender, word in
        genders[gender].map { .init(label: word, count: $0) }
      }
  }
}
