import ForumPlan
import Logistics
import Terminal

/// What is told of conflicts in the detail of a session, or of the whole agenda.
enum AgendaDetail {
  /// The findings that concern a session, with the other sessions they are about.
  static func conflicts(of session: ForumPlan.ID<Session>, _ sight: Sight) -> [DetailLine] {
    guard let scene = sight.agenda else { return [] }
    let findings = scene.conflicts.findings(of: session)
    return .section("Conflicts", findings.flatMap { lines($0, without: session, scene, sight.glyphs) })
  }

  /// All findings of the agenda, the worst first.
  static func overview(_ sight: Sight) -> [DetailLine] {
    guard let scene = sight.agenda else { return [] }
    let findings = scene.conflicts.findings
    guard !findings.isEmpty else {
      return [.text(scene.sessions.isEmpty ? "No sessions yet." : "Nothing is wrong with this agenda.", .dim)]
    }
    return [.heading("Conflicts")] + findings.flatMap { lines($0, without: nil, scene, sight.glyphs) }
  }

  private static func lines(
    _ finding: AgendaFinding, without session: ForumPlan.ID<Session>?, _ scene: AgendaScene, _ glyphs: Glyphs
  ) -> [DetailLine] {
    let others = finding.sessions.filter { $0 != session }.compactMap { scene.session($0) }
    return [
      .text("\(finding.severity.sign(glyphs)) \(finding.what)", finding.severity.style),
      .text(finding.advice, .dim),
    ] + others.map { .record($0.key, $0.title) }
  }
}
