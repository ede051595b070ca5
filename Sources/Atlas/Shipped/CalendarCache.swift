import Dates
import Synchronization

/// The working calendars an Atlas has made so far.
final class CalendarCache: Sendable {
  private let calendars = Mutex<[[CountryCode]: WorkingCalendar]>([:])

  /// The calendar of a country, or of an office that stands in the first of two.
  func calendar(_ codes: CountryCode..., make: () -> WorkingCalendar) -> WorkingCalendar {
    if let known = calendars.withLock({ $0[codes] }) { return known }
    let calendar = make()
    calendars.withLock { $0[codes] = calendar }
    return calendar
  }
}
