/// How many findings there are that somebody has to look at; notes are not among them.
public struct FindingCount: Hashable, Sendable {
  /// What will fail unless something is done.
  public var serious = 0
  /// What may fail.
  public var warnings = 0

  /// So many findings.
  public init(serious: Int = 0, warnings: Int = 0) {
    self.serious = serious
    self.warnings = warnings
  }

  /// All of them.
  public var all: Int { serious + warnings }

  mutating func add(_ severity: Finding.Severity) {
    switch severity {
    case .serious: serious += 1
    case .warning: warnings += 1
    case .note: break
    }
  }
}
