import Atlas
import Dates
import ForumPlan

/// Collects the example's records; each maker file adds one part.
struct Maker {
  let today: CivilDate
  let atlas: Atlas
  var edits: [Edit] = []
  var generator = SeededGenerator(seed: 20_170_222)
  /// The police service and the civil society organisation of each nation, in the order of `Nation.all`.
  var organisations: [(police: ID<Organisation>, society: ID<Organisation>)] = []
  var lead = ID<Organisation>(rawValue: 0)
  var monitor = ID<Organisation>(rawValue: 0)
  var grants: [ID<Grant>] = []
  /// The delegations of a forum that have a head.
  var headed: Set<String> = []

  init(today: CivilDate, atlas: Atlas) {
    self.today = today
    self.atlas = atlas
  }

  mutating func put(_ record: some Record) { edits.append(.put(record)) }

  mutating func newID<R: Record>(_ type: R.Type = R.self) -> ID<R> { ID.random(using: &generator) }

  mutating func pick<Item>(_ items: [Item]) -> Item { items[Int.random(in: 0..<items.count, using: &generator)] }

  mutating func days(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

  mutating func chance(_ percent: Int) -> Bool { days(1...100) <= percent }

  /// The Tuesday on or after a day so many days from now: a forum that opens on one lets people travel on Monday.
  func tuesday(in days: Int) -> CivilDate {
    let day = today + days
    return day + (Weekday.tuesday.rawValue - day.weekday.rawValue + 7) % 7
  }

  /// A place of the Atlas, or what is known of it without one.
  func place(_ text: String) -> Place {
    if let place = atlas.place(named: text) { return place }
    let parts = text.split(separator: ",")
    let country = parts.last.flatMap { CountryCode($0.drop { $0 == " " }) } ?? "ZZ"
    return Place(name: String(parts.first ?? ""), country: country)
  }

  func money(_ amount: Int, _ code: String) -> Money {
    let currency = Currency(code) ?? .euro
    let scale = (0..<currency.minorDigits).reduce(1) { scale, _ in scale * 10 }
    return Money(minorUnits: Int64(amount * scale), currency: currency)
  }
}

/// The example's forums, and the rooms of the one that has an agenda.
struct Forums {
  var nairobi: Forum
  var tunis: Forum
  var colombo: Forum
  var geneva: Forum
  var tunisRooms: [String]

  var all: [Forum] { [nairobi, tunis, colombo, geneva] }
}

/// A person of the example at one forum.
struct Guest {
  var person: Person
  var forum: ID<Forum>
  var role: Role
}
