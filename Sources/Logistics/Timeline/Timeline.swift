import Atlas
import Dates
import ForumPlan

/// What lies ahead of all forums, or of one, on lanes along one axis of days.
///
/// Every deadline of the outlook that serves a forum, a venue or a grant stands on it exactly once; where many share a
/// day and kind in the view of all forums, one mark counts them. Protection is left out: a timeline is shown around.
public struct Timeline: Hashable, Sendable {
  /// The one forum it is of; `nil` for all.
  public let forum: ForumPlan.ID<Forum>?
  /// From top to bottom; what the calendar says comes first.
  public let lanes: [TimelineLane]
  /// The places of all items in the order in which one meets them: by day, then from top to bottom.
  ///
  /// The calendar's are left out, so that a step leads from one thing to do to the next.
  public let path: [Position]

  /// The timeline of one forum, or with `nil` of all; O(n log n) in deadlines, attendances and holidays.
  ///
  /// Without the forum in the plan there are no lanes.
  public init(of forum: ForumPlan.ID<Forum>?, plan: Plan, outlook: Outlook) {
    self.forum = forum
    let maker = TimelineMaker(plan: plan, outlook: outlook)
    let lanes: [TimelineLane]
    if let forum {
      lanes = plan.forums[forum].map(maker.lanes(of:)) ?? []
    } else {
      lanes = maker.overview
    }
    let span = Self.span(lanes)
    self.lanes = maker.calendar(span, host: forum.flatMap { plan.forums[$0]?.place(in: plan)?.country }) + lanes
    path = Self.path(self.lanes)
  }

  /// From the first day on which anything lies to the last, the calendar left aside; `nil` when nothing does.
  public var span: DateSpan? { Self.span(lanes.filter { !$0.kind.isCalendar }) }

  private static func span(_ lanes: [TimelineLane]) -> DateSpan? {
    let items = lanes.flatMap(\.items)
    guard let first = items.map(\.span.first).min(), let last = items.map(\.span.last).max() else { return nil }
    return DateSpan(first...last)
  }

  private static func path(_ lanes: [TimelineLane]) -> [Position] {
    lanes.indices.filter { !lanes[$0].kind.isCalendar }.flatMap { lane in
      lanes[lane].items.indices.map { (day: lanes[lane].items[$0].span.first, lane: lane, item: $0) }
    }.sorted { ($0.day, $0.lane, $0.item) < ($1.day, $1.lane, $1.item) }.map { Position(lane: $0.lane, item: $0.item) }
  }

  /// Where an item stands.
  public struct Position: Hashable, Sendable {
    /// The lane's place from the top.
    public var lane: Int
    /// The item's place on it.
    public var item: Int

    /// An item of a lane.
    public init(lane: Int, item: Int) {
      self.lane = lane
      self.item = item
    }
  }

  /// The item at a place that the timeline has.
  public subscript(position: Position) -> TimelineItem { lanes[position.lane].items[position.item] }
}
