/// Some days in a row, both ends included.
public struct DateSpan: Hashable, Codable, Sendable {
  /// The first day.
  public let first: CivilDate
  /// The last day, never before the first.
  public let last: CivilDate

  /// The days of a closed range.
  public init(_ days: ClosedRange<CivilDate>) {
    first = days.lowerBound
    last = days.upperBound
  }

  /// The days from first to last; `nil` when the last comes before the first.
  public init?(first: CivilDate, last: CivilDate) {
    guard first <= last else { return nil }
    self.init(first...last)
  }

  /// How many days, at least 1.
  public var count: Int { last - first + 1 }

  /// Whether the day lies within.
  public func contains(_ date: CivilDate) -> Bool { first <= date && date <= last }

  /// Whether the spans share a day.
  public func overlaps(_ other: Self) -> Bool { first <= other.last && other.first <= last }
}

extension DateSpan: CustomStringConvertible, LosslessStringConvertible {
  /// `2027-05-11..2027-05-13`.
  public var description: String { "\(first)..\(last)" }

  /// Reads `2027-05-11..2027-05-13`, or one date for one day; `nil` for other text or a last before the first.
  public init?(_ text: String) {
    if let day = CivilDate(text) {
      self.init(day...day)
      return
    }
    guard text.utf8.count == 22, text.dropFirst(10).prefix(2) == "..",
      let first = CivilDate(String(text.prefix(10))), let last = CivilDate(String(text.suffix(10)))
    else { return nil }
    self.init(first: first, last: last)
  }
}
