import ForumPlan

extension AgendaCheck {
  /// What is wrong with sessions closed to one group.
  func circleFindings() -> [AgendaFinding] {
    sessions.filter { $0.format == .caucus }.flatMap { session -> [AgendaFinding] in
      guard session.caucus.contains(where: { !$0.isWhitespace }) else {
        return [
          AgendaFinding(
            severity: .warning, topic: .circleUnclear, what: "\(session.quoted) does not say whom it is closed to.",
            advice: "Write it under “Closed to”, such as women only.", sessions: [session.id])
        ]
      }
      guard let circle = CaucusCircle(session.caucus) else { return [] }
      return [outsiders(session, circle), empty(session, circle)].compactMap(\.self)
    }
  }

  private func outsiders(_ session: Session, _ circle: CaucusCircle) -> AgendaFinding? {
    let outsiders = problem.guests(session.people).filter { circle.excludes($0) }
    guard !outsiders.isEmpty else { return nil }
    return AgendaFinding(
      severity: .warning, topic: .outsider,
      what: "\(session.quoted) is closed to \(session.caucus), and \(outsiders.names) "
        + "\(outsiders.count == 1 ? "is" : "are") named in it.",
      advice: "Ask somebody of the group, or ask the group whether it agrees.", sessions: [session.id],
      people: outsiders.map(\.id))
  }

  private func empty(_ session: Session, _ circle: CaucusCircle) -> AgendaFinding? {
    guard !problem.coming.contains(where: { circle.includes($0) }) else { return nil }
    return AgendaFinding(
      severity: .warning, topic: .circleUnclear,
      what: "\(session.quoted) is closed to \(session.caucus), and nobody who comes belongs there.",
      advice: "Invite somebody of the group, or drop the session.", sessions: [session.id])
  }
}
