// English words for screens and papers; ISO 8601, the form of files, stands in CivilDate+text.
extension CivilDate {
  /// Day and month: `11 May`.
  public var short: String {
    let (_, month, day) = fields
    return "\(day) \(Self.monthAbbreviation(month))"
  }

  /// Day, month and year: `11 May 2027`.
  public var medium: String { "\(short) \(year)" }

  /// Month and year: `May 2027`.
  public var monthAndYear: String { "\(Self.monthAbbreviation(fields.month)) \(year)" }

  /// Weekday, day, month and year: `Tue 11 May 2027`.
  public var long: String { "\(weekday.abbreviation) \(medium)" }

  /// Three English letters of a month, 1...12: `May`.
  private static func monthAbbreviation(_ month: Int) -> String {
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][month - 1]
  }
}

extension DateSpan {
  /// The days as one reads them: `11–13 May`, `30 May – 2 Jun`, `11 May`.
  public var short: String {
    if first == last { return first.short }
    if first.year == last.year, first.month == last.month { return "\(first.day)–\(last.short)" }
    return "\(first.short) – \(last.short)"
  }

  /// The days with their year, or years: `11–13 May 2027`, `30 Dec 2027 – 2 Jan 2028`.
  public var long: String {
    first.year == last.year ? "\(short) \(last.year)" : "\(first.medium) – \(last.medium)"
  }
}

extension CivilDate {
  /// All days of some years.
  static func days(ofYears years: ClosedRange<Int>) -> ClosedRange<CivilDate> {
    let first = CivilDate(dayNumber: dayNumber(year: years.lowerBound, month: 1, day: 1))
    return first...CivilDate(dayNumber: dayNumber(year: years.upperBound, month: 12, day: 31))
  }
}
