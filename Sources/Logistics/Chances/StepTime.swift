import Atlas
import Dates

/// How long a step takes: a chance for each number of days, and which days count.
struct StepTime: Hashable, Sendable {
  /// The chances.
  let days: DayDistribution
  /// What to expect: the peak of the distribution.
  let typical: Int
  /// Which days count.
  let unit: DayUnit

  /// A step that takes so many days, for certain.
  init(certain days: Int, unit: DayUnit) {
    self.days = DayDistribution(certain: days)
    typical = days
    self.unit = unit
  }

  /// A discretised PERT over fewest, typical and most days; more than ten years count as ten.
  ///
  /// `nil` unless the three rise and none is negative.
  init?(_ range: VisaProcess.Processing) {
    guard 0 <= range.minimum, range.minimum <= range.typical, range.typical <= range.maximum else { return nil }
    let longest = ChainBuilder.longest
    typical = min(range.typical, longest)
    guard
      let days = DayDistribution(
        minimum: min(range.minimum, longest), typical: typical, maximum: min(range.maximum, longest))
    else { return nil }
    self.days = days
    unit = range.unit
  }

  /// Whether the number of days is known.
  var isCertain: Bool { days.chances.count == 1 }

  /// The day on which a step of so many days ends that begins on a date; a step of none ends as it begins.
  ///
  /// Working days are counted from the first working day on or after the date.
  func end(of days: Int, from date: CivilDate, in calendar: WorkingCalendar) -> CivilDate {
    days <= 0 ? date : DayDuration(days: days, unit: unit).adding(to: date, in: calendar)
  }

  /// The last day on which a step of so many days may begin to be over by a date: the inverse of `end`.
  func start(of days: Int, by date: CivilDate, in calendar: WorkingCalendar) -> CivilDate {
    days <= 0 ? date : DayDuration(days: days, unit: unit).subtracting(from: date, in: calendar)
  }

  /// The most days a step may take that begins on a date and must be over by another; negative when none will do.
  func most(from begin: CivilDate, by end: CivilDate, in calendar: WorkingCalendar) -> Int {
    guard begin <= end else { return -1 }
    return unit == .calendar ? end - begin : max(0, calendar.count(from: begin, to: end + 1) - 1)
  }

  /// The chance that the step is over by a date when it begins on another; O(1).
  func chance(from begin: CivilDate, by end: CivilDate, in calendar: WorkingCalendar) -> Double {
    days.chance(within: most(from: begin, by: end, in: calendar))
  }

  /// The step when it was begun on a date and is not over at the end of another; `nil` when it should be by now.
  func remaining(since begun: CivilDate, on today: CivilDate, in calendar: WorkingCalendar) -> StepTime? {
    days.remaining(after: most(from: begun, by: today, in: calendar)).map { StepTime($0, like: self) }
  }

  private init(_ days: DayDistribution, like other: StepTime) {
    self.days = days
    typical = other.typical
    unit = other.unit
  }
}
