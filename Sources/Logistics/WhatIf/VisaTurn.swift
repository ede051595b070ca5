import ForumPlan

/// A visa that stands otherwise than before a change.
public struct VisaTurn: Hashable, Sendable, Identifiable {
  /// The attendance.
  public var id: ForumPlan.ID<Attendance>
  /// How it stood; `nil` for one that is new.
  public var before: VisaState?
  /// How it stands.
  public var after: VisaState

  /// Whether somebody has to act now who had not to before, or sooner.
  public var isWorse: Bool { after.needsSomeone && after.rank < (before?.rank ?? .max) }

  /// The visas whose state differs, in the order in which they press; O(visas).
  public static func between(_ old: [VisaOutlook], _ new: [VisaOutlook]) -> [VisaTurn] {
    let before = Dictionary(old.map { ($0.id, $0.state) }) { first, _ in first }
    return new.compactMap { visa in
      let known = before[visa.id]
      return known == visa.state ? nil : VisaTurn(id: visa.id, before: known, after: visa.state)
    }
  }

  /// What turned, in words: `2 visas turned overdue, 1 turned urgent`; empty when nothing got worse.
  public static func words(_ turns: [VisaTurn]) -> String {
    let worse = turns.filter { $0.isWorse }
    let counts = Dictionary(grouping: worse, by: \.after).mapValues(\.count)
    let parts = VisaState.allCases.compactMap { state in counts[state].map { (state, $0) } }
    return parts.enumerated().map { place, part in
      let (state, count) = part
      let noun = place == 0 ? (count == 1 ? " visa" : " visas") : ""
      return "\(count)\(noun) turned \(state.label)"
    }.joined(separator: ", ")
  }
}

extension VisaState {
  /// How much it presses: the first of the states most.
  fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
