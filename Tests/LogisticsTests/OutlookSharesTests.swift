import Atlas
import Dates
import ExamplePlan
import ForumPlan
import Testing

@testable import Logistics

/// The outlook of all cases, shared out among cores.
@Suite struct OutlookSharesTests {
  private static let today = CivilDate(year: 2026, month: 11, day: 20) ?? CivilDate(dayNumber: 0)

  @Test(
    "However the cases are shared out, each is what a planner of its own says of it", arguments: [4, 16, 60, 100_000])
  func shares(share: Int) throws {
    var plan = Plan()
    try plan.apply(ExamplePlan.make(today: Self.today, people: 70, atlas: .shipped))
    let atlas = plan.atlas
    var planner = VisaPlanner(plan: plan, atlas: atlas, today: Self.today)
    let shared = planner.outlooks(share: share)
    let alone = plan.attendances.map { attendance in
      var own = VisaPlanner(plan: plan, atlas: atlas, today: Self.today)
      return own.outlook(of: attendance)
    }
    #expect(shared.count == alone.count && shared.count > 70)
    #expect(shared == alone.sorted { $0.sortKey < $1.sortKey })
    // What the shares found out is there for what is asked next.
    var fresh = VisaPlanner(plan: plan, atlas: atlas, today: Self.today)
    _ = plan.attendances.map { fresh.outlook(of: $0) }
    #expect(planner.processes.count == fresh.processes.count && planner.offices.count == fresh.offices.count)
  }

  @Test("A plan without anybody has no outlooks")
  func none() {
    var planner = VisaPlanner(plan: Plan(), atlas: .shipped, today: Self.today)
    #expect(planner.outlooks().isEmpty)
  }
}
