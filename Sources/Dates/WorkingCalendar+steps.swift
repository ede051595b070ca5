extension WorkingCalendar {
  /// What to do with a date that is no working day before stepping from it; the words are numpy's.
  public enum Roll: String, CaseIterable, Sendable {
    /// Refuse: the answer is `nil`.
    case raise
    /// There is no answer: `nil`, as `raise` here, since Swift has no not-a-time.
    case nat
    /// Go to the next working day.
    case forward
    /// The same as `forward`.
    case following
    /// Go to the working day before.
    case backward
    /// The same as `backward`.
    case preceding
    /// The next working day, unless that lies in another month: then the one before.
    case modifiedfollowing
    /// The working day before, unless that lies in another month: then the next.
    case modifiedpreceding
  }

  /// The working day `count` working days after a date (before it, when negative).
  ///
  /// A date that is closed is rolled first, then stepped from: from a Saturday, one day on with `forward` is
  /// Tuesday. A count of 0 only rolls. Equal to `numpy.busday_offset`. O(log n); `nil` when the roll refuses
  /// or the answer would lie outside 1900–2200.
  public func adding(_ count: Int, to date: CivilDate, roll: Roll = .raise) -> CivilDate? {
    guard let start = rolled(date, roll), let offset = Self.offset(of: start) else { return nil }
    let (target, overflow) = rank(offset).addingReportingOverflow(count)
    return overflow ? nil : select(target)
  }

  /// The date itself when it is a working day, else the one the roll rule names; O(log n).
  public func rolled(_ date: CivilDate, _ roll: Roll) -> CivilDate? {
    guard !isWorking(date) else { return date }
    switch roll {
    case .raise, .nat: return nil
    case .forward, .following: return next(onOrAfter: date)
    case .backward, .preceding: return previous(onOrBefore: date)
    case .modifiedfollowing:
      guard let next = next(onOrAfter: date) else { return nil }
      return next.month == date.month ? next : previous(onOrBefore: date)
    case .modifiedpreceding:
      guard let previous = previous(onOrBefore: date) else { return nil }
      return previous.month == date.month ? previous : next(onOrAfter: date)
    }
  }

  /// The first working day from a date on; `nil` when 2200 has none left. O(log n).
  public func next(onOrAfter date: CivilDate) -> CivilDate? {
    guard date <= Self.lastDay else { return nil }
    return select(rank(date - Self.firstDay))
  }

  /// The last working day up to a date; `nil` before the first of 1900. O(log n).
  public func previous(onOrBefore date: CivilDate) -> CivilDate? {
    guard date >= Self.firstDay else { return nil }
    return select(rank(date - Self.firstDay + 1) - 1)
  }

  /// How many working days lie from a first date up to, but not including, a last one.
  ///
  /// When the last comes first the count is negative and takes in the days after the last date, up to and
  /// including the first, as `numpy.busday_count` has it. O(1).
  public func count(from first: CivilDate, to last: CivilDate) -> Int {
    let (low, high) = (first - Self.firstDay, last - Self.firstDay)
    return low <= high ? rank(high) - rank(low) : -(rank(low + 1) - rank(high + 1))
  }
}
