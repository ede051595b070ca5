import ForumPlan

/// All that the checks of an agenda know besides its sessions: the forum, its house, and who comes.
///
/// It costs a look through the plan's attendances, and is made once; sessions can then be moved about and checked
/// again and again.
public struct AgendaProblem: Sendable {
  public let forum: Forum
  /// The house, once chosen.
  public let venue: Venue?
  /// Everybody on the forum's list or named in its sessions.
  public let guests: [ForumPlan.ID<Person>: AgendaGuest]
  /// Who has not declined, in order of aliases.
  public let coming: [AgendaGuest]
  /// Those of them who need a chair.
  public let present: [AgendaGuest]

  /// The problem in plain values.
  public init(forum: Forum, venue: Venue?, guests: [AgendaGuest]) {
    self.forum = forum
    self.venue = venue
    self.guests = Dictionary(guests.map { ($0.id, $0) }) { first, _ in first }
    let coming = self.guests.values.filter { $0.standing == .coming }.sorted { ($0.alias, $0.id) < ($1.alias, $1.id) }
    self.coming = coming
    present = coming.filter { !$0.isRemote }
  }

  /// The problem of a forum; `visa` tells how the visa of an attendance stands, as far as that is known.
  public init(
    _ forum: Forum, sessions: [Session], in plan: Plan, visa: (ForumPlan.ID<Attendance>) -> VisaState? = { _ in nil }
  ) {
    let attendances = Dictionary(plan.attendances(at: forum.id).map { ($0.person, $0) }) { first, _ in first }
    let people = Set(attendances.keys).union(sessions.flatMap(\.people))
    let guests = people.compactMap { id in
      plan.people[id].map { person in
        let attendance = attendances[id]
        return AgendaGuest(person, attendance, in: plan, visa: attendance.flatMap { visa($0.id) })
      }
    }
    self.init(forum: forum, venue: plan.venues[forum.venue], guests: guests)
  }

  /// The house's room of a name.
  public func room(_ name: String) -> Venue.Room? { venue?.rooms.first { $0.name == name } }

  /// People by identifier, in order of aliases, those whose record is not there left out.
  func guests(_ ids: some Sequence<ForumPlan.ID<Person>>) -> [AgendaGuest] {
    Set(ids).compactMap { guests[$0] }.sorted { ($0.alias, $0.id) < ($1.alias, $1.id) }
  }
}

extension Session {
  /// Everybody named in it: who leads, speaks and takes notes.
  public var people: [ForumPlan.ID<Person>] { facilitators + speakers + [rapporteur].compactMap(\.self) }
}
