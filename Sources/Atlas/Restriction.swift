import Dates

/// A measure of a destination against holders of a passport, over and above its visa rules.
public struct Restriction: Hashable, Codable, Sendable {
  /// Whose passports it strikes.
  public var nationality: CountryCode
  /// Who imposes it.
  public var destination: CountryCode
  /// What it does.
  public var measure: Measure
  /// The first day on which it holds.
  public var since: CivilDate
  /// What it means in words.
  public var note: String

  /// What a restriction does.
  public enum Measure: String, Codable, CaseIterable, Sendable {
    /// No visa of any class is given, with few exceptions.
    case entrySuspended = "entry-suspended"
    /// Visas for short visits are not given.
    case visitorVisasSuspended = "visitor-visas-suspended"
    /// A visa is given against a refundable sum of money.
    case visaBond = "visa-bond"
  }

  /// A measure from a day on.
  public init(
    nationality: CountryCode, destination: CountryCode, measure: Measure, since: CivilDate, note: String = ""
  ) {
    self.nationality = nationality
    self.destination = destination
    self.measure = measure
    self.since = since
    self.note = note
  }
}
