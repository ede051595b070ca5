/// What a number of days counts.
public enum DayUnit: String, Codable, CaseIterable, Sendable {
  /// Every day on the calendar.
  case calendar
  /// The days on which an office is open, by a `WorkingCalendar`.
  case working
}
