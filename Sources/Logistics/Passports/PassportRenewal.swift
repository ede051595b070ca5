import Dates

/// A new passport, fetched before the visa is applied for: how long it takes, and when it must be begun.
public struct PassportRenewal: Hashable, Sendable {
  /// The day on which the new passport must be in hand: the day before the last to lodge, or before entry where
  /// nothing is lodged, as a passport that comes back from anywhere is used again on the next day.
  public var neededOn: CivilDate
  /// The days planned, on the calendar.
  public var days: Int
  /// The range the days were taken from, and how sure they are: `90% of 14–42–90, assumed`.
  public var note: String
  /// The last day to begin.
  public var beginBy: CivilDate { neededOn - days }

  /// Whether it can still be begun.
  public func isPossible(on today: CivilDate) -> Bool { today <= beginBy }

  /// A renewal for a day, as sure as the programme wants its deadlines, 50...99 percent.
  ///
  /// The allowance stands when it is not a rising range of days. Where the last day to begin is known from the whole
  /// way to a visa, the days planned are those from it to the day the passport is needed.
  public init(
    neededOn: CivilDate, allowance: Allowance = .assumed, confidence: Int, beginBy: CivilDate? = nil
  ) {
    self.neededOn = neededOn
    let known = DayDistribution(minimum: allowance.minimum, typical: allowance.typical, maximum: allowance.maximum)
    let range = known == nil ? Allowance.assumed : allowance
    days = beginBy.map { neededOn - $0 } ?? known?.quantile(Double(confidence) / 100) ?? range.maximum
    note =
      "\(confidence)% of \(beginBy == nil ? "" : "the whole way with ")\(range.minimum)–\(range.typical)–\(range.maximum) days\(range.isAssumed ? ", assumed" : "")"
  }

  /// How many calendar days a state takes to renew a passport.
  public struct Allowance: Hashable, Sendable {
    /// The fewest, the usual and the most days.
    public var minimum: Int
    public var typical: Int
    public var maximum: Int
    /// Whether the program assumed it, for want of anybody's word.
    public var isAssumed: Bool

    /// What somebody knows of a state.
    public init(minimum: Int, typical: Int, maximum: Int) {
      self.init(minimum: minimum, typical: typical, maximum: maximum, isAssumed: false)
    }

    private init(minimum: Int, typical: Int, maximum: Int, isAssumed: Bool) {
      self.minimum = minimum
      self.typical = typical
      self.maximum = maximum
      self.isAssumed = isAssumed
    }

    /// Two to thirteen weeks, usually six.
    ///
    /// An assumption of this program: states publish anything from a week to several months, and no source has
    /// them all.
    public static let assumed = Self(minimum: 14, typical: 42, maximum: 90, isAssumed: true)
  }
}
