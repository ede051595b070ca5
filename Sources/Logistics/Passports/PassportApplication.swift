import Dates

/// An application for which the passport itself is handed in, and stays away until it is collected.
///
/// A renewal is one too, lodged with the passport's own state.
public struct PassportApplication: Sendable {
  /// The first day on which it may be lodged.
  public var first: CivilDate
  /// The last day on which it may be lodged.
  public var last: CivilDate
  /// What keeps the passport away, in order: processing, then collection.
  public var hold: [DayDuration]
  /// When the office is open: only then it takes papers in, and only those days count as working days.
  public var calendar: WorkingCalendar

  /// An application with its window, the days it takes, and its office.
  public init(first: CivilDate, last: CivilDate, hold: [DayDuration], calendar: WorkingCalendar) {
    self.first = first
    self.last = last
    self.hold = hold
    self.calendar = calendar
  }

  /// A renewal of so many calendar days that may begin on any day until the last.
  static func renewal(days: Int, last: CivilDate) -> Self {
    Self(
      first: CivilDate(dayNumber: .min / 2), last: last, hold: [.calendar(days)],
      calendar: WorkingCalendar(weekend: .none))
  }

  /// The day on which the passport is in hand again; never earlier for a later lodging.
  public func back(lodgedOn day: CivilDate) -> CivilDate {
    hold.reduce(day) { max($0, $1.adding(to: $0, in: calendar)) }
  }
}
