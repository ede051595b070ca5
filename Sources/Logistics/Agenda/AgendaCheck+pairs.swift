import ForumPlan

extension AgendaCheck {
  /// What is wrong with sessions that run at the same time.
  func pairFindings() -> [AgendaFinding] {
    overlaps.flatMap { first, second in
      [
        personTwice(first, second), roomTwice(first, second), everyoneTwice(first, second), overRest(first, second),
        circlesTwice(first, second),
      ].compactMap(\.self)
    }
  }

  private func finding(
    _ severity: Finding.Severity, _ topic: AgendaFinding.Topic, _ first: Session, _ second: Session, _ what: String,
    advice: String, people: [AgendaGuest] = []
  ) -> AgendaFinding {
    AgendaFinding(
      severity: severity, topic: topic, what: what, advice: advice, sessions: [first.id, second.id],
      people: people.map(\.id))
  }

  private func personTwice(_ first: Session, _ second: Session) -> AgendaFinding? {
    let both = problem.guests(Set(first.people).intersection(second.people))
    guard !both.isEmpty else { return nil }
    return finding(
      .serious, .personTwice, first, second,
      "\(both.names) \(both.count == 1 ? "is" : "are") in \(first.quoted) and \(second.quoted) at the same time, "
        + "\(common(first, second)).",
      advice: "Move one of the two, or ask somebody else.", people: both)
  }

  private func roomTwice(_ first: Session, _ second: Session) -> AgendaFinding? {
    guard let room = first.slot?.room, !room.isEmpty, room == second.slot?.room,
      first.format != .transport, second.format != .transport
    else { return nil }
    let free = freeRoom(for: second).map { "\($0.name) is free then." }
    return finding(
      .serious, .roomTwice, first, second,
      "\(room) is taken twice, \(common(first, second)): \(first.quoted) and \(second.quoted).",
      advice: free ?? "Move one of the two to another time.")
  }

  private func everyoneTwice(_ first: Session, _ second: Session) -> AgendaFinding? {
    func collides(_ all: Session, _ other: Session) -> Bool {
      all.format.takesAll && (other.format.takesAll || other.format.isWork)
    }
    guard collides(first, second) || collides(second, first) else { return nil }
    let (all, other) = first.format.takesAll ? (first, second) : (second, first)
    return finding(
      .serious, .everyoneTwice, first, second,
      "\(all.quoted) is for everyone, and \(other.quoted) runs at the same time, \(common(first, second)).",
      advice: "Hold one after the other.")
  }

  private func overRest(_ first: Session, _ second: Session) -> AgendaFinding? {
    func runsOver(_ other: Session, _ rest: Session) -> Bool {
      rest.format.isRest && (other.format.isWork || other.format == .transport)
    }
    guard runsOver(first, second) || runsOver(second, first) else { return nil }
    let (rest, other) = first.format.isRest ? (first, second) : (second, first)
    let loss = rest.format == .prayer ? "Whoever prays misses it" : "Whoever is in it has no \(rest.format.rawValue)"
    return finding(
      .warning, .overRest, first, second,
      "\(other.quoted) runs over \(rest.quoted), \(common(first, second)).",
      advice: "\(loss); begin it later, or end it sooner.")
  }

  private func circlesTwice(_ first: Session, _ second: Session) -> AgendaFinding? {
    guard case .circle(let left) = AgendaAudience(of: first), case .circle(let right) = AgendaAudience(of: second)
    else { return nil }
    let both = problem.coming.filter { left.includes($0) && right.includes($0) }
    guard !both.isEmpty else { return nil }
    // Whom it is about is not told: a caucus protects those in it.
    let people = both.count == 1 ? "1 person belongs" : "\(both.count) people belong"
    return finding(
      .note, .circlesTwice, first, second,
      "\(people) in both \(first.quoted) and \(second.quoted), \(common(first, second)).",
      advice: "Hold one after the other, or let them choose.")
  }

  /// The smallest room of the house that seats a session and is free while it runs.
  func freeRoom(for session: Session) -> Venue.Room? {
    guard let span = session.span, let venue = problem.venue else { return nil }
    let taken = Set(
      placed.filter { $0.session.id != session.id && $0.span.overlaps(span) }.compactMap { $0.session.slot?.room })
    return venue.rooms
      .filter { $0.name != session.slot?.room && !taken.contains($0.name) && $0.seats >= expected[session.id] ?? 0 }
      .min { ($0.seats, $0.name) < ($1.seats, $1.name) }
  }
}
