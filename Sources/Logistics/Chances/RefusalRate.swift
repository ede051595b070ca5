import Atlas

/// How often an application of a nationality for a destination is refused: the plan's own cases over an assumption.
///
/// The rate is the mean of a beta distribution. It begins as an assumption of this program, not a fact of any
/// authority: 15% for a visa from a consulate, 3% for what is asked for online or at the border, each as weighty
/// as eight cases. Each decided case of the plan then counts as one.
public struct RefusalRate: Hashable, Sendable {
  /// Decided cases of the plan: granted and refused.
  public var decided: Int
  /// Refused ones among them.
  public var refused: Int
  /// The refusals assumed before any case, the first parameter of the beta distribution.
  public let assumedRefused: Double
  /// The cases that the assumption weighs, both parameters together.
  public static let assumedCases = 8.0

  /// The assumption for a requirement, with the plan's cases.
  public init(of requirement: Requirement.Kind, decided: Int = 0, refused: Int = 0) {
    self.decided = decided
    self.refused = refused
    assumedRefused = Self.assumedCases * (requirement == .visa ? 0.15 : 0.03)
  }

  /// The chance of a refusal, 0...1.
  public var chance: Double {
    (assumedRefused + Double(refused)) / (Self.assumedCases + Double(decided))
  }

  /// Where the number comes from, in words: `15% refused, assumed; 1 of 4 cases of this plan`.
  public var summary: String {
    let percent = Int((100 * chance).rounded())
    let own = decided == 0 ? "no case of this plan yet" : "\(refused) of \(decided) decided in this plan"
    return "\(percent)% refused (assumed \(Int((100 * assumedRefused / Self.assumedCases).rounded()))%; \(own))"
  }
}
