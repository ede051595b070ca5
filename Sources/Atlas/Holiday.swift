import Dates

/// A public holiday: one day on which a country's offices are closed.
public struct Holiday: Hashable, Codable, Sendable {
  /// The day.
  public var date: CivilDate
  /// The name, as the source writes it.
  public var name: String
  /// The part of the country it is kept in, as ISO 3166-2 writes it behind the hyphen; `nil` for all of it.
  public var subdivision: String?
  /// How sure the date is.
  public var certainty: Certainty

  /// How sure a holiday's date is.
  public enum Certainty: Int, Codable, Sendable {
    /// Fixed by law or already announced.
    case fixed = 0
    /// The source marks it as an estimate.
    case estimated = 1
    /// It hangs on the sighting of the moon: a day earlier or later is possible.
    case lunar = 2
  }

  /// A holiday on one day.
  public init(date: CivilDate, name: String, subdivision: String? = nil, certainty: Certainty = .fixed) {
    self.date = date
    self.name = name
    self.subdivision = subdivision
    self.certainty = certainty
  }
}
