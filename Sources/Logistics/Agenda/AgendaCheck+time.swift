import ForumPlan

extension AgendaCheck {
  /// What is wrong with when sessions take place and how long they last.
  func timeFindings() -> [AgendaFinding] {
    sessions.compactMap(noTime)
      + placed.flatMap { session, _ in
        [outsideForum(session), outsideHours(session), shortRest(session)].compactMap(\.self)
      } + longStretches()
  }

  private func noTime(_ session: Session) -> AgendaFinding? {
    guard session.slot == nil else { return nil }
    return AgendaFinding(
      severity: .warning, topic: .noTime, what: "\(session.quoted) has no time yet.",
      advice: "Give it a day, a time and a room.", sessions: [session.id])
  }

  private func outsideForum(_ session: Session) -> AgendaFinding? {
    guard let slot = session.slot, slot.day > problem.forum.days else { return nil }
    let days = problem.forum.days
    return AgendaFinding(
      severity: .serious, topic: .outsideForum,
      what: "\(session.quoted) is on day \(slot.day), and the forum lasts \(days) day\(days == 1 ? "" : "s").",
      advice: "Move it to an earlier day, or make the forum longer.", sessions: [session.id])
  }

  private func outsideHours(_ session: Session) -> AgendaFinding? {
    guard let slot = session.slot else { return nil }
    let end = slot.start + session.minutes
    let what: String
    if end > 1440 {
      what = "\(session.quoted) ends after midnight, at \(Session.Slot.clock(end % 1440))."
    } else if session.format.isWork, slot.start < rules.opens {
      what = "\(session.quoted) begins at \(Session.Slot.clock(slot.start)), before \(Session.Slot.clock(rules.opens))."
    } else if session.format.isWork, end > rules.closes {
      what = "\(session.quoted) ends at \(Session.Slot.clock(end)), after \(Session.Slot.clock(rules.closes))."
    } else {
      return nil
    }
    return AgendaFinding(
      severity: .warning, topic: .outsideHours, what: what, advice: "Move it into the working day, or shorten it.",
      sessions: [session.id])
  }

  private func shortRest(_ session: Session) -> AgendaFinding? {
    let least: Int
    switch session.format {
    case .break: least = rules.leastBreak
    case .meal: least = rules.leastMeal
    default: return nil
    }
    guard session.minutes < least else { return nil }
    return AgendaFinding(
      severity: .note, topic: .shortRest,
      what: "\(session.quoted) lasts \(session.minutes.durationWords), \(when(session)).",
      advice: "Give a \(session.format.rawValue) at least \(least.durationWords).", sessions: [session.id])
  }

  /// Where work goes on, in whatever rooms, longer than people can follow.
  private func longStretches() -> [AgendaFinding] {
    var findings: [AgendaFinding] = []
    var stretch: [Session] = []
    var span = 0..<0
    func close() {
      guard span.count > rules.longestStretch else { return }
      let day = problem.forum.dayName(span.lowerBound / 1440 + 1)
      findings.append(
        AgendaFinding(
          severity: .note, topic: .longStretch,
          what: "Work goes on for \(span.count.durationWords) without a break, \(day) "
            + "\(Session.clockSpan(span.lowerBound, span.upperBound)).",
          advice: "Put a break between.", sessions: stretch.map(\.id)))
    }
    for (session, next) in placed where session.format.isWork {
      if stretch.isEmpty || next.lowerBound - span.upperBound >= rules.leastPause {
        close()
        stretch = [session]
        span = next
      } else {
        stretch.append(session)
        span = span.lowerBound..<max(span.upperBound, next.upperBound)
      }
    }
    close()
    return findings
  }
}
