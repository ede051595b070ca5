/// What organisers may pay for those who come to a forum; letters tell it to consulates and to the invited.
public enum CoveredCost: String, Codable, CaseIterable, Sendable {
  case travel
  case lodging
  case meals
  case localTransport
  case dailyAllowance
  case insurance
  case visaFees
  /// The person or their organisation pays all; stands alone.
  case nothing
}
