extension PlacementProblem {
  /// Why somebody cannot come to a forum at a placement.
  public enum Hindrance: Sendable, Hashable {
    /// The application would have had to be lodged before the first day on which it can be.
    case visaTooLate
    /// The country does not admit them.
    case barred
    /// They are elsewhere on a day of the forum or of the journeys to and from it.
    case busy
  }

  /// What keeps a person from a forum, nil if nothing does.
  public func hindrance(of person: Int, to forum: Int, at placement: Placement) -> Hindrance? {
    let who = people[person]
    let country = venues[placement.venue].country
    if placement.start - who.leadDays[country] < ready { return .visaTooLate }
    if who.barred.contains(country) { return .barred }
    let away = awayDays(of: forum, from: placement.start)
    return who.busy.contains { $0.overlaps(away) } ? .busy : nil
  }

  /// The days of a forum with one day for the journey on either side.
  public func awayDays(of forum: Int, from start: Int) -> Range<Int> {
    start - 1..<start + forums[forum].days + 1
  }

  /// Whether a venue is open for the whole of a forum.
  public func isOpen(_ venue: Int, for forum: Int, from start: Int) -> Bool {
    let end = start + forums[forum].days
    return venues[venue].open.contains { $0.lowerBound <= start && end <= $0.upperBound }
  }

  /// How many people a forum must have room for.
  public func size(of forum: Int) -> Int { forums[forum].required.count + forums[forum].optional.count }

  /// The days on which a required person's passport is bound to a forum: from the lodging of the application to the
  /// return, at one place at a time.
  public func boundDays(of person: Int, by forum: Int, at placement: Placement) -> Range<Int> {
    let hold = people[person].holdDays[venues[placement.venue].country]
    return placement.start - hold..<placement.start + forums[forum].days + 1
  }
}
