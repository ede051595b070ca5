import ForumPlan
import Logistics

/// The agenda of one forum as the screen shows it: its sessions, where they stand now, and what is wrong with that.
struct AgendaScene: Sendable {
  let forum: Forum
  /// The columns of the grid: the house's rooms, others that sessions are in, and last the open one.
  let rooms: [String]
  /// The sessions as they are shown, with one that is being moved where it would stand.
  private(set) var sessions: [Session]
  /// The session that is being moved, as the plan has it.
  private(set) var lifted: Session?
  private(set) var conflicts: AgendaConflicts
  private let problem: AgendaProblem
  private let settled: [Session]

  /// The agenda of the forum that the sight shows; `nil` without a forum.
  init?(_ sight: Sight) {
    guard let forum = sight.agendaForum else { return nil }
    self.forum = forum
    let sessions = sight.plan.sessions(of: forum.id)
    problem = AgendaProblem(forum, sessions: sessions, in: sight.plan) { attendance in
      sight.derived?.outlook.visa(of: attendance)?.state
    }
    conflicts = AgendaConflicts(sessions, of: problem)
    self.sessions = sessions
    settled = sessions
    let known = problem.venue?.rooms.map(\.name) ?? []
    let used = Set(sessions.compactMap { $0.slot?.room })
    let others = used.subtracting(known).subtracting([""]).sorted()
    let hasOpen = used.contains("") || known.isEmpty && others.isEmpty
    rooms = known + others + (hasOpen ? [""] : [])
  }

  /// Shows the sessions as they would be if a draft were dropped now, or as they are.
  mutating func show(_ draft: AgendaDraft?) {
    sessions = draft?.sessions ?? settled
    lifted = draft?.original
    conflicts = AgendaConflicts(sessions, of: problem)
  }

  /// How many days there are to show: the forum's, and those beyond it that a session is on.
  var days: Int { max(forum.days, sessions.compactMap { $0.slot?.day }.max() ?? 1, 1) }

  /// The sessions without a slot, in the order of the plan.
  var shelved: [Session] { sessions.filter { $0.slot == nil } }

  func session(_ id: ForumPlan.ID<Session>?) -> Session? { id.flatMap { id in sessions.first { $0.id == id } } }

  /// The seats of a room, where the house tells them.
  func seats(of room: String) -> Int? { problem.room(room).map(\.seats).flatMap { $0 > 0 ? $0 : nil } }
}
