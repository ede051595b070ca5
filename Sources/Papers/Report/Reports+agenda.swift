import ForumPlan
import Logistics

extension Reports {
  /// What is wrong with a forum's agenda, the worst first; people stand in it by alias.
  public static func agenda(_ conflicts: AgendaConflicts, of forum: Forum, plan: Plan) -> Report {
    var report = Report(
      title: "Agenda of \(forum.name)",
      columns: [
        .init("severity", "How bad", weight: 0.6), .init("topic"), .init("when", "When", weight: 0.8, isSpare: true),
        .init("what", "What", weight: 3), .init("advice", "What to do", weight: 2), .init("sessions"),
        .init("people"),
      ])
    report.rows = conflicts.findings.map { finding in
      let sessions = finding.sessions.compactMap { plan.sessions[$0] }
      let slot = sessions.first?.slot
      return [
        .text(finding.severity.word), .text(finding.topic.rawValue),
        .init(slot.map { "\(forum.dayName($0.day)) \(Session.Slot.clock($0.start))" }), .text(finding.what),
        .text(finding.advice), .list(sessions.map(\.title)),
        .list(finding.people.compactMap { plan.people[$0]?.alias }),
      ]
    }
    return report
  }
}

extension Finding.Severity {
  /// The word for a table.
  fileprivate var word: String {
    switch self {
    case .note: "note"
    case .warning: "warning"
    case .serious: "serious"
    }
  }
}
