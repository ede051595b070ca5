/// Whom a country, or every Schengen state, asks for a visa even to change planes without leaving the airport.
public struct TransitRule: Hashable, Sendable {
  /// Where the change of planes is.
  public let transit: VisaProcess.Destination
  /// Whose passports need the visa.
  public let nationalities: Set<CountryCode>
  /// The sorts of passport that need it; others are exempt.
  public let passports: Set<Passport>
  /// Countries whose valid visa stands in its place.
  public let exemptingVisas: Set<CountryCode>
  /// Countries whose residence permit stands in its place.
  public let exemptingPermits: Set<CountryCode>
  /// Calendar days to reckon from asking for the visa to holding it.
  public let days: Int
  /// How far the rule can be trusted.
  public let confidence: VisaProcess.Confidence

  /// The sorts of passport that transit rules tell apart.
  public enum Passport: String, CaseIterable, Sendable {
    case ordinary
    case service
    case diplomatic
  }
}
