/// A day of the proleptic Gregorian calendar, held as its distance from 1970-01-01.
///
/// A civil date has no time and no time zone: a deadline is a day on the wall calendar of wherever the
/// deadline falls due. Arithmetic is on whole numbers and costs a few instructions.
public struct CivilDate: Hashable, Sendable {
  // Half a word: plans hold dates by the hundred thousand, and mostly optional ones.
  private let days: Int32

  /// Days since 1970-01-01; negative before it.
  public var dayNumber: Int { Int(days) }

  /// The day that lies `dayNumber` days after 1970-01-01; at most some 5.8 million years away.
  public init(dayNumber: Int) {
    days = Int32(clamping: dayNumber)
  }

  /// The date with these calendar fields, or `nil` when no such day exists (2026-02-30, month 13, year 0).
  ///
  /// Years run from 1 to 9999, those that ISO 8601 can write with four digits.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= Self.daysIn(month: month, year: year)
    else { return nil }
    self.init(dayNumber: Self.dayNumber(year: year, month: month, day: day))
  }

  /// Year, month (1...12) and day of the month (1...31).
  ///
  /// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`.
  public var fields: (year: Int, month: Int, day: Int) {
    // Years begin on 1 March here, so that the leap day is the last day of a year.
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    )
  }

  /// The calendar year.
  public var year: Int { fields.year }

  /// The month of the year, 1...12.
  public var month: Int { fields.month }

  /// The day of the month, 1...31.
  public var day: Int { fields.day }

  /// The day of the week.
  public var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    Weekday(index: ((dayNumber + 3) % 7 + 7) % 7)
  }

  /// How many days the month has, 28...31, by the Gregorian leap year rule.
  public static func daysIn(month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether the year has a 29 February.
  public static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`.
  static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}

extension CivilDate: Comparable, Strideable {
  public static func < (left: Self, right: Self) -> Bool { left.dayNumber < right.dayNumber }

  public func distance(to other: Self) -> Int { other.dayNumber - dayNumber }

  public func advanced(by days: Int) -> Self { Self(dayNumber: dayNumber + days) }
}

extension CivilDate {
  /// The day `days` later.
  public static func + (date: Self, days: Int) -> Self { date.advanced(by: days) }

  /// The day `days` earlier.
  public static func - (date: Self, days: Int) -> Self { date.advanced(by: -days) }

  /// The number of days from `other` to `date`; positive when `date` is later.
  public static func - (date: Self, other: Self) -> Int { other.distance(to: date) }

  /// The same day of the month, `months` later; the last day of a month that is too short.
  ///
  /// The rule is that of Regulation (EEC, Euratom) 1182/71, article 3(2)(c), which the Visa Code counts by.
  public func adding(months: Int) -> Self {
    let (year, month, day) = fields
    let total = year * 12 + (month - 1) + months
    let newYear = total >= 0 ? total / 12 : (total - 11) / 12
    let newMonth = total - newYear * 12 + 1
    let newDay = min(day, Self.daysIn(month: newMonth, year: newYear))
    return Self(dayNumber: Self.dayNumber(year: newYear, month: newMonth, day: newDay))
  }
}
