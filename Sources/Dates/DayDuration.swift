/// A length of time in days that all count, or in working days of some office.
public struct DayDuration: Hashable, Codable, Sendable {
  /// How many days; negative goes back.
  public var days: Int
  /// Which days count.
  public var unit: DayUnit

  /// A number of calendar or working days.
  public init(_ days: Int, _ unit: DayUnit = .calendar) {
    self.days = days
    self.unit = unit
  }

  /// The day on which something that lasts so long must begin to be over on `end`.
  ///
  /// A latest day is never moved forward: when `end` is closed, working days are counted from the day before
  /// it that is open. `nil` outside the years of the calendar.
  public func start(endingOn end: CivilDate, in calendar: WorkingCalendar) -> CivilDate? {
    switch unit {
    case .calendar: end - days
    case .working: calendar.adding(-days, to: end, roll: .preceding)
    }
  }

  /// The day on which something that lasts so long is over when it begins on `start`.
  ///
  /// An office that is closed on `start` begins on its next open day, as Regulation (EEC, Euratom) 1182/71,
  /// article 3, does not count the day of the event. `nil` outside the years of the calendar.
  public func end(startingOn start: CivilDate, in calendar: WorkingCalendar) -> CivilDate? {
    switch unit {
    case .calendar: start + days
    case .working: calendar.adding(days, to: start, roll: .following)
    }
  }
}

extension DayDuration: CustomStringConvertible {
  /// `1 day`, `15 working days`.
  public var description: String {
    (unit == .working ? "\(days) working day" : "\(days) day") + (days == 1 ? "" : "s")
  }
}
