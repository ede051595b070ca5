/// A venue and a first day for a forum.
public struct Placement: Sendable, Hashable {
  /// An index into the problem's venues.
  public var venue: Int
  public var start: Int

  public init(venue: Int, start: Int) {
    self.venue = venue
    self.start = start
  }
}
