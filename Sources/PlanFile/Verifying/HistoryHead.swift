import ForumPlan

/// What stands for a compartment's whole history up to a change: two plans with equal heads have had the same changes.
///
/// It says nothing of what they were, and stays when personal data is purged from them.
public struct HistoryHead: Hashable, Sendable {
  /// The last change with a part in the compartment.
  public var number: Int
  /// SHA-256 over that part and, through the digest in it, over all before; nothing in a history of an older version.
  public var digest: [UInt8]

  /// A head that was seen.
  public init(number: Int, digest: [UInt8]) {
    self.number = number
    self.digest = digest
  }

  /// The first 64 bits in four groups, to be compared by telephone: `3f2a 91c0 07bd e1a4`.
  public var words: String {
    let digits = digest.prefix(8).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    return stride(from: 0, to: digits.count, by: 4).map { String(digits.dropFirst($0).prefix(4)) }
      .joined(separator: " ")
  }
}

extension PlanFile {
  /// What stands for the history of each compartment whose key is held.
  public var heads: [Compartment: HistoryHead] {
    states.compactMapValues { state in
      state.digest.isEmpty ? nil : HistoryHead(number: state.lastPart, digest: state.digest)
    }
  }
}
