import Dates
import ForumPlan
import Scheduling

/// What a forum would cost more in each venue and week of its window than where a proposal has it.
public struct PlacementMap: Sendable {
  public let forum: Int
  /// The cells day by day.
  public let cells: PlacementCells
  /// The start days of each week, Monday to Sunday; the first and the last may have fewer.
  public let weeks: [Range<Int>]
  /// The venues that are offered, in the order of the study's.
  public let venues: [Int]
  /// By venue that is offered, then by week: the best day of the week; nil where none is possible.
  public let best: [[Best?]]

  /// The best day of a week.
  public struct Best: Hashable, Sendable {
    public var start: Int
    /// What all forums together cost more than in the proposal; less than 0 for less.
    public var extra: Int
  }

  /// Maps a forum of a proposal; O(venues × days × people).
  public init(of forum: Int, in proposal: PlacementProposal) {
    let study = proposal.study
    let cells = PlacementCells(of: forum, in: proposal.placements, study.problem)
    var weeks: [Range<Int>] = []
    var start = cells.starts.lowerBound
    while start < cells.starts.upperBound {
      let sunday = start + 7 - (study.today + start).weekday.rawValue
      weeks.append(start..<min(sunday, cells.starts.upperBound))
      start = sunday
    }
    let venues = study.venues.indices.filter { study.plan.venues[study.venues[$0].id] != nil }
    best = venues.map { venue in
      weeks.map { week in cells.cheapest(at: venue, in: week).map { Best(start: $0.start, extra: $0.extra) } }
    }
    (self.forum, self.cells, self.weeks, self.venues) = (forum, cells, weeks, venues)
  }

  /// The row and column of a placement; `nil` outside the map.
  public func place(of placement: Placement) -> (row: Int, column: Int)? {
    guard let row = venues.firstIndex(of: placement.venue),
      let column = weeks.firstIndex(where: { $0.contains(placement.start) })
    else { return nil }
    return (row, column)
  }

  /// The most that a possible cell costs more; 1 at least.
  public var most: Int { max(1, best.joined().compactMap { $0?.extra }.max() ?? 1) }
}
