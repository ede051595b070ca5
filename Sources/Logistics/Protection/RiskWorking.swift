import ForumPlan

/// How a person's risk is reckoned: threat × vulnerability ÷ capacity, with the working to show.
///
/// Source of the relation: Front Line Defenders, Workbook on Security (2011), and Protection International, New
/// Protection Manual for Human Rights Defenders (2009). The scales (likelihood × impact of the worst threat, 1...25;
/// vulnerability and capacity 1...5) and where levels begin are this program's: a result is a help to talk, and the
/// level that somebody judged to remain goes before it.
public struct RiskWorking: Hashable, Sendable {
  /// The worst threat: likelihood × impact, 1...25.
  public let threat: Int
  /// How open the person is, 1...5.
  public let vulnerability: Int
  /// How well they can counter it, 1...5.
  public let capacity: Int
  /// Where the worst threat comes from.
  public let source: String
  private let likelihood: Int
  private let impact: Int

  /// The working of an assessment; `nil` without a threat.
  public init?(_ threats: [ProtectionRecord.Threat], _ assessment: ProtectionRecord.Assessment) {
    guard let worst = threats.max(by: { $0.likelihood * $0.impact < $1.likelihood * $1.impact }) else { return nil }
    (likelihood, impact, source) = (worst.likelihood, worst.impact, worst.source)
    threat = likelihood * impact
    (vulnerability, capacity) = (assessment.vulnerability, max(1, assessment.capacity))
  }

  /// The level that the numbers give: medium from 6, high from 15, critical from 40, of at most 125.
  public var level: ProtectionRecord.Level {
    let product = threat * vulnerability
    if product >= 40 * capacity { return .critical }
    if product >= 15 * capacity { return .high }
    return product >= 6 * capacity ? .medium : .low
  }

  /// `3 × 4 × vulnerability 4 ÷ capacity 2 = 24: high`; the source is not among the words.
  public var words: String {
    let tenths = (threat * vulnerability * 10 + capacity / 2) / capacity
    let risk = tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    return "likelihood \(likelihood) × impact \(impact) × vulnerability \(vulnerability) ÷ capacity \(capacity) = "
      + "\(risk): \(level.rawValue)"
  }
}
