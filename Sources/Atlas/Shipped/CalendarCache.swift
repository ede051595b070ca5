import Dates
import Synchronization

/// The working calendars an Atlas has made so far.
final class CalendarCache: Sendable {
  private let calendars = Mutex<[CountryCode: WorkingCalendar]>([:])

  func calendar(_ code: CountryCode, make: () -> WorkingCalendar) -> WorkingCalendar {
    if let known = calendars.withLock({ $0[code] }) { return known }
    let calendar = make()
    calendars.withLock { $0[code] = calendar }
    return calendar
  }
}
