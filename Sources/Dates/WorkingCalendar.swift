/// Which days an office works: every day but its weekend and its holidays.
///
/// From the first holiday to the last, two tables hold the number of working days before each day and the day
/// of each number; outside them the weekend alone counts, in closed form. So every question costs a few
/// instructions, whatever the distance, and none has an end of range.
///
/// Holidays are heeded from 1900 to 2200; others are left out. Days further than about a million years from
/// 1970 count as the day at that distance.
public struct WorkingCalendar: Sendable {
  /// The days of the week that are never worked.
  public let weekend: WeekendSet
  /// The holidays, in order and each once; some may fall on a weekend.
  public let holidays: [CivilDate]

  private let week: WeekPattern
  /// The first holiday's day number; the tables begin there.
  private let start: Int
  /// The working days before `start`.
  private let startRank: Int
  /// Working days from `start` to before each day, and to the end; empty without holidays.
  private let ranks: [Int32]
  /// The working days from `start`, as distances from it.
  private let open: [Int32]

  /// The years whose holidays are heeded.
  public static let years = 1900...2200

  private static let heeded = CivilDate.days(ofYears: years)
  static let horizon = 400_000_000

  /// A calendar with a weekend and holidays, which may come in any order and more than once.
  ///
  /// Complexity: proportional to the days between the first holiday and the last.
  public init(weekend: WeekendSet = .saturdaySunday, holidays: some Sequence<CivilDate> = []) {
    self.weekend = weekend
    week = WeekPattern(weekend)
    let days = Set(holidays.lazy.filter(Self.heeded.contains)).sorted()
    self.holidays = days
    guard let first = days.first, let last = days.last else {
      (start, startRank, ranks, open) = (0, 0, [], [])
      return
    }
    start = first.dayNumber
    startRank = week.rank(first.dayNumber)
    (ranks, open) = Self.tables(week, days, first: first.dayNumber, count: last - first + 1)
  }

  private static func tables(
    _ week: WeekPattern, _ holidays: [CivilDate], first: Int, count: Int
  ) -> (ranks: [Int32], open: [Int32]) {
    var open: [Int32] = []
    open.reserveCapacity(count)
    var ranks: [Int32] = []
    ranks.reserveCapacity(count + 1)
    var next = 0
    for offset in 0..<count {
      ranks.append(Int32(truncatingIfNeeded: open.count))
      if holidays[next].dayNumber == first + offset {
        next += 1
      } else if week.isWorking(first + offset) {
        open.append(Int32(truncatingIfNeeded: offset))
      }
    }
    ranks.append(Int32(truncatingIfNeeded: open.count))
    return (ranks, open)
  }
}

// The two functions everything else stands on.
extension WorkingCalendar {
  /// The number of working days before a day, from a fixed day long ago.
  func rank(_ date: CivilDate) -> Int { rank(day: Self.clamped(date)) }

  /// The same, with the day itself.
  func rank(through date: CivilDate) -> Int { rank(day: Self.clamped(date) + 1) }

  private static func clamped(_ date: CivilDate) -> Int {
    min(max(date.dayNumber, -horizon), horizon)
  }

  private func rank(day: Int) -> Int {
    let offset = day - start
    guard offset >= 0, let last = ranks.last else { return week.rank(day) }
    if offset < ranks.count { return startRank + Int(ranks[offset]) }
    return week.rank(day) - lostToHolidays(Int(last))
  }

  /// The working day with so many working days before it.
  func date(rank: Int) -> CivilDate {
    let number = rank - startRank
    guard number >= 0, !ranks.isEmpty else { return CivilDate(dayNumber: week.day(rank: rank)) }
    if number < open.count { return CivilDate(dayNumber: start + Int(open[number])) }
    return CivilDate(dayNumber: week.day(rank: rank + lostToHolidays(open.count)))
  }

  /// How many days the holidays take from the week's working days, from the first holiday to the last.
  private func lostToHolidays(_ worked: Int) -> Int {
    week.rank(start + ranks.count - 1) - startRank - worked
  }
}

extension WorkingCalendar: Hashable {
  public static func == (left: Self, right: Self) -> Bool {
    left.weekend == right.weekend && left.holidays == right.holidays
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(weekend)
    hasher.combine(holidays)
  }
}
