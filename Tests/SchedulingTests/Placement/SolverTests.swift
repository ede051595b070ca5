import Testing

@testable import Scheduling

struct SolverTests {
  @Test func `The same nodes give the same answer`() throws {
    for seed in 0..<4 {
      let problem = MiddlingProblem.make(seed: seed)
      for nodes in [3, 40, 400] {
        let first = try PlacementSolver(problem).solve(nodes: nodes)
        let second = try PlacementSolver(problem).solve(nodes: nodes)
        #expect(first == second)
        #expect(first.nodes <= nodes)
      }
    }
  }

  @Test func `The bound never sinks and the cost never grows, and the end is among what was told`() throws {
    for seed in 0..<4 {
      let problem = MiddlingProblem.make(seed: seed)
      var told: [PlacementProgress] = []
      let answer = try PlacementSolver(problem).solve(nodes: 600) { progress in
        told.append(progress)
        return true
      }
      #expect(told.contains { $0.bound == answer.bound && $0.cost == answer.cost })
      for (before, after) in zip(told, told.dropFirst()) {
        #expect(before.bound <= after.bound)
        #expect((before.cost ?? .max) >= (after.cost ?? .max))
        #expect(before.nodes <= after.nodes)
      }
      for progress in told { #expect(progress.bound <= progress.cost ?? .max) }
      let plan = try #require(answer.plan)
      #expect(
        Judge.judge(plan, in: problem)
          == Judge.Verdict(
            cost: try #require(answer.cost), cash: problem.evaluate(plan).cost.cash, broken: 0))
    }
  }

  @Test func `A progress that says to stop ends the search`() throws {
    let problem = MiddlingProblem.make(seed: 5)
    var calls = 0
    let answer = try PlacementSolver(problem).solve { _ in
      calls += 1
      return false
    }
    #expect(calls == 1)
    #expect(answer.status == .unknown)
    #expect(answer.nodes < 20)
  }

  @Test func `A gap ends the search once the plan is good enough`() throws {
    let problem = MiddlingProblem.make(seed: 1)
    let rough = try PlacementSolver(problem).solve(nodes: 5_000, gap: 0.1)
    let exact = try PlacementSolver(problem).solve(nodes: 5_000)
    #expect(try #require(rough.gap) <= 0.1)
    #expect(rough.nodes <= exact.nodes)
    #expect(rough.bound <= exact.bound)
  }

  @Test func `A budget that leaves few plans is kept to`() throws {
    for seed in 0..<3 {
      var problem = MiddlingProblem.make(seed: seed)
      let free = try PlacementSolver(problem).solve(nodes: 2_000)
      let spent = problem.evaluate(try #require(free.plan)).cost.cash
      let cheapest = problem.forums.indices.reduce(0) { sum, f in
        sum + (PlacementModel(problem).domains[f]?.leastCash ?? 0)
      }
      problem.budget = (2 * spent + cheapest) / 3
      let tight = try PlacementSolver(problem).solve(nodes: 4_000)
      let plan = try #require(tight.plan)
      let verdict = Judge.judge(plan, in: problem)
      #expect(verdict.broken == 0)
      #expect(verdict.cash <= problem.budget)
      #expect(try #require(tight.cost) >= free.bound)
    }
  }

  @Test func `A series without a forum has a plan`() throws {
    var problem = TinyProblem.make(seed: 1)
    problem.forums = []
    let answer = try PlacementSolver(problem).solve()
    #expect(answer.plan == [])
    #expect(answer.cost == 0)
    #expect(answer.status == .optimal)
  }

  @Test func `Alternatives are allowed, near the best, and differ in two forums from it and from each other`() throws {
    for seed in 0..<4 {
      let problem = MiddlingProblem.make(seed: seed)
      let solver = try PlacementSolver(problem)
      let best = solver.solve(nodes: 2_000)
      let (plan, cost) = (try #require(best.plan), try #require(best.cost))
      let others = solver.alternatives(to: plan, costing: cost, nodes: 1_500)
      #expect((1...3).contains(others.count))
      for other in others {
        let verdict = Judge.judge(other.plan, in: problem)
        #expect(verdict.broken == 0)
        #expect(verdict.cost == other.cost)
        #expect(Double(other.cost) <= 1.05 * Double(cost))
      }
      let all = [plan] + others.map(\.plan)
      for (place, one) in all.enumerated() {
        for other in all[(place + 1)...] {
          let differing = one.indices.filter { f in
            one[f].venue != other[f].venue || abs(one[f].start - other[f].start) >= PlacementSolver.distinctDays
          }
          #expect(differing.count >= 2)
        }
      }
    }
  }
}
