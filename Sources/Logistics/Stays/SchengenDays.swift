import Dates

/// Counts short stays in the Schengen area: at most 90 days in any 180.
///
/// Days of entry and of exit both count; the 180 days end with the day that is looked at; a day counts once,
/// however many stays it belongs to; stays under a residence permit or a long-stay visa do not count.
/// Source: Regulation (EU) 2016/399 (Schengen Borders Code), article 6(1) and (2).
///
/// ```swift
/// let days = SchengenDays([CountedStay("FR", span)])
/// days.used(on: date)  // 0...180
/// ```
public struct SchengenDays: Hashable, Sendable {
  /// The most days of stay in any window.
  public static let limit = 90
  /// The length of the window, the day that is looked at included.
  public static let window = 180

  /// All stays, those that do not count among them, in the order given.
  public let stays: [CountedStay]
  let days: DaySet

  /// Stays in any order, which may overlap and touch; O(n log n).
  public init(_ stays: [CountedStay]) {
    self.stays = stays
    days = DaySet(stays.filter { !$0.isExcluded }.map(\.span))
  }

  /// The 180 days that end with a day.
  public static func window(endingOn day: CivilDate) -> DateSpan { DateSpan((day - (window - 1))...day) }

  /// The days of stay in the 180 days that end with a day, 0...180, without later stays; O(log n).
  public func used(on day: CivilDate) -> Int { used(on: day, of: days) }

  /// The days of stay that remain after those used on a day, 0...90; O(log n).
  ///
  /// Whoever enters may stay longer than this where old stays leave the window meanwhile: see `longestStay(from:)`.
  public func left(on day: CivilDate) -> Int { max(0, Self.limit - used(on: day)) }

  /// The most days in a row that a person may stay from a day of entry, 0...90, whatever is planned later; O(n).
  public func longestStay(from entry: CivilDate) -> Int {
    let earlier = DaySet(days.spans.compactMap { DateSpan(first: $0.first, last: min($0.last, entry - 1)) })
    var (fits, fails) = (0, Self.limit + 1)
    // Within a stay the count never falls: each day adds itself and drops at most one.
    while fails - fits > 1 {
      let middle = (fits + fails) / 2
      let last = entry + (middle - 1)
      if used(on: last, of: earlier.adding(DateSpan(entry...last))) <= Self.limit {
        fits = middle
      } else {
        fails = middle
      }
    }
    return fits
  }

  /// The first day of stay, from a day on, that is the 91st or later within its 180 days; `nil` when there is none.
  ///
  /// Complexity: O(n log n).
  public func overstay(from day: CivilDate = CivilDate(dayNumber: .min / 2)) -> CivilDate? {
    for span in days.spans where span.last >= day {
      guard used(on: span.last) > Self.limit else { continue }
      var (low, high) = (max(span.first, day), span.last)
      while low < high {
        let middle = low + (high - low) / 2
        if used(on: middle) > Self.limit { high = middle } else { low = middle + 1 }
      }
      return low
    }
    return nil
  }

  func used(on day: CivilDate, of days: DaySet) -> Int {
    days.count(through: day) - days.count(through: day - Self.window)
  }
}

/// A stay as it is counted, with the words under which it is explained.
public struct CountedStay: Hashable, Sendable {
  /// What to call it: `FR`, `Berlin forum (planned)`.
  public var name: String
  /// From the day of entry to the day of exit.
  public var span: DateSpan
  /// Whether it was under a residence permit or a long-stay visa.
  public var isExcluded: Bool

  /// A stay of some days.
  public init(_ name: String, _ span: DateSpan, isExcluded: Bool = false) {
    self.name = name
    self.span = span
    self.isExcluded = isExcluded
  }
}
