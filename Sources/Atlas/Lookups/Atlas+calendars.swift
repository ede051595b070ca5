import Dates

extension Atlas {
  /// The weekend that a country's offices keep; Saturday and Sunday, of low confidence, where nothing is known.
  public func weekend(of country: CountryCode) -> Fact<WeekendSet> {
    if let own = overrides.weekends[country] { return Fact(own, source: "set in this plan", origin: .own) }
    return ShippedFacts.weekends[country]
      ?? Fact(.saturdaySunday, source: "assumed: nothing is known of this country", origin: .shipped)
  }

  /// Whether any holidays of a country are known.
  public func hasHolidays(of country: CountryCode) -> Bool {
    overrides.holidays[country] != nil || HolidayFacts.countries.contains(country)
  }

  /// A country's holidays, by date, those of its parts among them; empty when none are known.
  ///
  /// The user's own replace the shipped ones in every year of which they have any.
  public func holidays(of country: CountryCode) -> [Holiday] {
    let shipped = HolidayFacts.holidays(of: country)
    guard let own = overrides.holidays[country]?.holidays else { return shipped }
    let years = Set(own.map(\.date.year))
    return (shipped.filter { !years.contains($0.date.year) } + own).sorted { $0.date < $1.date }
  }

  /// A country's holidays within some days.
  public func holidays(of country: CountryCode, in span: DateSpan) -> [Holiday] {
    let all = holidays(of: country)
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if all[middle].date < span.first { low = middle + 1 } else { high = middle }
    }
    return Array(all[low...].prefix { $0.date <= span.last })
  }

  /// Where a country's holidays come from.
  public func holidaySource(of country: CountryCode) -> Fact<String> {
    if let own = overrides.holidays[country] {
      return Fact(own.source, source: own.source, asOf: own.asOf, origin: .own)
    }
    return Fact(HolidayFacts.source, source: HolidayFacts.source, origin: .shipped)
  }

  /// The days on which a country's offices are open.
  ///
  /// Nationwide holidays count, estimated ones too: an office believed open that turns out closed costs a day
  /// that nobody has. Holidays of parts of a country do not. O(holidays).
  public func calendar(of country: CountryCode) -> WorkingCalendar {
    officeCalendar(standingIn: country, representing: country)
  }

  /// The days on which a consulate is open: it keeps the weekend of the country it stands in, and the holidays
  /// of that country and of the one it represents.
  public func officeCalendar(standingIn host: CountryCode, representing home: CountryCode) -> WorkingCalendar {
    var days = holidays(of: host)
    if home != host { days += holidays(of: home) }
    return WorkingCalendar(
      weekend: weekend(of: host).value, holidays: days.lazy.filter { $0.subdivision == nil }.map(\.date))
  }
}
