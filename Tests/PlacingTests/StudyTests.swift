import Atlas
import Dates
import ExamplePlan
import ForumPlan
import Logistics
import Placing
import Scheduling
import Testing

@Suite struct StudyTests {
  @Test func `look`() throws {
    let today = try #require(CivilDate("2026-11-20"))
    var plan = Plan()
    try plan.apply(ExamplePlan.make(today: today, people: 70, atlas: .shipped))
    let converter = Converter(programme: plan.programme, on: today)
    let ids = Set(plan.forums.filter { !$0.isOver(on: today) }.map(\.id))
    let clock = ContinuousClock()
    let begun = clock.now
    let study = PlacementStudy(
      PlacementBrief(forums: ids, weights: PlacementWeights(usualIn: converter)), plan: plan, atlas: plan.atlas,
      today: today)
    print("study", clock.now - begun, study.forums.map(\.name), study.people.count, study.gaps, study.problem.budget)
    for forum in study.problem.forums { print(forum.name, forum.earliest, forum.latest, forum.required.count, forum.optional.count, forum.exclusions.count, forum.charges.count) }
    print(study.causes.count)
    let solver = try PlacementSolver(study.problem)
    let answer = solver.solve()
    print("solved", clock.now - begun, answer)
    if let plan = answer.plan { print(study.problem.evaluate(plan).cost.total, study.problem.evaluate(plan).breaches)
      let proposal = PlacementProposal(plan, in: study)
      for f in study.movable { print(study.forums[f].name, study.sums(proposal.report, forum: f)); print(PlacementReasons(proposal).sentences(of: f).joined(separator: "\n   "))
        for v in study.venues.indices { print("     ", study.venues[v].name, PlacementWhy(proposal, forum: f, at: Placement(venue: v, start: plan[f].start)).objections, PlacementWhy(proposal, forum: f, at: Placement(venue: v, start: plan[f].start)).difference) }
      }
      for (f, p) in plan.enumerated() { print(study.forums[f].name, study.venues[p.venue].name, study.span(of: f, from: p.start)) }
    } else { print(solver.diagnose().map { d in d.cores.map { $0.rules.map { $0.sentence(in: study.problem) } } } as Any, clock.now - begun) }
  }
}
