import Dates

/// A value with where it comes from and how old it is.
public struct Fact<Value: Hashable & Sendable>: Hashable, Sendable {
  /// What is so.
  public var value: Value
  /// Who says so.
  public var source: String
  /// The day of the source; `nil` when it gives none.
  public var asOf: CivilDate?
  /// Whether it came with the program or from the user.
  public var origin: Origin

  /// Where a fact comes from.
  public enum Origin: String, Codable, Sendable {
    /// It came with the program.
    case shipped
    /// The user brought it, and it overrides what came with the program.
    case own
  }

  /// A value and its source.
  public init(_ value: Value, source: String, asOf: CivilDate? = nil, origin: Origin) {
    self.value = value
    self.source = source
    self.asOf = asOf
    self.origin = origin
  }
}

/// A bar or burden that one state lays on the holders of some passports, besides the visa.
public struct Restriction: Hashable, Sendable {
  /// The state that lays it.
  public var destination: CountryCode
  /// Whose holders it is laid on.
  public var nationality: CountryCode
  /// What it is: `full_suspension`, `B_F_M_J_suspension`, `visa_bond_5000_15000`.
  public var measure: String
  /// The day from which it holds.
  public var from: CivilDate
  /// Who says so.
  public var source: String
}
