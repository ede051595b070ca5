extension CivilDate: CustomStringConvertible, LosslessStringConvertible {
  /// The date as ISO 8601 writes it: `2027-05-11`.
  public var description: String {
    let (year, month, day) = fields
    return Self.padded(year, to: 4) + "-" + Self.padded(month, to: 2) + "-" + Self.padded(day, to: 2)
  }

  /// Reads exactly `YYYY-MM-DD`; `nil` for any other text and for days that do not exist.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]),
      let day = Self.number(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value
  }
}

extension CivilDate: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let date = Self(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "A date must be a day that exists, as YYYY-MM-DD.")
    }
    self = date
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension CivilDate {
  /// The English name of the month in three letters: `May`.
  public var monthAbbreviation: String {
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][month - 1]
  }

  /// Day and month: `11 May`.
  public var short: String { "\(day) \(monthAbbreviation)" }

  /// Weekday, day, month and year: `Tue 11 May 2027`.
  public var long: String { "\(weekday.abbreviation) \(day) \(monthAbbreviation) \(year)" }
}

extension DateSpan {
  /// The span as people write it: `11–13 May 2027`, `30 Apr–2 May 2027`, `31 Dec 2027–2 Jan 2028`.
  public var words: String {
    if first == last { return "\(first.short) \(first.year)" }
    if first.year != last.year { return "\(first.short) \(first.year)–\(last.short) \(last.year)" }
    if first.month != last.month { return "\(first.short)–\(last.short) \(last.year)" }
    return "\(first.day)–\(last.short) \(last.year)"
  }
}
