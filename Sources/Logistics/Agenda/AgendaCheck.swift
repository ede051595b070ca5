import ForumPlan

/// The sessions of a forum as its checks see them; each file beside this one asks one sort of question.
struct AgendaCheck {
  let problem: AgendaProblem
  let rules: AgendaRules
  /// In the order of the agenda, those without a slot last.
  let sessions: [Session]
  /// Those with a slot, in the order of the agenda.
  let placed: [(session: Session, span: Range<Int>)]
  /// The pairs of `placed` that run at the same time, the earlier first.
  let overlaps: [(Session, Session)]
  let expected: [ForumPlan.ID<Session>: Int]

  init(_ sessions: [Session], _ problem: AgendaProblem, _ rules: AgendaRules) {
    self.problem = problem
    self.rules = rules
    self.sessions = sessions.sorted { $0.comesBefore($1) }
    placed = self.sessions.compactMap { session in session.span.map { (session, $0) } }
    overlaps = Self.overlaps(placed)
    expected = Self.expected(self.sessions, overlaps, problem)
  }

  private static func overlaps(_ placed: [(session: Session, span: Range<Int>)]) -> [(Session, Session)] {
    var pairs: [(Session, Session)] = []
    for (index, first) in placed.enumerated() {
      // They are in the order of their beginnings: the first that begins too late ends the search.
      for second in placed[(index + 1)...].prefix(while: { $0.span.lowerBound < first.span.upperBound }) {
        pairs.append((first.session, second.session))
      }
    }
    return pairs
  }

  private static func expected(
    _ sessions: [Session], _ overlaps: [(Session, Session)], _ problem: AgendaProblem
  ) -> [ForumPlan.ID<Session>: Int] {
    var shares: [ForumPlan.ID<Session>: Int] = [:]
    for (first, second) in overlaps
    where AgendaAudience(of: first) == .share && AgendaAudience(of: second) == .share {
      shares[first.id, default: 1] += 1
      shares[second.id, default: 1] += 1
    }
    var expected: [ForumPlan.ID<Session>: Int] = [:]
    for session in sessions {
      switch AgendaAudience(of: session) {
      case .everyone: expected[session.id] = problem.present.count
      case .share:
        guard session.slot != nil else { continue }
        let groups = shares[session.id] ?? 1
        expected[session.id] = (problem.present.count + groups - 1) / groups
      case .circle(let circle):
        let named = Set(session.people)
        expected[session.id] = problem.present.count { circle.includes($0) || named.contains($0.id) }
      case .unknown: continue
      }
    }
    return expected
  }

  /// Who has to understand a session and get into its room, as far as the agenda says: those named in it, and all
  /// who come where it is for all, or the members of its circle.
  func audience(of session: Session) -> [AgendaGuest] {
    let named = problem.guests(session.people)
    let others: [AgendaGuest]
    switch AgendaAudience(of: session) {
    case .everyone: others = problem.coming
    case .circle(let circle): others = problem.coming.filter { circle.includes($0) }
    case .share, .unknown: return named
    }
    let known = Set(others.map(\.id))
    return others + named.filter { !known.contains($0.id) }
  }

  /// When a session takes place: `Tue 10:30–11:15`.
  func when(_ session: Session) -> String {
    session.slot.map { "\(problem.forum.dayName($0.day)) \(session.clockSpan ?? "")" } ?? "not placed yet"
  }

  /// The time that two sessions share: `Tue 10:30–10:45`.
  func common(_ first: Session, _ second: Session) -> String {
    guard let left = first.span, let right = second.span else { return "" }
    let start = max(left.lowerBound, right.lowerBound)
    let end = min(left.upperBound, right.upperBound)
    return "\(problem.forum.dayName(start / 1440 + 1)) \(Session.clockSpan(start, end))"
  }
}

extension [AgendaGuest] {
  /// `Cedar 14, Flint 3 and 4 others`.
  var names: String { map(\.alias).namedInSentence }
}
