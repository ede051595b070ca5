import Dates

/// A month as it hangs on a wall: up to six weeks of seven days.
struct MonthGrid: Hashable, Sendable {
  let first: CivilDate
  let firstWeekday: Weekday

  /// The month of a day.
  init(of day: CivilDate, firstWeekday: Weekday) {
    first = day - (day.day - 1)
    self.firstWeekday = firstWeekday
  }

  /// The month so many months later.
  func adding(months: Int) -> MonthGrid { MonthGrid(of: first.adding(months: months), firstWeekday: firstWeekday) }

  /// How many days it has.
  var count: Int { CivilDate.daysIn(month: first.month, year: first.year) }

  var span: DateSpan { DateSpan(first...(first + count - 1)) }

  /// The weekdays in the order of the columns.
  var weekdays: [Weekday] { (0..<7).map { Weekday.allCases[(firstWeekday.rawValue + $0) % 7] } }

  /// Which of the six rows and seven columns a day of the month has.
  func place(of day: CivilDate) -> (week: Int, column: Int) {
    let lead = (first.weekday.rawValue - firstWeekday.rawValue + 7) % 7
    let cell = lead + (day - first)
    return (cell / 7, cell % 7)
  }

  /// The day in a row and column, if the month has one there.
  func day(week: Int, column: Int) -> CivilDate? {
    let lead = (first.weekday.rawValue - firstWeekday.rawValue + 7) % 7
    let offset = week * 7 + column - lead
    return (0..<count).contains(offset) ? first + offset : nil
  }
}
