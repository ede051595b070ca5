import Dates
import ForumPlan

/// What each stage of a forum asks for before the forum is said to be there.
///
/// They are rules of good practice, not of the file: a plan that breaks one is a plan, and whoever knows better goes
/// on and says why. Only that a forum which is ready has its first day is a rule of the record itself.
public struct StageRequirements {
  private let forum: Forum
  private let plan: Plan
  private let today: CivilDate
  private var found: [StageRequirement] = []

  /// What is missing for a forum to come from one stage to a later one, in the order of stages; nothing going back.
  ///
  /// Costs a look through attendances, sessions, commitments and tasks.
  /// The forum is as it is to be; the plan may hold it as it was.
  public static func missing(
    for forum: Forum, from stage: Forum.Stage, plan: Plan, today: CivilDate
  ) -> [StageRequirement] {
    var check = StageRequirements(forum: forum, plan: plan, today: today)
    for passed in Forum.Stage.allCases where passed > stage && passed <= forum.stage { check.look(at: passed) }
    return check.found
  }

  private init(forum: Forum, plan: Plan, today: CivilDate) {
    self.forum = forum
    self.plan = plan
    self.today = today
  }

  private mutating func look(at stage: Forum.Stage) {
    switch stage {
    case .scoping: break
    case .consulting: consulting()
    case .confirmed: confirmed()
    case .inviting: inviting()
    case .ready: ready()
    case .held: held()
    case .followUp: followUp()
    case .closed: closed()
    }
  }

  private mutating func add(_ stage: Forum.Stage, _ missing: String, _ remedy: StageRequirement.Remedy) {
    // What an earlier stage asked for already is not asked for twice.
    if case .field = remedy, found.contains(where: { $0.remedy == remedy }) { return }
    found.append(StageRequirement(stage: stage, missing: missing, remedy: remedy))
  }

  private mutating func consulting() {
    if forum.purpose.isEmpty {
      add(.consulting, "It has no purpose that one could be consulted on.", .field("purpose"))
    }
    if forum.window == nil, forum.start == nil {
      add(.consulting, "No window says between which days it must take place.", .field("window"))
    }
  }

  private mutating func confirmed() {
    if forum.place(in: plan) == nil {
      add(.confirmed, "Neither a city nor a venue is chosen.", .field(plan.venues.isEmpty ? "place" : "venue"))
    }
    if forum.start == nil { add(.confirmed, "Its first day is not set.", .field("start")) }
    if let window = forum.window, let span = forum.span, !window.contains(span.first) || !window.contains(span.last) {
      add(.confirmed, "Its days, \(span.long), lie outside the window, \(window.long).", .field("start"))
    }
    if forum.hosts.isEmpty { add(.confirmed, "No organisation hosts it.", .field("hosts")) }
    if forum.monitor == nil { add(.confirmed, "No organisation monitors what follows from it.", .field("monitor")) }
    if forum.languages.isEmpty { add(.confirmed, "No working language is chosen.", .field("languages")) }
  }

  private mutating func inviting() {
    if forum.confirmedOn == nil {
      add(.inviting, "The day on which it was confirmed is not noted.", .field("confirmedOn"))
    }
    if coming.isEmpty { add(.inviting, "Nobody is on its list yet.", .add(.attendance)) }
    if forum.groundRules.isEmpty {
      add(.inviting, "It has no ground rules to send with invitations.", .field("groundRules"))
    }
  }

  private mutating func ready() {
    if forum.start == nil { add(.ready, "Its first day is not set.", .field("start")) }
    if forum.venue == nil { add(.ready, "No venue is chosen.", .field("venue")) }
    let open = coming.filter { $0.status < .accepted }
    if let first = open.first {
      add(.ready, "\(Self.count(open.count, "person has", "people have")) not answered yet.", .record(first.key))
    }
    let sessions = plan.sessions(of: forum.id)
    if sessions.isEmpty { add(.ready, "Its agenda is empty.", .add(.session)) }
    let unplaced = sessions.filter { $0.slot == nil }
    if let first = unplaced.first {
      add(.ready, "\(Self.count(unplaced.count, "session has", "sessions have")) no time yet.", .record(first.key))
    }
  }

  private mutating func held() {
    guard let last = forum.span?.last else { return add(.held, "Its first day is not set.", .field("start")) }
    if last > today { add(.held, "Its last day, \(last.long), is still to come.", .field("start")) }
  }

  private mutating func followUp() {
    let people = coming
    if !people.contains(where: { $0.status == .attended }) {
      add(.followUp, "Nobody is marked as having attended.", people.first.map { .record($0.key) } ?? .add(.attendance))
    }
    let commitments = plan.commitments(of: forum.id)
    if commitments.isEmpty { add(.followUp, "No commitment is noted that one could follow up.", .add(.commitment)) }
    let unowned = commitments.filter { $0.organisation == nil && $0.person == nil }
    if let first = unowned.first {
      add(.followUp, "\(Self.count(unowned.count, "commitment has", "commitments have")) no owner.", .record(first.key))
    }
    let endless = commitments.filter { $0.due == nil && $0.done == nil }
    if let first = endless.first {
      add(
        .followUp, "\(Self.count(endless.count, "commitment has", "commitments have")) no due day.", .record(first.key))
    }
  }

  private mutating func closed() {
    let promises = plan.commitments(of: forum.id).filter { $0.done == nil }
    if let first = promises.first {
      add(
        .closed, "\(Self.count(promises.count, "commitment is", "commitments are")) not kept yet.", .record(first.key))
    }
    let tasks = plan.tasks.filter { $0.forum == forum.id && $0.done == nil }.sorted { $0.id < $1.id }
    if let first = tasks.first {
      add(.closed, "\(Self.count(tasks.count, "task is", "tasks are")) not done.", .record(first.key))
    }
  }

  /// Who has not declined, in order of identifiers.
  private var coming: [Attendance] {
    plan.attendances(at: forum.id).filter(\.status.isComing).sorted { $0.id < $1.id }
  }

  private static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }
}

extension AttendanceStatus {
  /// Whether one status comes before another on the way to a forum.
  fileprivate static func < (left: Self, right: Self) -> Bool {
    (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
  }
}
