/// A city where forums meet or people live, with what travel and clocks need to know of it.
public struct Place: Hashable, Codable, Sendable {
  /// The usual English name: `Tunis`.
  public var name: String
  /// The country it stands in.
  public var country: CountryCode
  /// Degrees north, -90...90; `nil` when nobody knows.
  public var latitude: Double?
  /// Degrees east, -180...180; `nil` when nobody knows.
  public var longitude: Double?
  /// The name of its zone in the IANA time zone database: `Africa/Tunis`.
  public var timeZone: String?

  /// A place; coordinates and zone where known.
  public init(
    name: String, country: CountryCode, latitude: Double? = nil, longitude: Double? = nil, timeZone: String? = nil
  ) {
    self.name = name
    self.country = country
    self.latitude = latitude
    self.longitude = longitude
    self.timeZone = timeZone
  }
}

extension Place: CustomStringConvertible {
  /// The name and the country's code: `Tunis, TN`.
  public var description: String { "\(name), \(country)" }
}
