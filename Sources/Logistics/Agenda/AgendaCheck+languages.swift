import ForumPlan

extension AgendaCheck {
  /// Where people would not understand what is said: a finding for all sessions in which it is the same.
  func languageFindings() -> [AgendaFinding] {
    guard !problem.forum.languages.isEmpty else { return [] }
    var order: [Silence] = []
    var sessions: [Silence: [Session]] = [:]
    for session in self.sessions where session.format.isWork {
      guard let silence = silence(in: session) else { continue }
      if sessions[silence] == nil { order.append(silence) }
      sessions[silence, default: []].append(session)
    }
    return order.map { finding($0, sessions[$0] ?? []) }
  }

  /// Who does not understand what, in a session.
  private struct Silence: Hashable {
    /// The languages heard in it.
    var heard: [String]
    /// Those that the forum promises and the session leaves out.
    var missing: [String]
    /// Who understands none of those heard.
    var lost: [ForumPlan.ID<Person>]
    /// Whether who is in it is not to be told.
    var isClosed: Bool
  }

  private func silence(in session: Session) -> Silence? {
    let heard = problem.forum.languages + session.interpretation
    let known = Set(heard.map(Self.primary))
    let promised = AgendaAudience(of: session) == .everyone ? problem.forum.interpretation : []
    let missing = promised.filter { !known.contains(Self.primary($0)) }
    let lost = audience(of: session).filter { guest in
      guest.standing == .coming && !guest.languages.isEmpty
        && !guest.languages.contains { known.contains(Self.primary($0)) }
    }
    guard !missing.isEmpty || !lost.isEmpty else { return nil }
    return Silence(heard: heard, missing: missing, lost: lost.map(\.id), isClosed: session.isClosed)
  }

  private func finding(_ silence: Silence, _ sessions: [Session]) -> AgendaFinding {
    let people = silence.lost.count == 1 ? "1 person" : "\(silence.lost.count) people"
    let what: String
    if silence.missing.isEmpty {
      what =
        "\(people) at \(sessions.quoted) speak\(silence.lost.count == 1 ? "s" : "") none of "
        + "\(silence.heard.joined(separator: ", "))."
    } else {
      what =
        "\(sessions.quoted) \(sessions.count == 1 ? "is" : "are") not interpreted into "
        + "\(silence.missing.joined(separator: ", ")), as the forum is"
        + (silence.lost.isEmpty ? "." : ", and \(people) would not understand.")
    }
    let needed = silence.missing.isEmpty ? Self.commonest(problem.guests(silence.lost)) : silence.missing
    return AgendaFinding(
      severity: .warning, topic: .interpretation, what: what,
      advice: "Have it interpreted into \(needed.joined(separator: ", ")).", sessions: sessions.map(\.id),
      people: silence.isClosed ? [] : silence.lost)
  }

  /// The fewest languages, found greedily, that somebody in each pair of ears speaks; the commonest first.
  private static func commonest(_ guests: [AgendaGuest]) -> [String] {
    var left = guests.map { Set($0.languages.map(primary)) }
    var chosen: [String] = []
    while !left.isEmpty {
      var counts: [String: Int] = [:]
      for languages in left { for language in languages { counts[language, default: 0] += 1 } }
      guard let best = counts.min(by: { ($1.value, $0.key) < ($0.value, $1.key) })?.key else { break }
      chosen.append(best)
      left.removeAll { $0.contains(best) }
    }
    return chosen
  }

  /// The language itself, whatever its script and country: `fr` for `fr-TN`.
  private static func primary(_ tag: String) -> String {
    String(tag.prefix { $0 != "-" && $0 != "_" }).lowercased()
  }
}
