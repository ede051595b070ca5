import Dates

/// What is typed to leap to a day: `+3w`, `-10d`, `+5wd` (working days), `15`, `15 mar`, `mon`, `2027`, `2027-03-02`.
struct DateJump: Hashable, Sendable {
  private(set) var text: String
  /// The day from which it leaps.
  let base: CivilDate

  /// Begins with a key, if one can leap by it.
  init?(_ first: Character, from base: CivilDate) {
    guard Self.isBegun(String(first)) else { return nil }
    text = first.lowercased()
    self.base = base
  }

  /// Takes one more character; `false` when nothing begins so.
  mutating func type(_ character: Character) -> Bool {
    let longer = text + character.lowercased()
    guard Self.isBegun(longer) else { return false }
    text = longer
    return true
  }

  /// Takes the last character back; `false` when nothing is left.
  mutating func erase() -> Bool {
    text.removeLast()
    return !text.isEmpty
  }

  /// The day it leads to; `nil` while too little is typed, and for a day that does not exist.
  func day(working: WorkingCalendar) -> CivilDate? {
    guard let first = text.first else { return nil }
    if first == "+" || first == "-" { return step(working) }
    if first.isLetter {
      return Self.weekday(text).map { base + 1 + ($0.rawValue - (base + 1).weekday.rawValue + 7) % 7 }
    }
    return dayOfMonth ?? date
  }

  /// The longest step, some hundred years.
  private static let mostDays = 40_000

  private func step(_ working: WorkingCalendar) -> CivilDate? {
    let digits = text.dropFirst().prefix { $0.isNumber }
    guard let number = Int(digits) else { return nil }
    let count = text.first == "-" ? -number : number
    func days(_ each: Int) -> CivilDate? { abs(count) * each <= Self.mostDays ? base + count * each : nil }
    switch text.dropFirst(1 + digits.count) {
    case "", "d": return days(1)
    case "w": return days(7)
    case "wd": return abs(count) <= Self.mostDays ? working.adding(count, to: base) : nil
    case "m": return abs(count) <= 1200 ? base.adding(months: count) : nil
    case "y": return abs(count) <= 100 ? base.adding(months: 12 * count) : nil
    default: return nil
    }
  }

  /// `15` and `15 mar`: in the month or year of the day one was on.
  private var dayOfMonth: CivilDate? {
    let words = text.split(separator: " ")
    guard let day = words.first, day.count <= 2, !text.contains("-"), let number = Int(day) else { return nil }
    guard words.count > 1 else { return CivilDate(year: base.year, month: base.month, day: number) }
    guard words[1].count >= 3, let month = Self.month(words[1]) else { return nil }
    let year = words.count > 2 ? Int(words[2]) : base.year
    return year.flatMap { CivilDate(year: $0, month: month, day: number) }
  }

  /// `2027`, `2027-03` and `2027-03-02`: what is not typed stays as it is.
  private var date: CivilDate? {
    let parts = text.split(separator: "-").map { Int($0) }
    guard let year = parts.first.flatMap(\.self), year >= 1000 else { return nil }
    let month = parts.count > 1 ? parts[1] : base.month
    guard let month, (1...12).contains(month) else { return nil }
    let day = parts.count > 2 ? parts[2] : min(base.day, CivilDate.daysIn(month: month, year: year))
    return day.flatMap { CivilDate(year: year, month: month, day: $0) }
  }

  /// Whether a text is the beginning of something that can be typed here.
  private static func isBegun(_ text: String) -> Bool {
    let text = text.lowercased()
    guard let first = text.first, text.utf8.count <= 14, text.allSatisfy(\.isASCII) else { return false }
    if first == "+" || first == "-" {
      let rest = text.dropFirst().drop { $0.isNumber }
      return text.count - 1 - rest.count <= 5 && ["", "d", "w", "wd", "m", "y"].contains(String(rest))
        && (rest.isEmpty || rest.count < text.count - 1)
    }
    if first.isLetter { return weekdays.contains { $0.hasPrefix(text) } }
    guard first.isNumber else { return false }
    if text.contains(" ") {
      let words = text.split(separator: " ", omittingEmptySubsequences: false)
      guard words[0].count <= 2, words[0].allSatisfy(\.isNumber), words.count <= 3 else { return false }
      let hasMonth = words[1].isEmpty ? words.count == 2 : months.contains { $0.hasPrefix(words[1]) }
      return hasMonth && (words.count < 3 || words[2].count <= 4 && words[2].allSatisfy(\.isNumber))
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.allSatisfy { $0.allSatisfy(\.isNumber) } && parts[0].count <= 4
      && (parts.count == 1 || parts[0].count == 4 && parts.count <= 3 && parts.dropFirst().allSatisfy { $0.count <= 2 })
  }

  /// The weekday that two letters or more begin.
  private static func weekday(_ text: String) -> Weekday? {
    guard text.count >= 2 else { return nil }
    return weekdays.firstIndex { $0.hasPrefix(text) }.flatMap { Weekday(rawValue: $0) }
  }

  private static func month(_ text: Substring) -> Int? { months.firstIndex { $0.hasPrefix(text) }.map { $0 + 1 } }

  private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]
}
