import ForumPlan

/// Who would be brought together in a session that must not be, and what no session may be.
extension AgendaCheck {
  func companyFindings() -> [AgendaFinding] {
    let careful = problem.coming.filter { !$0.separations.isEmpty || !$0.encounters.isEmpty }
    return sessions.flatMap { session -> [AgendaFinding] in
      let named = problem.guests(session.people)
      return apart(session, named) + [order(session)].compactMap(\.self)
        + careful.filter { guest in named.contains { $0.id == guest.id } }.flatMap { unwanted(session, $0, named) }
        + [intelligence(session)].compactMap(\.self)
    }
  }

  /// Pairs kept apart: those named in one session, or, where they are not to be in one room, all who are to be there.
  private func apart(_ session: Session, _ named: [AgendaGuest]) -> [AgendaFinding] {
    let room = session.format.needsRoom ? audience(of: session).filter { !$0.isRemote } : []
    return pairs(in: named, apartIn: .session).map { finding(session, $0, "named in") }
      + pairs(in: room, apartIn: .room).map { finding(session, $0, "expected in the room of") }
  }

  private func pairs(in guests: [AgendaGuest], apartIn scope: Separation.Scope) -> [[AgendaGuest]] {
    let careful = guests.filter { $0.separations.contains { $0.scopes.contains(scope) } }
    var seen: Set<Set<ForumPlan.ID<Person>>> = []
    return careful.flatMap { guest in
      guests.filter { other in
        other.id != guest.id
          && guest.separations.contains { $0.scopes.contains(scope) && $0.concerns(other.id, other.organisation) }
          && seen.insert([guest.id, other.id]).inserted
      }.map { [guest, $0].sorted { ($0.alias, $0.id) < ($1.alias, $1.id) } }
    }
  }

  private func finding(_ session: Session, _ pair: [AgendaGuest], _ how: String) -> AgendaFinding {
    AgendaFinding(
      severity: .serious, topic: .separation,
      what: "\(pair.names) are to be kept apart, and are both \(how) \(session.quoted).",
      advice: "Ask one of them to take part from afar, in another session, or not at all; ask them which.",
      sessions: [session.id], people: pair.map(\.id))
  }

  private func unwanted(_ session: Session, _ guest: AgendaGuest, _ named: [AgendaGuest]) -> [AgendaFinding] {
    let others = named.filter { other in
      other.id != guest.id && guest.encounters.contains { !$0.accepts(other.organisation, other.sector) }
    }
    guard !others.isEmpty else { return [] }
    return [
      AgendaFinding(
        severity: .serious, topic: .encounter,
        what: "\(guest.alias) did not accept to meet \(others.names), named beside them in \(session.quoted).",
        advice: "Name somebody else, or ask \(guest.alias) first.", sessions: [session.id],
        people: [guest.id] + others.map(\.id))
    ]
  }

  /// Police who speak before somebody who asked to speak first.
  private func order(_ session: Session) -> AgendaFinding? {
    let speakers = session.speakers.compactMap { problem.guests[$0] }
    guard let official = speakers.firstIndex(where: { $0.sector == .police || $0.sector == .government }) else {
      return nil
    }
    let late = speakers[official...].filter { guest in guest.encounters.contains(where: \.speaksFirst) }
    guard let guest = late.first else { return nil }
    return AgendaFinding(
      severity: .warning, topic: .encounter,
      what: "\(guest.alias) asked to speak before authorities, and \(speakers[official].alias) speaks earlier in "
        + "\(session.quoted).",
      advice: "Change the order of speakers.", sessions: [session.id], people: [guest.id, speakers[official].id])
  }

  /// Dialogue forums are no place to find threats or gather intelligence (the brief, key finding 9).
  private func intelligence(_ session: Session) -> AgendaFinding? {
    let text = "\(session.title) \(session.objective)".folded
    guard Self.intelligenceWords.contains(where: text.contains) else { return nil }
    return AgendaFinding(
      severity: .serious, topic: .intelligence,
      what: "\(session.quoted) reads as threat detection or the gathering of intelligence.",
      advice: "Take it off the agenda, or say in its title and objective what it is instead.", sessions: [session.id])
  }

  /// In English, French and Arabic, as `folded` leaves them.
  private static let intelligenceWords = [
    "intelligence gathering", "intelligence collection", "intelligence sharing", "gathering intelligence",
    "collecting intelligence", "threat detection", "detecting threats", "threat identification", "identifying suspects",
    "informant", "early warning of extremis", "spotting extremis", "spotting radical", "collecte de renseignement",
    "recueil de renseignement", "partage de renseignement", "detection de menace", "detection des menace",
    "informateur",
    "indicateurs de police", "جمع المعلومات الاستخبار", "استخبارات", "كشف التهديدات", "رصد التهديدات", "مخبرين",
  ].map(\.folded)
}
