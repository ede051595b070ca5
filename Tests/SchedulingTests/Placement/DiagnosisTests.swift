import Testing

@testable import Scheduling

struct DiagnosisTests {
  /// By trying every plan: the rules of a core cannot hold, and without any one of them the others can.
  @Test(arguments: [false, true]) func `Cores cannot hold, and are minimal`(hasTerms: Bool) throws {
    var seen = 0
    for seed in 0..<120 where seen < 16 {
      let problem = hasTerms ? TinyProblem.withTerms(seed: seed) : TinyProblem.make(seed: seed)
      guard let diagnosis = try PlacementSolver(problem).diagnose() else { continue }
      seen += 1
      #expect(BruteForce(problem).hasPlan == false)
      let all = Set(problem.rules)
      for core in diagnosis.cores {
        #expect(core.isMinimal)
        #expect(BruteForce(problem, without: all.subtracting(core.rules)).hasPlan == false, "seed \(seed)")
        for rule in core.rules {
          let rest = all.subtracting(core.rules).union([rule])
          #expect(BruteForce(problem, without: rest).hasPlan, "seed \(seed): \(rule)")
        }
      }
      // No rule is in two cores, and once all cores are given up there is a plan.
      let rules = diagnosis.cores.flatMap(\.rules)
      #expect(Set(rules).count == rules.count)
      #expect(BruteForce(problem, without: Set(rules)).hasPlan)
    }
    #expect(seen == 16)
  }

  @Test func `Ways out are what they cost, and the first is the cheapest`() throws {
    var seen = 0
    for seed in 0..<90 where seen < 10 {
      let problem = TinyProblem.make(seed: seed)
      guard let diagnosis = try PlacementSolver(problem).diagnose(), diagnosis.cores.count == 1 else { continue }
      seen += 1
      var cheapest: Int?
      for rule in diagnosis.cores[0].rules {
        let least = BruteForce(problem, without: [rule]).leastCost()
        #expect(diagnosis.waysOut.first { $0.rules == [rule] }?.cost == least, "seed \(seed): \(rule)")
        if let least { cheapest = min(cheapest ?? least, least) }
      }
      if cheapest == nil {
        // Another core shows once this one is gone, and one of its rules is given up as well.
        #expect(diagnosis.waysOut.allSatisfy { $0.rules.count > 1 })
      } else {
        #expect(diagnosis.waysOut.first?.cost == cheapest)
      }
      for way in diagnosis.waysOut {
        let verdict = Judge.judge(way.plan, in: problem, without: Set(way.rules))
        #expect(verdict.broken == 0 && verdict.cost == way.cost, "seed \(seed): \(way.rules)")
      }
    }
    #expect(seen == 10)
  }

  /// Six forums with two days each: what hinders is found among one or two of them, and there is a way out, however many
  /// rules it takes.
  @Test(arguments: 0..<4) func `Cores are about few forums, and there always is a way out`(seed: Int) throws {
    var problem = MiddlingProblem.make(seed: seed)
    for forum in problem.forums.indices {
      problem.forums[forum].latest = problem.forums[forum].earliest + 1
    }
    let solver = try PlacementSolver(problem)
    let diagnosis = try #require(solver.diagnose())
    let again = solver.diagnose()
    #expect(diagnosis == again)
    let areMinimal = diagnosis.cores.map(\.isMinimal)
    #expect(!areMinimal.contains(false))
    let first = try #require(diagnosis.cores.first)
    #expect(first.forums.count <= 2)
    let way = try #require(diagnosis.waysOut.first)
    let verdict = Judge.judge(way.plan, in: problem, without: Set(way.rules))
    #expect(verdict.broken == 0 && verdict.cost == way.cost)
    let costs = diagnosis.waysOut.map(\.cost)
    #expect(costs == costs.sorted())
  }

  @Test func `What has a plan has no diagnosis`() throws {
    var scene = Scene()
    scene.forum(5...9)
    #expect(try PlacementSolver(scene.problem).diagnose() == nil)
  }

  /// f0 needs 60 seats where the largest venue has 50, and f1 costs 2 × 60 where 100 is all there is: two reasons that have
  /// nothing to do with each other.
  @Test func `Two reasons are told apart`() throws {
    var scene = Scene()
    let crowd = (0..<60).map { _ in scene.person(cost: [0, 0], hours: [0, 0]) }
    scene.forum(5...9, optional: crowd)
    scene.forum(5...9)
    scene.problem.venues[0].dayRate = 0
    scene.problem.venues[0].open = [0..<1]
    scene.problem.venues[1].dayRate = 60
    scene.problem.budget = 100
    let diagnosis = try #require(try PlacementSolver(scene.problem).diagnose())
    let rules = diagnosis.cores.map(\.rules)
    #expect(rules.contains([.capacity(forum: 0)]))
    #expect(rules.contains { $0.contains(.budget) })
    let sentence = PlacementRule.capacity(forum: 0).sentence(in: scene.problem)
    #expect(sentence == "f0 meets where there is room for 60 people.")
  }
}
