import ForumPlan

/// What is wrong with the agenda of a forum, and how many people each session has to seat.
///
/// Pure and cheap (a sort, and the pairs of sessions that overlap), so that it can be asked again at every step of
/// a session that is being moved.
public struct AgendaConflicts: Sendable, Hashable {
  /// What was found: the worst first, then in the order of the agenda.
  public let findings: [AgendaFinding]
  /// How many people each session has to seat, where that can be known.
  public let expected: [ForumPlan.ID<Session>: Int]

  /// Checks the sessions of a forum.
  public init(_ sessions: [Session], of problem: AgendaProblem, rules: AgendaRules = .usual) {
    let check = AgendaCheck(sessions, problem, rules)
    expected = check.expected
    let found =
      check.timeFindings() + check.pairFindings() + check.roomFindings() + check.circleFindings()
      + check.languageFindings() + check.peopleFindings() + check.companyFindings()
    let place = Dictionary(check.sessions.enumerated().map { ($1.id, $0) }) { first, _ in first }
    func key(_ finding: AgendaFinding) -> (Int, Int, Int, Int, ForumPlan.ID<Person>) {
      let places = finding.sessions.compactMap { place[$0] }
      return (
        -finding.severity.rawValue, places.first ?? 0, finding.topic.order, places.last ?? 0,
        finding.people.first ?? ForumPlan.ID(rawValue: 0)
      )
    }
    findings = found.map { (key($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// Checks a forum as it stands in a plan.
  public init(_ forum: Forum, in plan: Plan, visa: (ForumPlan.ID<Attendance>) -> VisaState? = { _ in nil }) {
    let sessions = plan.sessions(of: forum.id)
    self.init(sessions, of: AgendaProblem(forum, sessions: sessions, in: plan, visa: visa))
  }

  /// What concerns a session, the worst first.
  public func findings(of session: ForumPlan.ID<Session>) -> [AgendaFinding] {
    findings.filter { $0.sessions.contains(session) }
  }

  /// How bad the worst is that concerns each session; nothing for one without findings.
  public var worst: [ForumPlan.ID<Session>: Finding.Severity] {
    var worst: [ForumPlan.ID<Session>: Finding.Severity] = [:]
    for finding in findings {
      for session in finding.sessions { worst[session] = max(worst[session] ?? .note, finding.severity) }
    }
    return worst
  }

  /// `2 serious, 1 warning`; empty without findings.
  public var summary: String {
    let counts = Dictionary(grouping: findings, by: \.severity).mapValues(\.count)
    func words(_ severity: Finding.Severity, _ one: String, _ many: String) -> String? {
      counts[severity].map { "\($0) \($0 == 1 ? one : many)" }
    }
    return [
      words(.serious, "serious", "serious"), words(.warning, "warning", "warnings"), words(.note, "note", "notes"),
    ].compactMap(\.self).joined(separator: ", ")
  }
}
