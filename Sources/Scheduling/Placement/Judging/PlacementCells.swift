/// What it would cost to have one forum at each venue from each day, while all others stay where a plan has them.
public struct PlacementCells: Sendable {
  /// The forum.
  public let forum: Int
  /// The start days of the forum's window.
  public let starts: Range<Int>
  /// By venue, then by day of the window: what all forums together cost more than in the plan; nil where a rule forbids it.
  private let rows: [[Int?]]

  /// Works out all cells.
  ///
  /// What other forums break among themselves is not held against this one, but the budget is that of all.
  /// - Complexity: O(venues × days of the window × (people + forums)).
  public init(of forum: Int, in plan: [Placement], _ problem: PlacementProblem) {
    let series = problem.forums[forum]
    let starts = series.earliest..<max(series.earliest, series.latest + 1)
    let cost = PlacementCost(of: plan, in: problem)
    let others = plan.indices.filter { $0 != forum }
    let counts = problem.regions.indices.map { region in
      others.count { problem.venues[plan[$0].venue].region == region }
    }
    let again = problem.weights.regionRepeat
    let repeats = counts.reduce(0) { $0 + max(0, $1 - 1) * again }
    let rest = others.reduce(repeats) { $0 + cost.sum(forum: $1) }
    let restCash = others.reduce(0) { $0 + cost.sum(.venue, forum: $1) + cost.sum(.fare, forum: $1) }
    let conflicts = PlacementConflicts(problem)
    let choices = PlacementChoices(problem, of: forum)
    let now = cost.total
    var rows = Array(
      repeating: [Int?](repeating: nil, count: starts.count), count: problem.venues.count)
    for choice in choices.range(of: 0) {
      let placement = Placement(venue: Int(choices.venue[choice]), start: Int(choices.start[choice]))
      let region = problem.venues[placement.venue].region
      guard restCash + choices.cash[choice] <= problem.budget, counts[region] < problem.regionCap else { continue }
      let isFree = others.allSatisfy { other in
        conflicts.allows(forum, at: placement, beside: other, at: plan[other], problem)
      }
      guard isFree else { continue }
      rows[placement.venue][placement.start - starts.lowerBound] =
        rest + choices.cost[choice] + (counts[region] > 0 ? again : 0) - now
    }
    self.forum = forum
    self.starts = starts
    self.rows = rows
  }

  /// What a placement costs more than the plan; nil where a rule forbids it, and outside the window.
  public subscript(_ placement: Placement) -> Int? {
    starts.contains(placement.start) ? rows[placement.venue][placement.start - starts.lowerBound] : nil
  }

  /// The cheapest start at a venue within some days, the earliest of several; nil where there is none.
  public func cheapest(at venue: Int, in days: Range<Int>) -> (start: Int, extra: Int)? {
    var best: (start: Int, extra: Int)?
    for start in days.clamped(to: starts) {
      guard let extra = rows[venue][start - starts.lowerBound], extra < best?.extra ?? .max else { continue }
      best = (start, extra)
    }
    return best
  }

  /// The start days nearest to one at which a venue is possible: the last before it and the first after it.
  public func nearest(to placement: Placement) -> (before: Int?, after: Int?) {
    let possible = starts.filter { rows[placement.venue][$0 - starts.lowerBound] != nil }
    return (possible.last { $0 < placement.start }, possible.first { $0 > placement.start })
  }

  /// The other venue that is cheapest within some days of a placement, with the best start there.
  public func cheapestElsewhere(than placement: Placement, within days: Int) -> (placement: Placement, extra: Int)? {
    let span = placement.start - days..<placement.start + days + 1
    let found = rows.indices.filter { $0 != placement.venue }.compactMap { venue in
      cheapest(at: venue, in: span).map { (placement: Placement(venue: venue, start: $0.start), extra: $0.extra) }
    }
    return found.min { $0.extra < $1.extra }
  }
}

extension PlacementConflicts {
  /// Whether two forums leave each other's people, passports and venues alone.
  func allows(
    _ forum: Int, at placement: Placement, beside other: Int, at its: Placement, _ problem: PlacementProblem
  ) -> Bool {
    let days = problem.forums[forum].days
    let itsDays = problem.forums[other].days
    if !problem.sharesVenues, placement.venue == its.venue {
      guard placement.start + days <= its.start || its.start + itsDays <= placement.start else { return false }
    }
    guard neighbours[forum].contains(other) else { return true }
    let hold = Int(hold(forum, other, country: problem.venues[placement.venue].country))
    let itsHold = Int(self.hold(other, forum, country: problem.venues[its.venue].country))
    return placement.start + days + 1 <= its.start - itsHold || its.start + itsDays + 1 <= placement.start - hold
  }
}
