import Dates
import ForumPlan

@testable import Logistics

/// A small agenda made by hand: a forum of two days, a house of three rooms, and whoever a test invites.
struct Timetable {
  var forum: Forum
  var venue: Venue
  var guests: [AgendaGuest] = []
  var sessions: [Session] = []

  init() {
    forum = Forum(id: ForumPlan.ID(rawValue: 1), name: "Tunis forum", days: 2)
    forum.start = day("2026-12-29")
    venue = Venue(id: ForumPlan.ID(rawValue: 2), name: "The house", place: .init(name: "Tunis", country: "TN"))
    venue.rooms = [
      Venue.Room(name: "Hall", capacity: [.theatre: 80], isStepFree: true, booths: 2),
      Venue.Room(name: "Annexe", capacity: [.theatre: 8, .circle: 5], isStepFree: true),
      Venue.Room(name: "Cellar", capacity: [.circle: 4]),
    ]
  }

  var problem: AgendaProblem { AgendaProblem(forum: forum, venue: venue, guests: guests) }
  var conflicts: AgendaConflicts { AgendaConflicts(sessions, of: problem) }

  /// What was found of a topic.
  func found(_ topic: AgendaFinding.Topic) -> [AgendaFinding] { conflicts.findings.filter { $0.topic == topic } }

  mutating func invite(_ count: Int) { for _ in 0..<count { _ = guest("Guest \(guests.count)") } }

  mutating func guest(_ alias: String, _ change: (inout AgendaGuest) -> Void = { _ in }) -> ForumPlan.ID<Person> {
    var guest = AgendaGuest(id: ForumPlan.ID(rawValue: UInt64(100 + guests.count)), alias: alias, sector: .police)
    guest.standing = .coming
    change(&guest)
    guests.append(guest)
    return guest.id
  }

  /// Adds a session; `at` is a time such as `1 09:30`, empty for none.
  @discardableResult
  mutating func add(
    _ title: String, at time: String, for minutes: Int = 60, in room: String = "Hall",
    _ format: Session.Format = .breakout, _ change: (inout Session) -> Void = { _ in }
  ) -> ForumPlan.ID<Session> {
    var session = Session(
      id: ForumPlan.ID(rawValue: UInt64(1000 + sessions.count)), forum: forum.id, title: title, format: format,
      minutes: minutes)
    let parts = time.split { " :".contains($0) }.compactMap { Int($0) }
    if parts.count == 3 {
      session.slot = Session.Slot(day: parts[0], start: parts[1] * 60 + parts[2], room: room)
    }
    change(&session)
    sessions.append(session)
    return session.id
  }
}
