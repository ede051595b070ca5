import Atlas
import Dates

/// The country an office stands in, and the one it represents.
struct OfficeKey: Hashable {
  var standsIn: CountryCode
  var represents: CountryCode
}

/// When a consulate or visa centre is open, and the names of the holidays that close it.
///
/// It keeps the weekend of the country it stands in, and the public holidays of that country and of the one it
/// represents: a day too many counted as closed makes a deadline earlier, a day too few would make it late.
struct OfficeCalendar {
  let working: WorkingCalendar
  private let names: [CivilDate: String]

  /// The calendar of an office by the facts; O(holidays of both countries).
  init(_ key: OfficeKey, atlas: Atlas) {
    let years = WorkingCalendar.years
    var names: [CivilDate: String] = [:]
    if let first = CivilDate(year: years.lowerBound, month: 1, day: 1),
      let last = CivilDate(year: years.upperBound, month: 12, day: 31)
    {
      let span = DateSpan(first...last)
      for country in Set([key.standsIn, key.represents]).sorted() {
        for holiday in atlas.holidays(of: country, in: span)
        where holiday.subdivision == nil && names[holiday.date] == nil {
          names[holiday.date] = holiday.name + (holiday.certainty == .fixed ? "" : " (estimated)")
        }
      }
    }
    self.names = names
    working = WorkingCalendar(weekend: atlas.weekend(of: key.standsIn).value, holidays: names.keys)
  }

  /// The holidays that cost a working day from a day to before another, as `Labour Day 2027-05-01`.
  func holidays(from begin: CivilDate, to end: CivilDate) -> [String] {
    working.skipped(from: begin, to: end).compactMap { skipped in
      guard skipped.reason == .holiday, let name = names[skipped.date] else { return nil }
      return "\(name) \(skipped.date)"
    }
  }
}
