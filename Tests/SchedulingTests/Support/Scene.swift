import Scheduling

/// Problems built by hand: two countries with a venue each, a region each, and nobody yet.
struct Scene {
  var problem = PlacementProblem(
    forums: [],
    venues: [
      .init(name: "Hall", country: 0, region: 0, capacity: 50, dayRate: 100, open: [0..<100]),
      .init(name: "Lodge", country: 1, region: 1, capacity: 50, dayRate: 60, open: [0..<100]),
    ],
    people: [], countries: ["Here", "There"], regions: ["north", "south"], horizon: 100, ready: 0, budget: 100_000,
    regionCap: 9, weights: .init(hour: 1, longestHour: 10, missed: 500, regionRepeat: 30))

  @discardableResult mutating func person(
    lead: [Int] = [0, 0], hold: [Int] = [0, 0], cost: [Int] = [10, 10], hours: [Int] = [2, 2],
    busy: [Range<Int>] = [], barred: [Int] = []
  ) -> Int {
    problem.people.append(
      .init(
        name: "p\(problem.people.count)", busy: busy, barred: barred, leadDays: lead, holdDays: hold, travelCost: cost,
        travelHours: hours))
    return problem.people.count - 1
  }

  mutating func forum(days: Int = 2, _ window: ClosedRange<Int>, required: [Int] = [], optional: [Int] = []) {
    problem.forums.append(
      .init(
        name: "f\(problem.forums.count)", days: days, earliest: window.lowerBound, latest: window.upperBound,
        required: required, optional: optional))
  }

  func solved() throws -> PlacementAnswer { try PlacementSolver(problem).solve(nodes: 10_000) }
}
