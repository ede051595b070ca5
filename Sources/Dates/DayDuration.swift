/// A number of days, either all of them or an office's working days; the name leaves `Swift.Duration` alone.
public struct DayDuration: Hashable, Codable, Sendable {
  /// How many days.
  public var days: Int
  /// What is counted.
  public var unit: DayUnit

  /// A number of calendar or working days.
  public init(days: Int, unit: DayUnit) {
    self.days = days
    self.unit = unit
  }

  /// Days on the calendar.
  public static func calendar(_ days: Int) -> Self { Self(days: days, unit: .calendar) }

  /// Days on which an office works.
  public static func working(_ days: Int) -> Self { Self(days: days, unit: .working) }

  /// The day this long after a date.
  ///
  /// Working days are counted from the first working day on or after the date: an office that receives an
  /// application on its closed day begins when it opens. Calendar days end where they end, on a closed day too.
  public func adding(to date: CivilDate, in calendar: WorkingCalendar) -> CivilDate {
    switch unit {
    case .calendar: date + bounded
    case .working: calendar.adding(bounded, to: date, roll: .following) ?? date + bounded
    }
  }

  /// The day this long before a date: the last on which something may begin to be done by then.
  ///
  /// Working days are counted back from the last working day on or before the date, so that a latest day is
  /// never rounded to a later one.
  public func subtracting(from date: CivilDate, in calendar: WorkingCalendar) -> CivilDate {
    switch unit {
    case .calendar: date - bounded
    case .working: calendar.adding(-bounded, to: date, roll: .preceding) ?? date - bounded
    }
  }

  /// The days within a million years, so that no number in a file makes the sum overflow.
  private var bounded: Int { min(max(days, -WorkingCalendar.horizon), WorkingCalendar.horizon) }
}

extension DayDuration: CustomStringConvertible {
  /// `15 working days`, `1 day`.
  public var description: String {
    let noun = days == 1 ? "day" : "days"
    return unit == .working ? "\(days) working \(noun)" : "\(days) \(noun)"
  }
}
