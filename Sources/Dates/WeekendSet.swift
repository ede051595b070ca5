/// The days of the week on which offices are closed; any set, since a weekend need not be a run of days.
public struct WeekendSet: Hashable, Sendable {
  /// Bit 0 for Monday to bit 6 for Sunday.
  public let bits: UInt8

  /// The set of some weekdays.
  public init(_ days: some Sequence<Weekday>) {
    bits = days.reduce(0) { $0 | 1 << UInt8($1.rawValue) }
  }

  /// Whether offices are closed on this day of the week.
  public func contains(_ day: Weekday) -> Bool { bits >> UInt8(day.rawValue) & 1 == 1 }

  /// The days of the set, Monday first.
  public var days: [Weekday] { Weekday.allCases.filter(contains) }

  /// Whether every day is closed, so that no working day exists.
  public var isWholeWeek: Bool { bits == 0x7F }

  /// Saturday and Sunday.
  public static let saturdaySunday = WeekendSet([.saturday, .sunday])
}

extension WeekendSet: ExpressibleByArrayLiteral {
  public init(arrayLiteral days: Weekday...) { self.init(days) }
}

extension WeekendSet: CustomStringConvertible, LosslessStringConvertible {
  /// `Fri+Sat`; `none` for the empty set.
  public var description: String {
    bits == 0 ? "none" : days.map(\.abbreviation).joined(separator: "+")
  }

  /// Reads `Fri+Sat`, one day as `Fri`, or `none`; `nil` for other text.
  public init?(_ text: String) {
    guard text != "none" else {
      self.init([])
      return
    }
    var days: [Weekday] = []
    for part in text.split(separator: "+", omittingEmptySubsequences: false) {
      guard let day = Weekday.allCases.first(where: { $0.abbreviation == part }) else { return nil }
      days.append(day)
    }
    self.init(days)
  }

  /// Reads seven digits from Monday to Sunday, 1 for a working day, as numpy writes a week: `1111100`.
  public init?(weekmask: String) {
    guard weekmask.utf8.count == 7, weekmask.allSatisfy({ $0 == "0" || $0 == "1" }) else { return nil }
    self.init(zip(Weekday.allCases, weekmask).filter { $0.1 == "0" }.map(\.0))
  }
}

extension WeekendSet: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let set = Self(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "A weekend is written as Fri+Sat.")
    }
    self = set
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
