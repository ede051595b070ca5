import Atlas
import Dates
import ForumPlan
import Logistics
import Placing
import Scheduling
import Testing

/// What is said of a placement, of another, and where nothing is possible.
@Suite struct ReasonsTests {
  @Test func `A proposal becomes one change that places the forums and takes back journeys`() throws {
    var scene = Scene()
    scene.forum(Scene.first) { forum in
      forum.start = day("2027-04-07")
      forum.venue = ForumPlan.ID(rawValue: 3)
    }
    var attendance = given(scene.plan.attendances.first { $0.forum == Scene.first })
    attendance.travel.arrival = day("2027-04-06")
    scene.add(attendance)
    let study = scene.study()
    let best = try scene.best(study)
    var plan = scene.plan
    try plan.apply(best.edits)
    for index in study.movable {
      let forum = given(plan.forums[study.forums[index].id])
      #expect(forum.venue == best.venue(of: index).id && forum.start == best.span(of: index).first)
      #expect(forum.place == best.venue(of: index).place)
    }
    #expect(best.venue(of: 0).name == "Jacaranda" && plan.attendances[attendance.id]?.travel.arrival == nil)
    #expect(best.label == "Place 2 forums: Spring, Summer")
    // Placed so, nothing is left to move.
    let again = PlacementStudy(study.brief, plan: plan, atlas: plan.atlas, today: Scene.today)
    #expect(PlacementProposal(again.movable.compactMap { again.present($0) }, in: again).edits.isEmpty)
  }

  @Test func `Reasons say who comes, how far, for how much, and what would be next`() throws {
    let scene = Scene()
    let study = scene.study([Scene.first])
    let best = try scene.best(study)
    let sentences = PlacementReasons(best).sentences(of: 0)
    #expect(best.venue(of: 0).name == "Jacaranda")
    #expect(sentences.contains("All 5 can come."))
    #expect(sentences.contains("It is the only forum of the series in East Africa."))
    #expect(sentences.contains("Ask Jacaranda whether it is free: the plan does not know."))
    #expect(sentences.last?.hasPrefix("Next best would be Maison, Geneva, from ") == true, "\(sentences)")
  }

  @Test func `Another place is told with what it would count more, adding up`() throws {
    let scene = Scene()
    let study = scene.study([Scene.first])
    let best = try scene.best(study)
    let dar = given(study.venues.firstIndex { $0.name == "Dar" })
    let cells = PlacementCells(of: 0, in: best.placements, study.problem)
    let there = Placement(venue: dar, start: best.placements[0].start)
    let why = PlacementWhy(best, forum: 0, at: there, cells)
    #expect(why.objections.isEmpty && why.remedies.isEmpty)
    #expect(why.extra == cells[there])
    let before = study.sums(best.report).values.reduce(0, +)
    let after = study.sums(best.moving(0, to: there).report).values.reduce(0, +)
    #expect(after - before == why.extra)
    #expect(why.difference.hasPrefix("It would count EUR "))
  }

  @Test func `What is not possible is told with the nearest days, and another venue`() throws {
    var scene = Scene()
    scene.venue("Dar") { $0.availability = [.init(span: given(DateSpan("2027-04-12..2027-04-16")), state: .taken)] }
    let study = scene.study([Scene.first])
    let best = try scene.best(study)
    let dar = given(study.venues.firstIndex { $0.name == "Dar" })
    let cells = PlacementCells(of: 0, in: best.placements, study.problem)
    let why = PlacementWhy(best, forum: 0, at: Placement(venue: dar, start: day("2027-04-14") - Scene.today), cells)
    #expect(why.objections == ["Dar is taken: 12–16 Apr 2027."])
    #expect(why.remedies.first == "The nearest days on which Dar is possible are 10 Apr 2027 and 17 Apr 2027.")
    #expect(why.remedies.count == 2 && why.remedies[1].hasPrefix("About that day "))
  }

  @Test func `Where nothing is possible the rules are named, and what to give up`() throws {
    var scene = Scene()
    // Heron keeps out of two countries, and the third venue is too small for a forum of fifty.
    var record = ProtectionRecord(of: ForumPlan.ID(rawValue: 1))
    record.avoids = ["KE", "TN"]
    scene.add(record)
    scene.forum(Scene.first) { $0.targets = [.police: 50] }
    for name in ["Jacaranda", "Dar"] {
      scene.venue(name) { $0.rooms = [.init(name: "Hall", capacity: [.theatre: 90])] }
    }
    let study = scene.study([Scene.first])
    let solver = try study.solver()
    #expect(solver.solve().status == .infeasible)
    let deadlock = PlacementDeadlock(try #require(solver.diagnose()), in: study)
    #expect(
      deadlock.together().map(Set.init) == [
        [
          "Spring needs a room for 50.", "Spring cannot be without Heron who keeps out of some countries.",
        ]
      ])
    #expect(deadlock.toGiveUp().count == 1 && deadlock.wayOut != nil)
  }

  @Test func `Money is a limit where every forum has lines, and where one is given`() throws {
    let scene = Scene()
    let open = scene.study([Scene.first])
    #expect(open.gaps.contains("Not every forum has budget lines for its venue and journeys: money was no limit."))
    let tight = scene.study([Scene.first]) { $0.budget = given(Money("EUR 1500")) }
    let solver = try tight.solver()
    #expect(solver.solve().status == .infeasible)
    let deadlock = PlacementDeadlock(try #require(solver.diagnose()), in: tight)
    #expect(deadlock.together().joined().contains("Venues and journeys may cost EUR 1,500 together."))
  }

  @Test func `Without the key of finance or protection it is said what was not heeded`() {
    var scene = Scene()
    scene.plan.openCompartments = [.logistics]
    let study = scene.study()
    #expect(study.gaps.contains("The budget is closed to this key: money was no limit. Give one with --budget."))
    #expect(study.gaps.contains("Protection is closed to this key: who keeps out of a country was not heeded."))
  }
}
