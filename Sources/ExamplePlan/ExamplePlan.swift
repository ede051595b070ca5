import Atlas
import Dates
import ForumPlan

/// A programme that could be real, with people who are made up: 4 forums, 8 venues, 70 people of 15 nationalities.
///
/// Its dates hang on a day, so that there is always something overdue, something due this week and something
/// in time. The same day and number give the same plan, on every machine.
public enum ExamplePlan {
  /// The edits that fill an empty plan; `people` is how many, at least 40.
  public static func edits(today: CivilDate, people: Int = 70, atlas: Atlas = .shipped) -> [Edit] {
    var stage = ExampleStage(today: today, atlas: atlas)
    stage.setUpProgramme()
    stage.setUpVenues()
    stage.setUpForums()
    stage.castPeople(max(people, 40))
    stage.writeAgenda()
    stage.writeBudget()
    return stage.entries.map(Edit.put)
  }

  /// The programme of the example, as a new plan begins with it.
  public static func programme(today: CivilDate) -> Programme {
    var programme = Programme(name: "Common Ground 2026–2028")
    programme.aims = [
      "Police and civil society meet before there is a crisis",
      "Communities set the questions, and hear what became of the answers",
    ]
    programme.period = DateSpan((today - 300)...(today + 700))
    programme.rates = [
      ("USD", "0.92"), ("GBP", "1.17"), ("CHF", "1.05"), ("TND", "0.295"), ("KES", "0.0071"), ("IDR", "0.000057"),
    ].compactMap { code, rate in
      guard let currency = Currency(code), let rate = FixedPoint(rate) else { return nil }
      return ExchangeRate(currency: currency, rate: rate, date: today - 20, source: "made up for the example")
    }
    return programme
  }
}

/// The example under construction.
struct ExampleStage {
  let today: CivilDate
  let atlas: Atlas
  var generator = SeededGenerator(seed: 20_261_121)
  var entries: [Entry] = []
  var forums: [Forum] = []
  var organisations: [String: ForumPlan.ID<Organisation>] = [:]
  var venues: [String: Venue] = [:]
  var people: [Person] = []
  var attendees: [ForumPlan.ID<Forum>: [Person]] = [:]

  init(today: CivilDate, atlas: Atlas) {
    self.today = today
    self.atlas = atlas
  }

  mutating func id<R: Record>() -> ForumPlan.ID<R> { .random(using: &generator) }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

  mutating func add(_ record: some Record) { entries.append(Entry(record)) }

  /// The place of a text; the example names only cities with a country.
  func place(_ text: String) -> Place {
    atlas.anyPlace(named: text) ?? Place(name: text, country: "ZZ")
  }

  mutating func organisation(_ name: String, _ sector: Sector, _ country: CountryCode) -> ForumPlan.ID<Organisation> {
    if let known = organisations[name] { return known }
    var organisation = Organisation(id: id(), name: name, sector: sector)
    organisation.country = country
    if sector == .police { organisation.releaseDays = 21 }
    organisations[name] = organisation.id
    add(organisation)
    return organisation.id
  }

  mutating func setUpProgramme() {
    var programme = ExamplePlan.programme(today: today)
    programme.leadOrganisation = organisation("Open Table Secretariat", .civilSociety, "NO")
    add(programme)
    for (nationality, words) in Cast.requirements.sorted(by: { $0.key < $1.key }) {
      var needs: [CountryCode: Requirement] = [:]
      for word in words.split(separator: " ") {
        guard let country = CountryCode(word.prefix(2)) else { continue }
        needs[country] = Requirement(String(word.dropFirst(3)))
      }
      add(
        RequirementSheet(
          nationality: nationality, entries: needs, source: "passport-index data (MIT)",
          asOf: CivilDate(year: 2026, month: 2, day: 17)))
    }
  }
}
