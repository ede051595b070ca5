import ForumPlan

/// Where the user has been, to go back there.
struct Trail: Sendable {
  private var past: [Visit] = []
  private var future: [Visit] = []

  /// A place: a tab, the row there, whose agenda was shown, and how forums and venues were looked at.
  struct Visit: Hashable, Sendable {
    var tab: Tab
    var record: RecordKey?
    var forum: ForumPlan.ID<Forum>?
    var isTimeline = false
    var venues = VenuesState.View.list
    var showsBars = false
    /// The place of the forum that the cursor was on above the Radar's list.
    var board: Int?
  }

  var hasPast: Bool { !past.isEmpty }
  var hasFuture: Bool { !future.isEmpty }

  /// Notes a place that is left for another; what lay ahead is forgotten.
  mutating func leave(_ visit: Visit) {
    future = []
    guard past.last != visit else { return }
    past.append(visit)
    if past.count > 100 { past.removeFirst() }
  }

  /// The place before, with the one left kept for `forth`.
  mutating func back(from visit: Visit) -> Visit? {
    guard let last = past.popLast() else { return nil }
    future.append(visit)
    return last
  }

  /// The place that was gone back from.
  mutating func forth(from visit: Visit) -> Visit? {
    guard let next = future.popLast() else { return nil }
    past.append(visit)
    return next
  }
}
