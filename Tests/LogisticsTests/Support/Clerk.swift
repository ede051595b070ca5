import Dates
import Foundation

/// Counts as a clerk does with a finger on a wall calendar, day by day: the slow reference for the engine.
struct Clerk {
  var weekend: Set<Weekday>
  var holidays: Set<CivilDate>

  func isOpen(_ date: CivilDate) -> Bool { !weekend.contains(date.weekday) && !holidays.contains(date) }

  func lastOpenDay(upTo date: CivilDate) -> CivilDate {
    var date = date
    while !isOpen(date) { date = date - 1 }
    return date
  }

  /// Goes back by days; a working day counts when the finger reaches it.
  func back(_ days: Int, _ unit: DayUnit, from date: CivilDate) -> CivilDate {
    guard days > 0 else { return date }
    guard unit == .working else { return date - days }
    var date = lastOpenDay(upTo: date)
    var left = days
    while left > 0 {
      date = date - 1
      if isOpen(date) { left -= 1 }
    }
    return date
  }

  /// The days by which so many percent of applications are decided, straight from the density of PERT.
  static func days(_ percent: Int, of minimum: Int, _ typical: Int, _ maximum: Int) -> Int {
    let low = Double(minimum) - 0.5
    let width = Double(maximum - minimum + 1)
    let peak = (Double(typical) - low) / width
    let weights = (minimum...maximum).map { day in
      let x = (Double(day) - low) / width
      return pow(x, 4 * peak) * pow(1 - x, 4 * (1 - peak))
    }
    let all = weights.reduce(0, +)
    for (offset, day) in (minimum...maximum).enumerated()
    where weights[...offset].reduce(0, +) >= all * Double(percent) / 100 {
      return day
    }
    return maximum
  }
}
