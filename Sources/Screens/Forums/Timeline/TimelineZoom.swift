import Dates

/// How many days a column of a timeline takes, or how many columns a day.
///
/// Columns are numbered from the Monday before 1970, so that a day has the same column however far one scrolls.
enum TimelineZoom: Int, CaseIterable, Sendable {
  /// Three columns a day: every day has its number.
  case day
  /// A column a day: every Monday has its number.
  case week
  /// A column for three days.
  case month
  /// A column for a week, from Monday.
  case year

  /// The word for the message line.
  var label: String {
    switch self {
    case .day: "by day"
    case .week: "by week"
    case .month: "by month"
    case .year: "by year"
    }
  }

  /// The zoom that shows less, or more; the same at the ends.
  func stepped(_ step: Int) -> Self { Self(rawValue: rawValue + step) ?? self }

  /// How many columns a day takes; 1 where several days share one.
  var columnsPerDay: Int { self == .day ? 3 : 1 }

  private var daysPerColumn: Int {
    switch self {
    case .day, .week: 1
    case .month: 3
    case .year: 7
    }
  }

  /// Day 0 was a Thursday; columns begin on the Monday before it.
  private static let lead = 3

  /// The first column of a day.
  func column(_ day: CivilDate) -> Int {
    let days = day.dayNumber + Self.lead
    let column = days >= 0 ? days / daysPerColumn : (days - daysPerColumn + 1) / daysPerColumn
    return column * columnsPerDay
  }

  /// The column on which a mark of a day stands.
  func markColumn(_ day: CivilDate) -> Int { column(day) + columnsPerDay / 2 }

  /// The columns of some days in a row.
  func columns(_ span: DateSpan) -> ClosedRange<Int> {
    column(span.first)...(column(span.last) + columnsPerDay - 1)
  }

  /// The first day that a column shows.
  func day(at column: Int) -> CivilDate {
    let step = column >= 0 ? column / columnsPerDay : (column - columnsPerDay + 1) / columnsPerDay
    return CivilDate(dayNumber: step * daysPerColumn - Self.lead)
  }

  /// All days that a column shows.
  func days(at column: Int) -> DateSpan {
    let first = day(at: column)
    return DateSpan(first...(first + daysPerColumn - 1))
  }

  /// The closest look at which so many days take no more than so many columns; the widest where none does.
  static func fitting(_ days: Int, in width: Int) -> Self {
    allCases.first { days * $0.columnsPerDay <= width * $0.daysPerColumn } ?? .year
  }
}
