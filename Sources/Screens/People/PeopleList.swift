import ForumPlan
import Terminal

/// The people by alias.
struct PeopleList: TabList {
  let columns = [
    ListColumn("Person", 14, grow: 1), ListColumn("Sector", 13), ListColumn("Organisation", 16, grow: 1, spare: 2),
    ListColumn("Nat.", 7), ListColumn("Lives in", 14, spare: 3), ListColumn("Forums", 6, align: .trailing, spare: 1),
  ]

  func rows(_ sight: Sight) -> [ListRow] {
    sight.plan.people.map { (alias: $0.alias, key: $0.key) }
      .sorted { ($0.alias, $0.key.rawID) < ($1.alias, $1.key.rawID) }.map { ListRow($0.key) }
  }

  func cells(of row: ListRow, _ sight: Sight) -> [ListCell] {
    guard let person = person(row, sight) else { return [] }
    let organisation = sight.plan.organisations[person.organisation]
    let forums = sight.derived?.index.attendancesByPerson[person.id]?.count
    return [
      ListCell(sight.name(of: person.id)), ListCell(person.sector.label),
      ListCell(organisation.map { $0.shortName.isEmpty ? $0.name : $0.shortName } ?? "–"),
      ListCell(person.nationalities.map(\.description).joined(separator: " ")),
      ListCell(person.residence?.name ?? "–"), ListCell(sight.derived == nil ? "…" : "\(forums ?? 0)"),
    ]
  }

  func words(of row: ListRow, _ sight: Sight) -> String {
    guard let person = person(row, sight) else { return "" }
    let countries = person.nationalities + [person.residence?.country].compactMap(\.self)
    return countries.map { sight.atlas.name(of: $0) }.joined(separator: " ") + " "
      + (sight.plan.organisations[person.organisation]?.name ?? "")
  }

  func detail(of row: ListRow, _ sight: Sight) -> [DetailLine] {
    person(row, sight).map { PersonDetail(person: $0, sight: sight).lines } ?? []
  }

  func summary(_ sight: Sight) -> String {
    var sectors: [Sector: Int] = [:]
    for person in sight.plan.people { sectors[person.sector, default: 0] += 1 }
    return Sector.allCases.compactMap { sector in sectors[sector].map { "\($0) \(sector.label.lowercased())" } }
      .joined(separator: " · ")
  }

  func emptyText(_ sight: Sight) -> String {
    "No people yet. Press \(sight.key("record.add")) to add one, or bring a list in with “convene import people.csv”."
  }

  private func person(_ row: ListRow, _ sight: Sight) -> Person? {
    row.record.flatMap { sight.plan.people[ForumPlan.ID(rawValue: $0.rawID)] }
  }
}
