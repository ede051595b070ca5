import Testing

@testable import Scheduling

struct JudgingTests {
  /// Random plans of random problems break rules of all kinds.
  @Test func `Cost and broken rules are those of the plain judge`() {
    var random = Random(seed: 7)
    var kinds = Set<String>()
    for seed in 0..<120 {
      let problem = TinyProblem.make(seed: seed)
      let plan = problem.forums.map { _ in
        Placement(venue: random.within(0...problem.venues.count - 1), start: random.within(0...14))
      }
      let report = problem.evaluate(plan)
      let verdict = Judge.judge(plan, in: problem)
      #expect(report.cost.total == verdict.cost)
      #expect(report.cost.cash == verdict.cash)
      // A pair that shares several people is one broken rule, told once for each of them.
      #expect(Set(report.breaches.map(\.rule)).count == verdict.broken)
      for breach in report.breaches {
        kinds.insert("\(breach.rule)".prefix { $0 != "(" }.description)
        #expect(problem.rules.contains(breach.rule))
        #expect(breach.sentence(in: problem).hasSuffix("."))
      }
    }
    #expect(kinds == ["window", "opening", "capacity", "attendance", "passports", "budget", "regionCap"])
  }

  @Test func `The parts of a cost are its sum by forum, by cause and by person`() {
    for seed in 0..<40 {
      let problem = TinyProblem.make(seed: seed)
      let cost = PlacementCost(of: problem.forums.map { Placement(venue: 0, start: $0.earliest) }, in: problem)
      let causes = PlacementCost.Cause.allCases.reduce(0) { $0 + cost.sum($1) }
      let forums = problem.forums.indices.reduce(0) { $0 + cost.sum(forum: $1) }
      #expect(causes == cost.total)
      #expect(forums + cost.sum(.regionRepeat) == cost.total)
      let venues = cost.sum(.venue)
      let people = problem.people.indices.reduce(0) { $0 + cost.sum(person: $1) }
      #expect(venues + people + cost.sum(.regionRepeat) == cost.total)
    }
  }

  /// f0 at the Hall for two people of 2 and 7 hours, one of them optional; one who cannot come.
  ///
  ///     venue 2 × 100, fares 10 + 40, hours 2 + 7, longest 7 × 10, missed 500: 829
  @Test func `A cost says what it is for`() {
    var scene = Scene()
    let near = scene.person()
    let far = scene.person(cost: [40, 0], hours: [7, 0])
    let away = scene.person(busy: [4..<7])
    scene.forum(5...9, required: [near], optional: [far, away])
    let cost = PlacementCost(of: [Placement(venue: 0, start: 5)], in: scene.problem)
    #expect(cost.total == 829)
    #expect(cost.cash == 250)
    #expect(cost.sum(.venue) == 200)
    #expect(cost.sum(.fare, person: far) == 40)
    #expect(cost.parts.first { $0.cause == .longest }?.person == far)
    #expect(cost.sum(.missed, forum: 0, person: away) == 500)
  }

  @Test func `Moving a forum is told with its new cost and what it breaks`() {
    var scene = Scene()
    let p = scene.person(hold: [4, 0])
    scene.forum(5...20, required: [p])
    scene.forum(5...30, required: [p])
    let plan = [Placement(venue: 0, start: 5), Placement(venue: 1, start: 8)]
    #expect(scene.problem.evaluate(plan).breaches.isEmpty)
    let report = scene.problem.evaluate(plan, moving: 1, to: Placement(venue: 0, start: 31))
    #expect(report.breaches.map(\.rule) == [.window(forum: 1)])
    // Both at the Hall now: 2 × 232 and a repeat.
    #expect(report.cost.total == 494)
    let early = scene.problem.evaluate(plan, moving: 1, to: Placement(venue: 0, start: 11))
    #expect(early.breaches.map(\.rule) == [.passports(forum: 0, other: 1)])
    #expect(
      early.breaches.first?.sentence(in: scene.problem) == "f0 and f1 need p0 or their passport on the same days.")
  }
}
