/// The days of the week on which offices are closed: any of them, also days that do not touch, but never all seven.
///
/// Friday and Sunday (Brunei) or Saturday alone (Nepal) are weekends too, which a first and a last day cannot say.
public struct WeekendSet: Hashable, Sendable {
  /// One bit a day, Monday the lowest.
  let bits: UInt8

  /// No weekend: every day is a working day unless it is a holiday.
  public static let none: Self = []

  /// Saturday and Sunday.
  public static let saturdaySunday: Self = [.saturday, .sunday]

  /// Friday and Saturday.
  public static let fridaySaturday: Self = [.friday, .saturday]

  /// A weekend of these days; `nil` when no working day of the week would be left.
  public init?(_ days: some Sequence<Weekday>) {
    self.init(bits: days.reduce(into: 0) { $0 |= 1 << UInt8($1.rawValue) })
  }

  init?(bits: UInt8) {
    guard bits < 0b111_1111 else { return nil }
    self.bits = bits
  }

  /// Whether the day belongs to the weekend.
  public func contains(_ day: Weekday) -> Bool { bits >> UInt8(day.rawValue) & 1 == 1 }

  /// The days, Monday first.
  public var days: [Weekday] { Weekday.allCases.filter(contains) }

  /// The days closed in either; `nil` when no working day of the week would be left.
  public func union(_ other: Self) -> Self? { Self(bits: bits | other.bits) }
}

extension WeekendSet: ExpressibleByArrayLiteral {
  /// A weekend written in source text; traps when it names all seven days.
  public init(arrayLiteral days: Weekday...) {
    guard let set = Self(days) else { preconditionFailure("A weekend leaves at least one working day a week.") }
    self = set
  }
}

extension WeekendSet: CustomStringConvertible, LosslessStringConvertible {
  /// The days' abbreviations: `Fri+Sat`, or `none`.
  public var description: String {
    bits == 0 ? "none" : days.map(\.abbreviation).joined(separator: "+")
  }

  /// Reads `Fri+Sat` or `none`, in any case; `nil` for other text or all seven days.
  public init?(_ text: String) {
    let text = text.lowercased()
    if text == "none" {
      self = .none
      return
    }
    var days: [Weekday] = []
    for word in text.split(separator: "+", omittingEmptySubsequences: false) {
      guard let day = Weekday.allCases.first(where: { $0.abbreviation.lowercased() == word }) else { return nil }
      days.append(day)
    }
    self.init(days)
  }

  /// Reads a weekmask of working days as numpy writes it, Monday first, `1` for a working day: `1111100`.
  public init?(weekmask: some StringProtocol) {
    let marks = Array(weekmask.utf8)
    guard marks.count == 7, marks.allSatisfy({ $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: "1") })
    else { return nil }
    self.init(Weekday.allCases.filter { marks[$0.rawValue] == UInt8(ascii: "0") })
  }

  /// The working days as numpy's weekmask: `1111100`.
  public var weekmask: String {
    String(decoding: Weekday.allCases.map { UInt8(ascii: contains($0) ? "0" : "1") }, as: UTF8.self)
  }
}

extension WeekendSet: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let set = Self(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "A weekend must be days joined by +, as in Fri+Sat, and not all seven.")
    }
    self = set
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
