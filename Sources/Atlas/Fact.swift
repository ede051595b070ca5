import Dates

/// Something the Atlas says, with who says so and since when.
public struct Fact<Value> {
  /// What is said.
  public let value: Value
  /// The page, law, notice or data set that says so.
  public let source: String
  /// The day on which the source was last looked at, or is dated; `nil` when nobody noted it.
  public let asOf: CivilDate?
  /// Whether the program brought the fact along or the user did.
  public let origin: FactOrigin
  /// What else a reader should know: `CLDR 46 says Sat+Sun`; empty when nothing.
  public let note: String

  /// A value with its provenance.
  public init(_ value: Value, source: String, asOf: CivilDate?, origin: FactOrigin, note: String = "") {
    self.value = value
    self.source = source
    self.asOf = asOf
    self.origin = origin
    self.note = note
  }

  /// Whether nobody has looked at the source for more than 90 days, or ever.
  public func isStale(on today: CivilDate) -> Bool {
    guard let asOf else { return true }
    return today - asOf > 90
  }

  /// The same provenance with something derived from the value.
  public func map<Other>(_ transform: (Value) -> Other) -> Fact<Other> {
    Fact<Other>(transform(value), source: source, asOf: asOf, origin: origin, note: note)
  }
}

extension Fact: Sendable where Value: Sendable {}
extension Fact: Equatable where Value: Equatable {}
extension Fact: Hashable where Value: Hashable {}

/// Where a fact came from.
public enum FactOrigin: Hashable, Codable, Sendable {
  /// It came with the program.
  case shipped
  /// The user entered it.
  case own
  /// The user imported it, from a file or data set of this name.
  case imported(String)
}

extension FactOrigin: CustomStringConvertible {
  /// The words for a screen: `shipped`, `your own`, `imported from passport index`.
  public var description: String {
    switch self {
    case .shipped: "shipped"
    case .own: "your own"
    case .imported(let name): "imported from \(name)"
    }
  }
}
