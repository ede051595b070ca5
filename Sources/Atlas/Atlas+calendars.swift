import Dates

extension Atlas {
  /// On which days of the week the country's offices are closed.
  ///
  /// Where nothing is known of a country, Saturday and Sunday, from a source that says so.
  public func weekend(of code: CountryCode) -> Fact<WeekendSet> {
    if let own = overrides.weekends[code] {
      return Fact(own, source: "your own facts", asOf: nil, origin: .own)
    }
    return store.weekends[code]
      ?? Fact(.saturdaySunday, source: "assumed: no source for \(code)", asOf: nil, origin: .shipped)
  }

  /// Whether any public holidays of the country are known; without them its calendar is weekends alone.
  public func hasHolidays(of code: CountryCode) -> Bool { !holidayYears(of: code).isEmpty }

  /// The years for which the country's public holidays are known, in order.
  public func holidayYears(of code: CountryCode) -> [Int] {
    let own = overrides.holidays[code, default: []].map(\.date.year)
    return Set(store.holidays(of: code).map(\.date.year) + own).sorted()
  }

  /// The country's public holidays of one year by date, with who says so; `nil` when none are known.
  public func holidays(of code: CountryCode, year: Int) -> Fact<[Holiday]>? {
    let own = overrides.holidays[code, default: []].filter { $0.date.year == year }
    if !own.isEmpty {
      return Fact(own.sorted { $0.date < $1.date }, source: "your own facts", asOf: nil, origin: .own)
    }
    let shipped = store.holidays(of: code).filter { $0.date.year == year }
    return shipped.isEmpty ? nil : FactSource.holidays.fact(shipped)
  }

  /// The country's public holidays within a span, by date; those of parts of the country too.
  public func holidays(of code: CountryCode, in span: DateSpan) -> [Holiday] {
    allHolidays(of: code).filter { span.contains($0.date) }
  }

  /// The names of the holidays that close all offices of the country on a day; empty on another day.
  public func holidayNames(on date: CivilDate, in code: CountryCode) -> [String] {
    allHolidays(of: code).filter { $0.date == date && $0.subdivision == nil }.map(\.name)
  }

  /// The working calendar of the country's offices.
  ///
  /// It closes on the weekend and on every holiday of the whole country, also on days that are only estimated:
  /// a day too many counted as closed makes a deadline earlier, a day too few would make it late. Holidays of
  /// parts of the country are left out. Calendars are kept once made.
  public func calendar(for code: CountryCode) -> WorkingCalendar {
    calendars.calendar(code) {
      let dates = allHolidays(of: code).lazy.filter { $0.subdivision == nil }.map(\.date)
      return WorkingCalendar(weekend: weekend(of: code).value, holidays: dates)
    }
  }

  /// The working calendar of a consulate: the weekend of where it stands, the holidays of both countries.
  ///
  /// Calendars are kept once made.
  public func calendar(ofOfficeIn place: CountryCode, representing code: CountryCode) -> WorkingCalendar {
    guard place != code else { return calendar(for: place) }
    return calendars.calendar(place, code) {
      let holidays = [place, code].flatMap { calendar(for: $0).holidays }
      return WorkingCalendar(weekend: weekend(of: place).value, holidays: holidays)
    }
  }

  /// The calendar of a task that needs the offices of all these countries open.
  ///
  /// `nil` when their weekends leave no day of the week. Without countries every day is a working day.
  public func calendar(for codes: [CountryCode]) -> WorkingCalendar? {
    guard let first = codes.first else { return WorkingCalendar(weekend: .none) }
    return codes.dropFirst().reduce(calendar(for: first)) { $0?.union(calendar(for: $1)) }
  }

  private func allHolidays(of code: CountryCode) -> [Holiday] {
    let shipped = store.holidays(of: code)
    guard let own = overrides.holidays[code] else { return shipped }
    let years = Set(own.map(\.date.year))
    return (own + shipped.filter { !years.contains($0.date.year) }).sorted { $0.date < $1.date }
  }
}
