import ForumPlan

extension AgendaCheck {
  /// What is wrong with the rooms that sessions are in.
  func roomFindings() -> [AgendaFinding] {
    placed.flatMap { session, _ -> [AgendaFinding] in
      guard let name = session.slot?.room, !name.isEmpty else { return [noRoom(session)].compactMap(\.self) }
      guard session.format != .transport, let venue = problem.venue, !venue.rooms.isEmpty else { return [] }
      guard let room = problem.room(name) else {
        return [
          AgendaFinding(
            severity: .warning, topic: .roomUnknown, what: "\(venue.name) has no room “\(name)”: \(session.quoted).",
            advice: "Choose one of its rooms, or add the room to the venue.", sessions: [session.id])
        ]
      }
      return [tooSmall(session, room, venue), steps(session, room, venue)].compactMap(\.self)
    } + boothFindings()
  }

  private func noRoom(_ session: Session) -> AgendaFinding? {
    guard session.format.needsRoom else { return nil }
    return AgendaFinding(
      severity: .warning, topic: .noRoom, what: "\(session.quoted) has no room yet, \(when(session)).",
      advice: freeRoom(for: session).map { "\($0.name) is free then." } ?? "Give it a room.", sessions: [session.id])
  }

  private func tooSmall(_ session: Session, _ room: Venue.Room, _ venue: Venue) -> AgendaFinding? {
    guard let people = expected[session.id], room.seats > 0, people > room.seats else { return nil }
    let larger = freeRoom(for: session).map { "\($0.name) seats \($0.seats) and is free then." }
    return AgendaFinding(
      severity: .serious, topic: .roomTooSmall,
      what: "\(room.name) seats \(room.seats), and \(people) people are expected at \(session.quoted).",
      advice: larger ?? "No room of \(venue.name) that is free then seats so many: make groups, or move it.",
      sessions: [session.id])
  }

  private func steps(_ session: Session, _ room: Venue.Room, _ venue: Venue) -> AgendaFinding? {
    // A house of which no room is marked was never asked.
    guard !room.isStepFree, venue.isStepFree == false || venue.rooms.contains(where: \.isStepFree) else { return nil }
    let barred = audience(of: session).filter { $0.needsStepFree && $0.standing == .coming && !$0.isRemote }
    guard !barred.isEmpty else { return nil }
    return AgendaFinding(
      severity: .warning, topic: .stepFree,
      what: "\(room.name) cannot be reached without steps, and \(barred.names) "
        + "\(barred.count == 1 ? "needs" : "need") that: \(session.quoted).",
      advice: "Choose a room without steps.", sessions: [session.id], people: barred.map(\.id))
  }

  /// Interpretation without a booth for each language: told once where the house has no booth at all.
  private func boothFindings() -> [AgendaFinding] {
    guard let venue = problem.venue, !venue.rooms.isEmpty else { return [] }
    let short = placed.map(\.session).filter { session in
      guard let room = problem.room(session.slot?.room ?? "") else { return false }
      return session.format.isWork && session.interpretation.count > room.booths
    }
    guard !short.isEmpty else { return [] }
    if venue.rooms.allSatisfy({ $0.booths == 0 }) {
      return [
        AgendaFinding(
          severity: .warning, topic: .booths,
          what: "\(venue.name) has no booth for interpreters, and "
            + "\(short.count) session\(short.count == 1 ? " is" : "s are") interpreted.",
          advice: "Rent booths, or note those there are with the venue's rooms.", sessions: short.map(\.id))
      ]
    }
    let alike = Dictionary(grouping: short) { Booths(room: $0.slot?.room ?? "", languages: $0.interpretation) }
    return alike.values.map { sessions in
      let room = sessions[0].slot?.room ?? ""
      let booths = problem.room(room)?.booths ?? 0
      let has = booths == 0 ? "no booth" : booths == 1 ? "1 booth" : "\(booths) booths"
      return AgendaFinding(
        severity: .warning, topic: .booths,
        what: "\(sessions.quoted) \(sessions.count == 1 ? "is" : "are") interpreted into "
          + "\(sessions[0].interpretation.joined(separator: ", ")), and \(room) has \(has).",
        advice: "Choose a room with booths, or let interpreters whisper.", sessions: sessions.map(\.id))
    }
  }

  /// What sessions without enough booths are told together by.
  private struct Booths: Hashable {
    var room: String
    var languages: [String]
  }
}
