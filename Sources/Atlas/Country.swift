/// A country or territory of ISO 3166-1, or Kosovo.
public struct Country: Hashable, Sendable, Identifiable {
  /// The two letters of ISO 3166-1, or `XK`.
  public let code: CountryCode
  /// The three letters of ISO 3166-1, or `XKX`, as passports and forms use them.
  public let alpha3: String
  /// The usual English name: `Côte d'Ivoire`, `DR Congo`, `Syria`.
  public let name: String
  /// Other names it is known by, among them French ones, and what its nationals are called.
  public let aliases: [String]
  /// The part of the world it belongs to.
  public let region: Region

  public var id: CountryCode { code }
}
