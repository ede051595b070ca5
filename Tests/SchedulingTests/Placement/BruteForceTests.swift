import Testing

@testable import Scheduling

struct BruteForceTests {
  /// The solver against every plan there is.
  @Test(arguments: 0..<10) func `300 tiny problems have the same answer as by trying every plan`(_ ten: Int) throws {
    for seed in ten * 30..<ten * 30 + 30 {
      let problem = TinyProblem.make(seed: seed)
      let least = BruteForce(problem).leastCost()
      let answer = try PlacementSolver(problem).solve(nodes: 100_000)
      #expect(answer.cost == least, "seed \(seed)")
      #expect(answer.status == (least == nil ? .infeasible : .optimal), "seed \(seed)")
      guard let plan = answer.plan else { continue }
      #expect(answer.bound == answer.cost)
      let verdict = Judge.judge(plan, in: problem)
      #expect(verdict.broken == 0 && verdict.cost == answer.cost, "seed \(seed)")
    }
  }

  /// The same with exclusions, charges, and venues that no two forums share.
  @Test(arguments: 0..<10) func `300 more, with terms, have the same answer as by trying every plan`(_ ten: Int) throws
  {
    for seed in ten * 30..<ten * 30 + 30 {
      let problem = TinyProblem.withTerms(seed: seed)
      let least = BruteForce(problem).leastCost()
      let answer = try PlacementSolver(problem).solve(nodes: 100_000)
      #expect(answer.cost == least, "seed \(seed)")
      #expect(answer.status == (least == nil ? .infeasible : .optimal), "seed \(seed)")
      guard let plan = answer.plan else { continue }
      let report = problem.evaluate(plan)
      #expect(report.breaches.isEmpty && report.cost.total == answer.cost, "seed \(seed)")
      let verdict = Judge.judge(plan, in: problem)
      #expect(verdict.broken == 0 && verdict.cost == answer.cost, "seed \(seed)")
    }
  }

  @Test func `Among those with terms are some that a venue, an exclusion or a charge decides`() {
    var venues = 0
    var exclusions = 0
    var charges = 0
    for seed in 0..<150 {
      let problem = TinyProblem.withTerms(seed: seed)
      let least = BruteForce(problem).leastCost()
      var other = problem
      other.sharesVenues = true
      venues += BruteForce(other).leastCost() == least ? 0 : 1
      other = problem
      for forum in other.forums.indices { other.forums[forum].exclusions = [] }
      exclusions += BruteForce(other).leastCost() == least ? 0 : 1
      other = problem
      for forum in other.forums.indices { other.forums[forum].charges = [] }
      charges += BruteForce(other).leastCost() == least ? 0 : 1
    }
    #expect(venues >= 10 && exclusions >= 15 && charges >= 10, "\(venues), \(exclusions), \(charges)")
  }

  @Test func `The tiny problems are of both kinds, and money, regions and passports matter in some`() {
    var solved = 0
    var changed: [PlacementRule: Int] = [:]
    let rules: [PlacementRule] = [.budget, .regionCap(region: 0), .passports(forum: 0, other: 1)]
    for seed in 0..<100 {
      let problem = TinyProblem.make(seed: seed)
      let least = BruteForce(problem).leastCost()
      solved += least == nil ? 0 : 1
      for rule in rules where BruteForce(problem, without: [rule]).leastCost() != least {
        changed[rule, default: 0] += 1
      }
    }
    #expect((25...75).contains(solved))
    for rule in rules { #expect(changed[rule, default: 0] >= 5, "\(rule)") }
  }

  /// However early the search ends, what it says is true.
  @Test func `A search cut short has a true bound and an allowed plan`() throws {
    for seed in 0..<60 {
      let problem = TinyProblem.make(seed: seed)
      let least = BruteForce(problem).leastCost()
      for nodes in [0, 1, 2, 4, 8] {
        let answer = try PlacementSolver(problem).solve(nodes: nodes)
        if let least { #expect(answer.bound <= least) }
        if answer.status == .infeasible { #expect(least == nil) }
        if answer.status == .optimal { #expect(answer.cost == least) }
        if let plan = answer.plan { #expect(Judge.judge(plan, in: problem).broken == 0) }
      }
    }
  }
}
