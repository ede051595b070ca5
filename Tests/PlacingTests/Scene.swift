import Atlas
import Dates
import ForumPlan
import Logistics
import Placing
import Scheduling
import Testing

/// A small plan whose numbers can be worked by hand: two forums, three venues, five people.
struct Scene {
  static let today = day("2026-11-20")
  static let nairobi = Place(name: "Nairobi", country: "KE", latitude: -1.29, longitude: 36.82)
  static let tunis = Place(name: "Tunis", country: "TN", latitude: 36.8, longitude: 10.18)
  static let geneva = Place(name: "Geneva", country: "CH", latitude: 46.2, longitude: 6.15)
  static let first = ForumPlan.ID<Forum>(rawValue: 1)
  static let second = ForumPlan.ID<Forum>(rawValue: 2)

  var plan = Plan()

  /// Forums of two days in spring and summer 2027, a venue in each of three cities, and five Kenyans of whom one is required.
  init() {
    add(Programme(name: "Dialogue"))
    for (number, venue) in [("Jacaranda", Self.nairobi), ("Dar", Self.tunis), ("Maison", Self.geneva)].enumerated() {
      var venue = Venue(id: ForumPlan.ID(rawValue: UInt64(number + 1)), name: venue.0, place: venue.1)
      venue.rooms = [.init(name: "Hall", capacity: [.circle: 40]), .init(name: "Small", capacity: [.circle: 12])]
      venue.dayRate = Money(minorUnits: 100_000, currency: .euro)
      venue.isStepFree = true
      add(venue)
    }
    for (id, name, window) in [
      (Self.first, "Spring", "2027-04-05..2027-05-14"), (Self.second, "Summer", "2027-07-05..2027-08-13"),
    ] {
      var forum = Forum(id: id, name: name, days: 2)
      forum.window = given(DateSpan(window))
      forum.stage = .consulting
      add(forum)
    }
    for (number, alias) in ["Heron", "Ibis", "Kite", "Lark", "Merlin"].enumerated() {
      var person = Person(id: ForumPlan.ID(rawValue: UInt64(number + 1)), alias: alias, sector: .civilSociety)
      person.nationalities = ["KE"]
      person.residence = Self.nairobi
      add(person)
      for forum in [Self.first, Self.second] {
        var attendance = Attendance(person: person.id, forum: forum, role: .delegate)
        attendance.status = .confirmed
        attendance.isRequired = alias == "Heron"
        add(attendance)
      }
    }
  }

  mutating func add(_ record: some Record) { add(edit: .put(record)) }

  private mutating func add(edit: Edit) {
    do { try plan.apply([edit]) } catch { Issue.record(error) }
  }

  /// Changes a forum.
  mutating func forum(_ id: ForumPlan.ID<Forum>, _ change: (inout Forum) -> Void) {
    guard var forum = plan.forums[id] else { return }
    change(&forum)
    add(forum)
  }

  /// Changes a venue, by name.
  mutating func venue(_ name: String, _ change: (inout Venue) -> Void) {
    guard var venue = plan.venues.first(where: { $0.name == name }) else { return }
    change(&venue)
    add(venue)
  }

  /// Changes a person, by alias.
  mutating func person(_ alias: String, _ change: (inout Person) -> Void) {
    guard var person = plan.people.first(where: { $0.alias == alias }) else { return }
    change(&person)
    add(person)
  }

  func study(_ forums: Set<ForumPlan.ID<Forum>> = [first, second], _ change: (inout PlacementBrief) -> Void = { _ in })
    -> PlacementStudy
  {
    var brief = PlacementBrief(
      forums: forums,
      weights: PlacementWeights(hour: 10, longestHour: 20, missed: 500, regionRepeat: 1_000, blackoutDay: 30))
    change(&brief)
    return PlacementStudy(brief, plan: plan, atlas: plan.atlas, today: Self.today)
  }

  /// The best placement of a study.
  func best(_ study: PlacementStudy) throws -> PlacementProposal {
    let answer = try study.solver().solve()
    #expect(answer.status == .optimal)
    return PlacementProposal(try #require(answer.plan), in: study)
  }
}

func day(_ text: String) -> CivilDate { given(CivilDate(text)) }

func given<Value>(_ value: Value?, _ location: SourceLocation = #_sourceLocation) -> Value {
  guard let value else {
    Issue.record("nothing given", sourceLocation: location)
    fatalError("nothing given")
  }
  return value
}
