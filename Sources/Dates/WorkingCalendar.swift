/// The days on which an office is open: every day but its weekend and its holidays.
///
/// One bit a day says whether it is open, and one number for every 64 days how many open days came before, so
/// that counting takes O(1) and finding the n-th open day O(log n). Holidays count from 1900-01-01 to 2200-12-31;
/// outside those years there is no working day, and a question about them gives `nil`.
public struct WorkingCalendar: Sendable {
  /// The first day of the calendar, 1900-01-01.
  public static let firstDay = CivilDate(dayNumber: -25_567)
  /// The last day of the calendar, 2200-12-31.
  public static let lastDay = CivilDate(dayNumber: 84_370)

  /// The days of the week that are closed.
  public let weekend: WeekendSet

  /// One bit a day from `firstDay` on, set for a working day.
  private let open: [UInt64]
  /// How many working days come before each word of `open`.
  private let before: [Int32]

  /// A calendar of a weekend and holidays, in any order; holidays outside 1900–2200 are left out.
  ///
  /// Takes O(years + holidays): about 1,700 words are filled from seven patterns.
  public init(weekend: WeekendSet, holidays: some Sequence<CivilDate> = EmptyCollection()) {
    self.weekend = weekend
    let dayCount = Self.lastDay - Self.firstDay + 1
    let patterns = Self.patterns(of: weekend)
    // A word holds 64 days, one more than nine weeks, so each begins one weekday later than the last.
    var words = (0..<(dayCount + 63) / 64).map { patterns[$0 % 7] }
    let excess = words.count * 64 - dayCount
    if excess > 0 { words[words.count - 1] &= ~UInt64(0) >> UInt64(excess) }
    for holiday in holidays {
      let offset = holiday - Self.firstDay
      guard (0..<dayCount).contains(offset) else { continue }
      words[offset / 64] &= ~(1 << UInt64(offset % 64))
    }
    var sum: Int32 = 0
    before = words.map { word in
      defer { sum += Int32(word.nonzeroBitCount) }
      return sum
    }
    open = words
  }

  /// For each weekday a word may begin on, its 64 bits. 1900-01-01 was a Monday.
  private static func patterns(of weekend: WeekendSet) -> [UInt64] {
    (0..<7).map { start in
      (0..<64).reduce(UInt64(0)) { word, day in
        weekend.contains(Weekday(index: start + day)) ? word : word | 1 << UInt64(day)
      }
    }
  }

  /// How many working days the calendar has.
  var total: Int {
    guard let last = open.last, let before = before.last else { return 0 }
    return Int(before) + last.nonzeroBitCount
  }

  /// Whether the office is open; never outside 1900–2200.
  public func isWorking(_ date: CivilDate) -> Bool {
    guard let offset = Self.offset(of: date) else { return false }
    return open[offset / 64] >> UInt64(offset % 64) & 1 == 1
  }

  /// How many working days come before an offset from the first day; offsets outside are drawn to the ends.
  func rank(_ offset: Int) -> Int {
    guard offset > 0 else { return 0 }
    guard offset < open.count * 64 else { return total }
    let below = open[offset / 64] & ((1 << UInt64(offset % 64)) - 1)
    return Int(before[offset / 64]) + below.nonzeroBitCount
  }

  /// The working day that has exactly `rank` others before it; O(log n).
  func select(_ rank: Int) -> CivilDate? {
    guard (0..<total).contains(rank) else { return nil }
    // The last word with no more than `rank` working days before it.
    var low = 0
    var high = before.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(before[middle]) <= rank { low = middle } else { high = middle }
    }
    var word = open[low]
    for _ in 0..<(rank - Int(before[low])) { word &= word &- 1 }
    return Self.firstDay + (low * 64 + word.trailingZeroBitCount)
  }

  static func offset(of date: CivilDate) -> Int? {
    let offset = date - firstDay
    return (0...(lastDay - firstDay)).contains(offset) ? offset : nil
  }
}
