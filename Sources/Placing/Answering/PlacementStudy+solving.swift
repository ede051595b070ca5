import Dates
import ForumPlan
import Scheduling

extension PlacementStudy {
  /// The solver of the problem.
  ///
  /// - Throws: `PlacementFault` where a number of the plan is beyond what can be reckoned with.
  public func solver() throws(PlacementFault) -> PlacementSolver { try PlacementSolver(problem) }

  /// The best ways to place the forums otherwise, the cheapest first: at most three that cost up to a twentieth more.
  ///
  /// Where two forums or more are to be placed, each differs from the proposal and from the others in two; else each is in
  /// another venue.
  public func alternatives(
    to proposal: PlacementProposal, by solver: PlacementSolver, isCancelled: @escaping () -> Bool = { false }
  ) -> [PlacementProposal] {
    guard movable.count > 1 else { return movable.first.map { elsewhere(for: $0, in: proposal) } ?? [] }
    return solver.alternatives(
      to: proposal.placements, costing: proposal.report.cost.total, isCancelled: isCancelled
    )
    .map { PlacementProposal($0.plan, in: self) }
    .sorted { $0.report.cost.total < $1.report.cost.total }
  }

  /// The best day in each other venue, the cheapest three within a twentieth.
  private func elsewhere(for forum: Int, in proposal: PlacementProposal) -> [PlacementProposal] {
    let cells = PlacementCells(of: forum, in: proposal.placements, problem)
    let best = venues.indices.filter { $0 != proposal.placements[forum].venue }.compactMap { venue in
      cells.cheapest(at: venue, in: cells.starts).map { (venue: venue, start: $0.start, extra: $0.extra) }
    }
    return best.filter { $0.extra <= proposal.report.cost.total / 20 }
      .sorted { ($0.extra, $0.venue) < ($1.extra, $1.venue) }.prefix(3)
      .map { proposal.moving(forum, to: Placement(venue: $0.venue, start: $0.start)) }
  }
}

extension PlacementProposal {
  /// Where it differs from another, forum by forum: `Geneva review: Dar El Bahr, Tunis, 11–12 May 2027`.
  public func places(otherThan other: PlacementProposal) -> [String] {
    let words = PlacementWords(study: study)
    return placements.indices.filter { placements[$0] != other.placements[$0] }.map { forum in
      "\(study.forums[forum].name): \(words.venue(placements[forum].venue)), \(span(of: forum).long)"
    }
  }

  /// What it counts more or less than another, and through what.
  public func difference(from other: PlacementProposal) -> String { PlacementWhy.difference(other, self) }

  /// A difference in words: `EUR 700 more`.
  public func moneyWords(_ extra: Int) -> String {
    "\(PlacementWords(study: study).money(extra)) \(extra < 0 ? "less" : "more")"
  }

  /// What venues and fares come to, and of how much: `EUR 57,650 of EUR 208,617`.
  public var moneyWords: String {
    let words = PlacementWords(study: study)
    let limit = study.problem.budget < PlacementProblem.unbounded ? " of \(words.money(study.problem.budget))" : ""
    return words.money(report.cost.cash) + limit
  }
}
