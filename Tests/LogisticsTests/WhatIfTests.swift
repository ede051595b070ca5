import ForumPlan
import Logistics
import Testing

struct WhatIfTests {
  @Test func `Another date is answered for all and changes nothing`() throws {
    let (scene, attendance) = Scene.withDelegate()
    let plan = scene.plan
    // The delegate lodges by 16 April for 11 May: 24 days before entry on the 10th.
    let sooner = WhatIf(forum: attendance.forum, start: day("2026-12-01"))
    let visas = try sooner.visas(plan: plan, atlas: plan.atlas, today: day("2026-11-20"))
    #expect(visas.map(\.state) == [.overdue])
    #expect(visas.first?.travelOn == day("2026-11-30"))
    #expect(scene.plan == plan)
    let same = try WhatIf(forum: attendance.forum).visas(plan: plan, atlas: plan.atlas, today: day("2026-11-20"))
    #expect(same == [scene.visa(of: attendance, today: day("2026-11-20"))])
  }

  @Test func `A journey booked for the old days is not one for the new`() throws {
    var (scene, attendance) = Scene.withDelegate()
    var booked = try #require(scene.plan.attendances[attendance.id])
    booked.travel.arrival = day("2027-05-09")
    try scene.plan.apply([.put(booked)])
    let moved = WhatIf(forum: attendance.forum, start: day("2027-06-15"))
    let visas = try moved.visas(plan: scene.plan, atlas: scene.plan.atlas, today: day("2026-11-20"))
    #expect(visas.first?.travelOn == day("2027-06-14"))
  }

  @Test func `A forum or venue that is not there is refused`() {
    let (scene, attendance) = Scene.withDelegate()
    #expect(throws: PlanError.self) { try WhatIf(forum: ID(rawValue: 404)).applied(to: scene.plan) }
    #expect(throws: PlanError.self) {
      try WhatIf(forum: attendance.forum, venue: ID(rawValue: 404)).applied(to: scene.plan)
    }
  }

  @Test func `What turned is told where it got worse`() {
    func visas(_ states: [VisaState]) -> [VisaOutlook] {
      states.enumerated().map { number, state in
        var visa = Scene.withDelegate().0.visa(of: Scene.withDelegate().1)
        visa.id = ID(rawValue: UInt64(number))
        visa.state = state
        return visa
      }
    }
    let turns = VisaTurn.between(
      visas([.open, .open, .soon, .overdue, .open]), visas([.urgent, .open, .overdue, .granted, .overdue]))
    #expect(turns.map(\.after) == [.urgent, .overdue, .granted, .overdue])
    #expect(VisaTurn.words(turns) == "2 visas turned overdue, 1 turned urgent")
    #expect(VisaTurn.words([]).isEmpty)
    #expect(VisaTurn.words(VisaTurn.between([], visas([.barred]))) == "1 visa turned barred")
  }
}
