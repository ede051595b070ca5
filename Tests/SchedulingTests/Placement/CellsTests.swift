import Scheduling
import Testing

/// Every cell against the plainest way: the whole plan judged anew with the forum moved there.
@Suite struct CellsTests {
  @Test(arguments: 0..<60) func `A cell is what moving the forum there would cost`(seed: Int) throws {
    var problem = TinyProblem.make(seed: seed)
    problem.sharesVenues = seed % 2 == 0
    problem.notes = ["a note"]
    problem.forums[0].exclusions = [.init(venue: 0, starts: 2...4, note: 0)]
    problem.forums[0].charges = [.init(starts: 3...6, amount: 7, note: 0)]
    let plan = try PlacementSolver(problem).solve().plan ?? problem.forums.map { _ in Placement(venue: 0, start: 1) }
    let now = problem.evaluate(plan)
    for forum in problem.forums.indices {
      let cells = PlacementCells(of: forum, in: plan, problem)
      let own = { (breach: PlacementBreach) in breach.rule.forums.contains(forum) || breach.rule.forums.isEmpty }
      for venue in problem.venues.indices {
        for start in cells.starts {
          let placement = Placement(venue: venue, start: start)
          let moved = problem.evaluate(plan, moving: forum, to: placement)
          let isAllowed = !moved.breaches.contains { breach in
            if case .regionCap(let region) = breach.rule { return problem.venues[venue].region == region }
            return own(breach)
          }
          #expect(cells[placement] == (isAllowed ? moved.cost.total - now.cost.total : nil))
        }
      }
    }
  }

  @Test func `Outside the window there is no cell, and the nearest days are looked for within it`() throws {
    var problem = TinyProblem.make(seed: 1)
    problem.forums[0].required = []
    problem.forums[0].optional = []
    problem.forums[0].earliest = 2
    problem.forums[0].latest = 6
    problem.venues[0].open = [0..<problem.horizon + 9]
    problem.budget = 1_000_000
    problem.regionCap = problem.forums.count
    problem.notes = ["a note"]
    problem.forums[0].exclusions = [.init(starts: 3...4, note: 0)]
    let plan = problem.forums.map { _ in Placement(venue: 0, start: 2) }
    let cells = PlacementCells(of: 0, in: plan, problem)
    #expect(cells[Placement(venue: 0, start: 1)] == nil && cells[Placement(venue: 0, start: 7)] == nil)
    #expect(cells[Placement(venue: 0, start: 3)] == nil)
    let nearest = cells.nearest(to: Placement(venue: 0, start: 4))
    #expect(nearest.before == 2 && nearest.after == 5)
    let edge = cells.nearest(to: Placement(venue: 0, start: 40))
    #expect(edge.before == 6 && edge.after == nil)
  }
}
