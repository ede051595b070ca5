import Dates
import ForumPlan

extension AgendaCheck {
  /// Who is named in sessions and will not be there: a finding a person and cause, with all their sessions.
  func peopleFindings() -> [AgendaFinding] {
    var named: [ForumPlan.ID<Person>: [Session]] = [:]
    for session in sessions {
      for person in Set(session.people) { named[person, default: []].append(session) }
    }
    return problem.guests(named.keys).flatMap { guest in
      let sessions = named[guest.id] ?? []
      return [absent(guest, sessions), visa(guest, sessions), travel(guest, sessions)].compactMap(\.self)
    }
  }

  private func finding(
    _ severity: Finding.Severity, _ topic: AgendaFinding.Topic, _ guest: AgendaGuest, _ sessions: [Session],
    _ what: String, advice: String
  ) -> AgendaFinding {
    AgendaFinding(
      severity: severity, topic: topic, what: "\(guest.alias) \(what): \(sessions.quoted).", advice: advice,
      sessions: sessions.map(\.id), people: [guest.id])
  }

  private func absent(_ guest: AgendaGuest, _ sessions: [Session]) -> AgendaFinding? {
    switch guest.standing {
    case .coming: nil
    case .declined:
      finding(.serious, .absent, guest, sessions, "declined", advice: "Ask somebody else.")
    case .notListed:
      finding(
        .serious, .absent, guest, sessions, "is not on the forum's list",
        advice: "Add the attendance, or ask somebody else.")
    }
  }

  private func visa(_ guest: AgendaGuest, _ sessions: [Session]) -> AgendaFinding? {
    guard guest.standing == .coming else { return nil }
    switch guest.visa {
    case .refused:
      return finding(
        .serious, .visa, guest, sessions, "was refused the visa",
        advice: "Ask somebody else; the Visas tab tells who could come instead.")
    case .barred:
      return finding(
        .serious, .visa, guest, sessions, "is not admitted to the country",
        advice: "Ask somebody else, or let them speak from afar.")
    case .overdue:
      return finding(
        .warning, .visa, guest, sessions, "has no visa, and the last day to apply has passed",
        advice: "Ask the consulate today, and think of somebody else.")
    default: return nil
    }
  }

  private func travel(_ guest: AgendaGuest, _ sessions: [Session]) -> AgendaFinding? {
    guard guest.standing == .coming, let start = problem.forum.start else { return nil }
    let missed = sessions.filter { session in
      guard let day = session.slot?.day else { return false }
      let date = start + (day - 1)
      return guest.arrival.map { date < $0 } ?? false || guest.departure.map { date > $0 } ?? false
    }
    guard !missed.isEmpty else { return nil }
    let days = [guest.arrival.map { "arrives on \($0.medium)" }, guest.departure.map { "leaves on \($0.medium)" }]
    return finding(
      .serious, .travel, guest, missed, days.compactMap(\.self).joined(separator: " and "),
      advice: "Move the session, or the journey.")
  }
}
