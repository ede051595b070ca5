import Atlas
import Dates
import ForumPlan
import Logistics
import Scheduling

/// Gathers what a placement problem of a plan needs.
struct StudyMaker {
  let brief: PlacementBrief
  let plan: Plan
  let atlas: Atlas
  let today: CivilDate
  let converter: Converter
  var forums: [Forum] = []
  var venues: [Venue] = []
  var people: [Person] = []
  /// Who is to come in person, by forum.
  var coming: [[Attendance]] = []
  var seats: [ForumPlan.ID<Person>: Int] = [:]
  var causes: [PlacementCause] = []
  var reaches: [[PlacementStudy.Reachable: VisaReach]] = []
  var journeys: [[TravelEstimate?]] = []
  var burdens: [Int] = []
  var gaps: [String] = []
  var problem = PlacementProblem(
    forums: [], venues: [], people: [], countries: [], regions: [], horizon: 0, ready: 0, budget: 0, regionCap: 0,
    weights: PlacementProblem.Weights(hour: 0, longestHour: 0, missed: 0, regionRepeat: 0))
  /// The causes by what they are, with their place among the notes.
  private var notes: [PlacementCause: Int] = [:]

  init(_ brief: PlacementBrief, plan: Plan, atlas: Atlas, today: CivilDate) {
    (self.brief, self.plan, self.atlas, self.today) = (brief, plan, atlas, today)
    converter = Converter(programme: plan.programme, on: today)
  }

  mutating func make() {
    if !plan.openCompartments.contains(.protection) {
      gaps.append("Protection is closed to this key: who keeps out of a country was not heeded.")
    }
    chooseForums()
    chooseVenues()
    choosePeople()
    estimateJourneys()
    lookAtVisas()
    writeProblem()
  }

  /// The note of a cause.
  mutating func note(_ cause: PlacementCause) -> Int {
    if let known = notes[cause] { return known }
    notes[cause] = causes.count
    causes.append(cause)
    return causes.count - 1
  }

  func isMovable(_ forum: Int) -> Bool { brief.forums.contains(forums[forum].id) }

  private mutating func chooseForums() {
    forums = plan.forums.filter { forum in
      guard !forum.isOver(on: today) else { return false }
      let isPlaced = forum.start.map { $0 >= today } == true && forum.place(in: plan) != nil
      return brief.forums.contains(forum.id) || isPlaced
    }
    .sorted { left, right in
      (left.start?.dayNumber ?? .max, left.number ?? .max, left.name, left.id)
        < (right.start?.dayNumber ?? .max, right.number ?? .max, right.name, right.id)
    }
  }

  private mutating func chooseVenues() {
    venues = plan.venues.map { $0.withoutLapsedOptions(on: today) }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    for (index, forum) in forums.enumerated() where !isMovable(index) && plan.venues[forum.venue] == nil {
      guard let place = forum.place else { continue }
      // Random identifiers are never as high as these: they lead nowhere.
      let id = ForumPlan.ID<Venue>(rawValue: .max - UInt64(index))
      venues.append(Venue(id: id, name: place.name, place: place))
      forums[index].venue = id
    }
    let strays = venues.count { $0.place.latitude == nil || $0.place.longitude == nil }
    if strays > 0 { gaps.append("\(strays) of the venues have no place on the map: their journeys count nothing.") }
  }

  private mutating func choosePeople() {
    coming = forums.map { forum in plan.attendances(at: forum.id).filter(\.travels) }
    let known = Set(coming.joined().map(\.person))
    people = known.compactMap { plan.people[$0] }.sorted { ($0.alias, $0.id) < ($1.alias, $1.id) }
    seats = Dictionary(people.enumerated().map { ($1.id, $0) }) { first, _ in first }
  }
}
