import Atlas
import Dates
import ForumPlan
import Logistics
import Testing

struct GrantUseTests {
  private static let funder = ForumPlan.ID<Funder>(rawValue: 31)

  private func euros(_ units: Int64) -> Money { Money(minorUnits: units, currency: .euro) }

  private func scene(granted: [Int64], lines: [(amount: Int64, grant: UInt64?, forum: Bool)]) -> Scene {
    var scene = Scene()
    scene.add(Funder(id: Self.funder, name: "The fund"))
    for (place, amount) in granted.enumerated() {
      scene.add(
        Grant(
          id: ForumPlan.ID(rawValue: UInt64(place + 1)), funder: Self.funder, reference: "G-\(place + 1)",
          amount: euros(amount)))
    }
    for (place, given) in lines.enumerated() {
      var line = BudgetLine(
        id: ForumPlan.ID(rawValue: UInt64(place + 1)), category: .travel, title: "Line", unitRate: euros(given.amount))
      line.grant = given.grant.map { ForumPlan.ID(rawValue: $0) }
      line.forum = given.forum ? Scene.tunis : nil
      scene.add(line)
    }
    return scene
  }

  @Test func `A grant covers its lines, and what nobody grants is covered by nobody`() {
    let scene = scene(granted: [1000], lines: [(300, 1, true), (500, 1, false), (200, nil, true)])
    let outlook = Outlook(plan: scene.plan, today: Scene.today)
    #expect(outlook.budget.total.covered == euros(800))
    #expect(outlook.forums.first?.money.planned == euros(500))
    #expect(outlook.forums.first?.money.covered == euros(300))
    #expect(outlook.budget.byGrant.map(\.left) == [euros(200)])
  }

  @Test func `Of a grant that is overdrawn each line has its share`() {
    let summary = BudgetSummary(
      plan: scene(granted: [600], lines: [(300, 1, true), (900, 1, false)]).plan, today: Scene.today)
    #expect(summary.byForum.map(\.totals.covered) == [euros(150), euros(450)])
    #expect(summary.byGrant.map(\.left) == [euros(-600)])
    #expect(summary.left == euros(-600))
    #expect(summary.byFunder.map(\.granted) == [euros(600)])
    #expect(summary.byFunder.first?.overruns.map(\.kind) == [.plannedOverGrant])
  }

  @Test func `A funder whose grants pay nothing yet is told of too, and what nobody pays stands apart`() {
    let summary = BudgetSummary(plan: scene(granted: [600], lines: [(300, nil, true)]).plan, today: Scene.today)
    #expect(summary.byFunder.map(\.key) == [Self.funder, nil])
    #expect(summary.byFunder.map(\.granted) == [euros(600), nil])
    #expect(summary.unfunded == euros(300))
    #expect(summary.left == euros(600))
  }

  @Test func `Grants never cover more than was granted or planned, and all of it to the cent`() {
    var generator = SeededGenerator(seed: 44)
    for _ in 0..<60 {
      let granted = (0..<3).map { _ in Int64.random(in: 0...50_000, using: &generator) }
      let lines = (0..<40).map { _ -> (amount: Int64, grant: UInt64?, forum: Bool) in
        (
          .random(in: 0...4000, using: &generator), [nil, 1, 2, 3].randomElement(using: &generator) ?? nil,
          .random(using: &generator)
        )
      }
      let summary = BudgetSummary(plan: scene(granted: granted, lines: lines).plan, today: Scene.today)
      for use in summary.byGrant {
        let covered = use.totals.covered.minorUnits
        #expect(covered <= use.granted.minorUnits && covered <= use.totals.planned.minorUnits)
        #expect(covered == min(use.granted.minorUnits, use.totals.planned.minorUnits))
      }
      let whole = summary.byGrant.map(\.totals.covered.minorUnits).reduce(0, +)
      #expect(summary.total.covered.minorUnits == whole)
    }
  }
}
