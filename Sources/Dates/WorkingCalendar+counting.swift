extension WorkingCalendar {
  /// Whether the office works on a day.
  public func isWorking(_ date: CivilDate) -> Bool {
    rank(through: date) > rank(date)
  }

  /// The first working day on or after a day.
  public func next(onOrAfter date: CivilDate) -> CivilDate {
    self.date(rank: rank(date))
  }

  /// The last working day on or before a day.
  public func previous(onOrBefore date: CivilDate) -> CivilDate {
    self.date(rank: rank(through: date) - 1)
  }

  /// The number of working days from `begin` to before `end`.
  ///
  /// When `end` comes first, the working days after `end` up to and with `begin` count, negative: so the day
  /// one ends on is never counted. The rule is that of `numpy.busday_count` since its version 1.25.
  public func count(from begin: CivilDate, to end: CivilDate) -> Int {
    begin <= end ? rank(end) - rank(begin) : rank(through: end) - rank(through: begin)
  }

  /// The day `days` working days away, later or with a negative number earlier.
  ///
  /// A date that is no working day is rolled to one first, then the days are counted from there: from a Saturday,
  /// one day on is Tuesday by `.following` and Monday by `.preceding`. Equal to `numpy.busday_offset`.
  /// `nil` when the roll refuses, or the day lies beyond a million years.
  public func adding(_ days: Int, to date: CivilDate, roll: Roll = .following) -> CivilDate? {
    guard let begin = self.roll(date, roll) else { return nil }
    let (target, overflow) = rank(begin).addingReportingOverflow(days)
    guard !overflow, target.magnitude < Self.horizon else { return nil }
    return self.date(rank: target)
  }

  /// The working day that stands for a date; the date itself when it is one, `nil` when the roll refuses.
  public func roll(_ date: CivilDate, _ roll: Roll) -> CivilDate? {
    switch roll {
    case .following: return next(onOrAfter: date)
    case .preceding: return previous(onOrBefore: date)
    case .refuse: return isWorking(date) ? date : nil
    case .modifiedFollowing:
      let day = next(onOrAfter: date)
      return day.month == date.month ? day : previous(onOrBefore: date)
    case .modifiedPreceding:
      let day = previous(onOrBefore: date)
      return day.month == date.month ? day : next(onOrAfter: date)
    }
  }

  /// What a date that is no working day is taken for.
  public enum Roll: String, Codable, CaseIterable, Sendable {
    /// The next working day: an application that arrives on a Sunday begins on Monday. numpy: `forward`, `following`.
    case following
    /// The working day before: what must be there by Sunday is there by Friday. numpy: `backward`, `preceding`.
    case preceding
    /// The next working day, but the one before where the next is in another month. numpy: `modifiedfollowing`.
    case modifiedFollowing
    /// The working day before, but the next where that one is in another month. numpy: `modifiedpreceding`.
    case modifiedPreceding
    /// No day at all. numpy: `nat` gives not-a-time, `raise` an error.
    case refuse
  }
}

extension WorkingCalendar {
  /// A day on which the office does not work, and why.
  public struct SkippedDay: Hashable, Sendable {
    /// The day.
    public let date: CivilDate
    /// Weekend, or a holiday on what would be a working day.
    public let reason: Reason

    /// Why a day is closed; a holiday on a weekend costs no working day and counts as weekend.
    public enum Reason: String, Codable, Sendable {
      case weekend
      case holiday
    }
  }

  /// The days from `begin` to before `end` on which the office does not work; none when `end` comes first.
  ///
  /// Complexity: proportional to the days between, so explain weeks with it, not centuries.
  public func skipped(from begin: CivilDate, to end: CivilDate) -> [SkippedDay] {
    guard begin < end else { return [] }
    return (begin..<end).compactMap { day in
      if weekend.contains(day.weekday) { return SkippedDay(date: day, reason: .weekend) }
      return isWorking(day) ? nil : SkippedDay(date: day, reason: .holiday)
    }
  }

  /// The calendar of a task that needs both offices open; `nil` when their weekends leave no day of the week.
  public func union(_ other: Self) -> Self? {
    guard let weekend = weekend.union(other.weekend) else { return nil }
    return Self(weekend: weekend, holidays: holidays + other.holidays)
  }
}
