import Atlas
import Dates

/// Some days that keep people from meeting, by a name: elections, an anniversary, a strike.
public struct NamedDays: Hashable, Codable, Sendable {
  /// What is on these days.
  public var name: String
  /// From first to last day.
  public var span: DateSpan
  /// The country whose people they keep; `nil` for everybody.
  public var country: CountryCode?

  /// Some days by a name, of a country or of everybody.
  public init(_ name: String, _ span: DateSpan, country: CountryCode? = nil) {
    self.name = name
    self.span = span
    self.country = country
  }

  var problems: [FieldProblem] { Check.name(name, "blackouts", of: "day that keeps people") }
}
