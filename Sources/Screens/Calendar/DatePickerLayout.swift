import Dates
import Terminal

/// Where the months of a calendar stand: the one truth for drawing and for the mouse.
///
/// A day takes four columns: a sign, two digits, a sign. The months in a row are as many as there is room for, three
/// at most; where the screen is low, the weeks around the cursor are shown.
struct DatePickerLayout {
  let frame: Rect
  /// The months shown, with where the first day column of each begins.
  let months: [(grid: MonthGrid, x: Int)]
  /// The row of the first week.
  let weeksTop: Int
  /// Which weeks are shown.
  let weeks: Range<Int>
  /// Rows for what is said of the day.
  let sayings: Int

  static let dayWidth = 4
  private static let monthWidth = 7 * dayWidth
  private static let gap = 3

  /// How many months there is room for.
  static func count(in size: Workspace.Size) -> Int {
    min(3, max(1, (size.width - 4 + gap) / (monthWidth + gap)))
  }

  init(_ picker: DatePicker, in size: Workspace.Size) {
    let count = Self.count(in: size)
    // What is said of a day needs more than one month's columns.
    let columns = count * (Self.monthWidth + Self.gap) - Self.gap
    let width = min(size.width, max(columns + 4, 60))
    // Besides weeks and sayings: the edges, whose calendar it is, months, weekdays, signs, how to leap.
    let room = max(0, size.height - 2 - 7)
    let shown = min(6, max(1, room - 1))
    sayings = min(5, max(1, room - shown))
    let height = shown + sayings + 7
    frame = Rect(x: (size.width - width) / 2, y: max(1, (size.height - height) / 2), width: width, height: height)
    let left = frame.x + max(2, (width - columns) / 2)
    months = (0..<count).map {
      (picker.month.adding(months: $0), left + $0 * (Self.monthWidth + Self.gap))
    }
    weeksTop = frame.y + 4
    let week = MonthGrid(of: picker.cursor, firstWeekday: picker.facts.firstWeekday).place(of: picker.cursor).week
    let first = max(0, week - shown + 1)
    weeks = first..<(first + shown)
  }

  /// Where a day's four columns begin; `nil` when it is not shown.
  func point(of day: CivilDate) -> Point? {
    guard let month = months.first(where: { $0.grid.span.contains(day) }) else { return nil }
    let place = month.grid.place(of: day)
    guard weeks.contains(place.week) else { return nil }
    return Point(month.x + place.column * Self.dayWidth, weeksTop + place.week - weeks.lowerBound)
  }

  /// The day at a point of the screen.
  func day(at point: Point) -> CivilDate? {
    let week = point.y - weeksTop + weeks.lowerBound
    guard weeks.contains(week), let month = months.last(where: { $0.x <= point.x }) else { return nil }
    let column = (point.x - month.x) / Self.dayWidth
    return (0..<7).contains(column) ? month.grid.day(week: week, column: column) : nil
  }
}
