import Dates

/// What a date in a spreadsheet can be read as.
enum DateReading: Equatable {
  case empty
  case day(CivilDate)
  /// Day first or month first: both are days that exist.
  case ambiguous(dayFirst: CivilDate, monthFirst: CivilDate)
  /// Written like a date, but no such day exists.
  case impossible
  /// The year has two digits.
  case shortYear
  case unreadable

  /// The day, when there is no doubt.
  var date: CivilDate? {
    if case .day(let date) = self { date } else { nil }
  }

  /// What to tell the user when the value was left empty; `nil` when there is nothing to say.
  var complaint: String? {
    switch self {
    case .empty, .day: nil
    case .ambiguous(let dayFirst, let monthFirst):
      "Either \(dayFirst) or \(monthFirst): left empty. Write dates as YYYY-MM-DD."
    case .impossible: "No such day exists; left empty."
    case .shortYear: "The year needs four digits; left empty."
    case .unreadable: "Not a date; left empty. Write dates as YYYY-MM-DD."
    }
  }

  /// Reads ISO 8601, numbers with `/`, `.` or `-` between them, and English or French names of months.
  ///
  /// Day and month are told apart by what is possible, never by what is usual: 31/12/2030 is read, 02/05/1984 is not.
  init(_ text: String) {
    let parts = Self.parts(of: text)
    if text.allSatisfy(\.isWhitespace) {
      self = .empty
    } else if parts.count == 1, parts[0].count == 8, let all = Int(parts[0]) {
      self = Self.day(year: all / 10_000, month: all / 100 % 100, day: all % 100)
    } else if parts.count == 3 {
      self = Self.read(parts)
    } else {
      self = .unreadable
    }
  }

  private static func read(_ parts: [String]) -> DateReading {
    if let named = parts.firstIndex(where: { month(named: $0) != nil }), let month = month(named: parts[named]) {
      var rest = parts
      rest.remove(at: named)
      let numbers = rest.compactMap { number($0) }
      guard numbers.count == 2, named < 2 else { return .unreadable }
      if rest[0].count == 4 { return day(year: numbers[0], month: month, day: numbers[1]) }
      return rest[1].count == 4 ? day(year: numbers[1], month: month, day: numbers[0]) : .shortYear
    }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == 3, parts.allSatisfy({ $0.count <= 4 }) else { return .unreadable }
    if parts[0].count == 4 { return day(year: numbers[0], month: numbers[1], day: numbers[2]) }
    guard parts[2].count == 4 else { return parts.allSatisfy { $0.count <= 2 } ? .shortYear : .unreadable }
    return read(numbers[0], numbers[1], year: numbers[2])
  }

  private static func read(_ first: Int, _ second: Int, year: Int) -> DateReading {
    let dayFirst = day(year: year, month: second, day: first)
    let monthFirst = day(year: year, month: first, day: second)
    switch (dayFirst.date, monthFirst.date) {
    case (let one?, let other?) where one != other: return .ambiguous(dayFirst: one, monthFirst: other)
    case (nil, .some): return monthFirst
    default: return dayFirst
    }
  }

  /// A day within the years that people and passports have, 1900...2200.
  private static func day(year: Int, month: Int, day: Int) -> DateReading {
    guard let date = CivilDate(year: year, month: month, day: day), (1900...2200).contains(year) else {
      return .impossible
    }
    return .day(date)
  }

  /// Three parts of digits or letters; a time of day that follows a date is left out.
  private static func parts(of text: String) -> [String] {
    var words = Substring(text)
    let bytes = Array(text.utf8)
    if bytes.count > 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      bytes[10] == UInt8(ascii: "T") || bytes[10] == Byte.space
    {
      words = Substring(String(decoding: bytes[..<10], as: UTF8.self))
    }
    return words.split { "/.-, ".contains($0) || $0.isWhitespace }.map { Fold.tight(String($0)) }
      .filter { $0 != "de" && $0 != "of" && $0 != "le" }
  }

  /// A number, perhaps an ordinal: `15`, `15th`, `1er`.
  private static func number(_ part: String) -> Int? {
    let digits = part.prefix { $0.isASCII && $0.isNumber }
    guard ["", "st", "nd", "rd", "th", "er", "e"].contains(part.dropFirst(digits.count)) else { return nil }
    return digits.count <= 4 ? Int(digits) : nil
  }

  /// The month of an English or French name, whole or cut to three letters or more.
  private static func month(named name: String) -> Int? { months[name] }

  private static let months: [String: Int] = {
    let names = [
      "january janvier janv", "february fevrier fevr fev", "march mars", "april avril avr", "may mai",
      "june juin", "july juillet juil", "august aout aou", "september septembre sept", "october octobre",
      "november novembre", "december decembre",
    ]
    var months: [String: Int] = [:]
    for (index, list) in names.enumerated() {
      for name in list.split(separator: " ") { months[String(name)] = index + 1 }
    }
    for (index, short) in "jan feb mar apr may jun jul aug sep oct nov dec".split(separator: " ").enumerated() {
      months[String(short)] = index + 1
    }
    return months
  }()
}
