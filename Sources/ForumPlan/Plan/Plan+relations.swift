// Each of these looks once through the table it names, O(n). Whoever goes through all forums or people makes a
// `PlanIndex` first.
extension Plan {
  /// All forums by their first day, those without one last; O(n log n).
  public var forumsByDate: [Forum] {
    forums.sorted { ($0.start?.dayNumber ?? .max, $0.name, $0.id) < ($1.start?.dayNumber ?? .max, $1.name, $1.id) }
  }

  /// Who attends a forum.
  public func attendances(at forum: ID<Forum>) -> [Attendance] { attendances.filter { $0.forum == forum } }

  /// Which forums a person attends.
  public func attendances(of person: ID<Person>) -> [Attendance] { attendances.filter { $0.person == person } }

  /// A forum's sessions in the order of their slots, those without one last.
  public func sessions(of forum: ID<Forum>) -> [Session] {
    sessions.filter { $0.forum == forum }.sorted { $0.comesBefore($1) }
  }

  /// What was raised for a forum, the weightiest first.
  public func concerns(of forum: ID<Forum>) -> [Concern] {
    concerns.filter { $0.forum == forum }.sorted { ($1.weight, $0.id) < ($0.weight, $1.id) }
  }

  /// What was promised at a forum, in order of due days.
  public func commitments(of forum: ID<Forum>) -> [Commitment] {
    commitments.filter { $0.forum == forum }.sorted { $0.dueOrder < $1.dueOrder }
  }

  /// What a forum costs, in order of codes.
  public func budgetLines(of forum: ID<Forum>) -> [BudgetLine] {
    budgetLines.filter { $0.forum == forum }.sorted { ($0.code, $0.id) < ($1.code, $1.id) }
  }

  /// A funder's grants, in order of references.
  public func grants(of funder: ID<Funder>) -> [Grant] {
    grants.filter { $0.funder == funder }.sorted { ($0.reference, $0.id) < ($1.reference, $1.id) }
  }
}

extension Session {
  /// Whether it stands earlier on the agenda; the identifier decides between equals.
  public func comesBefore(_ other: Session) -> Bool {
    (slot?.day ?? .max, slot?.start ?? .max, slot?.room ?? "", id)
      < (other.slot?.day ?? .max, other.slot?.start ?? .max, other.slot?.room ?? "", other.id)
  }
}

extension Commitment {
  fileprivate var dueOrder: (Int, ForumPlan.ID<Commitment>) { (due?.dayNumber ?? .max, id) }
}

/// Which records belong to which forum and person, worked out once for a plan.
public struct PlanIndex: Sendable {
  private let plan: Plan
  /// Attendances by forum, in order of identifiers.
  private let byForum: [ID<Forum>: [ID<Attendance>]]
  /// Attendances by person, in order of identifiers.
  private let byPerson: [ID<Person>: [ID<Attendance>]]
  /// Sessions by forum, in the order of the agenda.
  public let sessionsByForum: [ID<Forum>: [Session]]
  /// Budget lines by forum, in order of codes.
  public let budgetLinesByForum: [ID<Forum>: [BudgetLine]]

  /// Looks once through the plan; O(n log n).
  public init(_ plan: Plan) {
    self.plan = plan
    let attendances = plan.attendances.map { (id: $0.id, person: $0.person, forum: $0.forum) }.sorted { $0.id < $1.id }
    byForum = attendances.reduce(into: [:]) { $0[$1.forum, default: []].append($1.id) }
    byPerson = attendances.reduce(into: [:]) { $0[$1.person, default: []].append($1.id) }
    sessionsByForum = Dictionary(grouping: plan.sessions.sorted { $0.comesBefore($1) }, by: \.forum)
    var lines: [ID<Forum>: [BudgetLine]] = [:]
    for line in plan.budgetLines.sorted(by: { ($0.code, $0.id) < ($1.code, $1.id) }) {
      if let forum = line.forum { lines[forum, default: []].append(line) }
    }
    budgetLinesByForum = lines
  }

  /// Who attends a forum, in order of identifiers.
  public func attendances(at forum: ID<Forum>) -> [Attendance] {
    (byForum[forum] ?? []).compactMap { plan.attendances[$0] }
  }

  /// Which forums a person attends, in order of identifiers.
  public func attendances(of person: ID<Person>) -> [Attendance] {
    (byPerson[person] ?? []).compactMap { plan.attendances[$0] }
  }

  /// How many forums a person attends, or attended.
  public func attendanceCount(of person: ID<Person>) -> Int { byPerson[person]?.count ?? 0 }
}
