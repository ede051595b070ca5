import ForumPlan
import Logistics
import Terminal
import Typography

/// The keys that the foot of the grid names.
struct AgendaHints: Hashable, Sendable {
  /// What adds a session at the spot; empty where nothing can be changed.
  var add = ""
}

/// The words under the grid: what is at the cursor, and what is wrong with it.
struct AgendaFoot {
  let scene: AgendaScene
  let state: AgendaState
  let hints: AgendaHints

  func draw(in rect: Rect, on canvas: inout Canvas) {
    let lines = lines(width: rect.width, canvas.glyphs)
    var shown = Array(lines.prefix(rect.height))
    if shown.last == Self.elsewhere { shown.removeLast() }
    if shown.count > 1, lines.count > rect.height, let last = shown.popLast() {
      // Somebody has to see that there is more than there is room for.
      let room = rect.width - 2 - last.dropLast().reduce(0) { $0 + TextWidth.width(of: $1.text) }
      let text = TextWidth.truncated(last.last?.text ?? "", to: max(0, room), ellipsis: "")
      shown.append(last.dropLast() + [Span("\(text) \(canvas.glyphs[.ellipsis])", last.last?.style ?? .text)])
    }
    for (row, line) in shown.enumerated() {
      canvas.put(line, at: Point(rect.x, rect.y + row), maxWidth: rect.width, ellipsis: true)
    }
  }

  /// The heading over what is wrong with other sessions.
  private static let elsewhere = [Span("Elsewhere", .heading)]

  /// One line on the place, then the findings: first those of the session, then all others.
  private func lines(width: Int, _ glyphs: Glyphs) -> [[Span]] {
    let session = scene.session(state.draft?.held ?? state.spot.session)
    var own = session.map { scene.conflicts.findings(of: $0.id) } ?? []
    let others = scene.conflicts.findings.filter { !own.contains($0) }
    if let chosen = state.finding.map({ scene.conflicts.findings[$0] }), let place = own.firstIndex(of: chosen) {
      own.insert(own.remove(at: place), at: 0)
    }
    let elsewhere = session == nil || others.isEmpty ? [] : [Self.elsewhere]
    return [head(session)] + own.flatMap { words($0, width, glyphs) } + elsewhere
      + others.flatMap { words($0, width, glyphs) }
  }

  private func words(_ finding: AgendaFinding, _ width: Int, _ glyphs: Glyphs) -> [[Span]] {
    let sign = TextWidth.padded(finding.severity.sign(glyphs), to: 3)
    let text = "\(finding.what) \(finding.advice)"
    return TextWidth.wrapped(text, to: max(10, width - 3)).enumerated().map { number, line in
      [Span(number == 0 ? sign : "   ", finding.severity.style), Span(line)]
    }
  }

  private func head(_ session: Session?) -> [Span] {
    guard let session else {
      let slot = Session.Slot(day: state.day, start: state.spot.minute, room: state.spot.room)
      let hint = hints.add.isEmpty ? "" : "  \(hints.add) adds a session here"
      let none = scene.sessions.isEmpty ? "\(scene.forum.name) has no sessions yet.  " : ""
      return [Span("\(none)\(scene.forum.words(for: slot))", .focus), Span(hint, .dim)]
    }
    let people = scene.conflicts.expected[session.id].map { " · \($0) people" } ?? ""
    let facts = " · \(session.format.label)" + (session.caucus.isEmpty ? "" : ", \(session.caucus)") + people
    if let draft = state.draft {
      let partner = scene.session(draft.partner).map { other in
        ", swapped with \(other.quoted), which goes to " + (other.slot.map { scene.forum.words(for: $0) } ?? "no place")
      }
      return [Span("\(draft.whereabouts) ", .focus), Span(session.title), Span(partner ?? facts, .dim)]
    }
    let place = session.slot.map { "\(scene.forum.dayName($0.day)) \(session.clockSpan ?? "")" } ?? "not placed"
    let clean = scene.conflicts.findings(of: session.id).isEmpty ? " · nothing is wrong" : ""
    return [Span(place, .focus), Span(" \(session.title)"), Span(facts + clean, .dim)]
  }
}
