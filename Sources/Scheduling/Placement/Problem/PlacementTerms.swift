extension PlacementProblem {
  /// Start days that a forum cannot have, at a venue or at all of them.
  public struct Exclusion: Sendable, Hashable {
    /// At which venue; nil for all.
    public var venue: Int?
    /// The start days.
    public var starts: ClosedRange<Int>
    /// Why: an index into the problem's notes.
    ///
    /// Exclusions of a forum with one note are one rule.
    public var note: Int

    public init(venue: Int? = nil, starts: ClosedRange<Int>, note: Int) {
      self.venue = venue
      self.starts = starts
      self.note = note
    }

    /// Whether it forbids a placement.
    public func covers(_ placement: Placement) -> Bool {
      (venue ?? placement.venue) == placement.venue && starts.contains(placement.start)
    }
  }

  /// What it costs a forum to begin on some days, at a venue or at all of them.
  public struct Charge: Sendable, Hashable {
    /// At which venue; nil for all.
    public var venue: Int?
    /// The start days.
    public var starts: ClosedRange<Int>
    /// In units of money, 0 or more; no cash.
    public var amount: Int
    /// Why: an index into the problem's notes.
    public var note: Int
    /// Whom it is about, if it is about one person.
    public var person: Int?

    public init(venue: Int? = nil, starts: ClosedRange<Int>, amount: Int, note: Int, person: Int? = nil) {
      self.venue = venue
      self.starts = starts
      self.amount = amount
      self.note = note
      self.person = person
    }

    /// Whether a placement costs it.
    public func covers(_ placement: Placement) -> Bool {
      (venue ?? placement.venue) == placement.venue && starts.contains(placement.start)
    }
  }
}
