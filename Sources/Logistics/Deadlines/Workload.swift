import Dates

/// How much is due week by week, so that a planner sees which weeks will be full.
///
/// Weeks are counted from today, seven days each: what is due in the next seven days is the first one.
public struct Workload: Hashable, Sendable {
  /// Deadlines that have passed.
  public let overdue: Int
  /// The weeks ahead, without gaps.
  public let weeks: [Week]
  /// Deadlines after the last of these weeks.
  public let later: Int

  /// Seven days.
  public struct Week: Hashable, Sendable {
    /// The first of them.
    public let first: CivilDate
    /// How many deadlines fall within.
    public internal(set) var count = 0
  }

  /// The weeks ahead of a day; O(deadlines).
  public init(_ deadlines: [Deadline], today: CivilDate, weeks number: Int = 12) {
    var weeks = (0..<max(0, number)).map { Week(first: today + 7 * $0) }
    var (overdue, later) = (0, 0)
    for deadline in deadlines {
      let days = deadline.by - today
      if days < 0 {
        overdue += 1
      } else if days / 7 < weeks.count {
        weeks[days / 7].count += 1
      } else {
        later += 1
      }
    }
    self.weeks = weeks
    self.overdue = overdue
    self.later = later
  }
}
