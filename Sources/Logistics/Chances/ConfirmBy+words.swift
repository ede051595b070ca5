import Dates

extension ConfirmBy {
  /// The last day and what it means.
  public func words(today: CivilDate) -> String {
    switch standing {
    case .open: by.map { "\($0.long), \(DayCount.words($0 - today))" } ?? ""
    case .passed: by.map { "too late since \($0.long)" } ?? "too late"
    case .never: "the time is too short for too many"
    case .free: "no day matters: enough people need nothing"
    case .nobody: "nobody is invited yet of whom anything is known"
    }
  }

  /// The last day, or why there is none, in a table.
  public var short: String {
    switch standing {
    case .open: by?.medium ?? ""
    case .passed: "too late"
    case .never: "too short"
    case .free: "any day"
    case .nobody: "–"
    }
  }
}
