import Dates

/// The days that a financial report is about.
enum ReportPeriod: CaseIterable, Hashable, Sendable {
  case all
  case thisYear
  case lastYear

  /// The words for a choice.
  var label: String {
    switch self {
    case .all: "From the beginning"
    case .thisYear: "This year"
    case .lastYear: "Last year"
    }
  }

  /// What a file about it is called by.
  var fileName: String {
    switch self {
    case .all: ""
    case .thisYear: "this year"
    case .lastYear: "last year"
    }
  }

  /// The first and the last day, as of a day; nothing comes before the beginning.
  func days(on today: CivilDate) -> (first: CivilDate?, last: CivilDate?) {
    switch self {
    case .all: (nil, today)
    case .thisYear: (CivilDate(year: today.year, month: 1, day: 1), today)
    case .lastYear:
      (CivilDate(year: today.year - 1, month: 1, day: 1), CivilDate(year: today.year - 1, month: 12, day: 31))
    }
  }

  /// Its days in words.
  func note(on today: CivilDate) -> String {
    let days = days(on: today)
    return [days.first.map { "from \($0.medium)" }, days.last.map { "to \($0.medium)" }].compactMap(\.self)
      .joined(separator: " ")
  }
}
