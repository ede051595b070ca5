import Atlas
import Dates
import ForumPlan
import Testing

@testable import Logistics

struct BudgetDraftsTests {
  private func money(_ text: String) -> Money { given(Money(text)) }

  private func line(_ rawID: UInt64, _ amount: Int64, _ generator: inout SeededGenerator) -> BudgetLine {
    var line = BudgetLine(
      id: ForumPlan.ID(rawValue: rawID), category: BudgetCategory.allCases.randomElement(using: &generator) ?? .other,
      title: "Line", unitRate: Money(minorUnits: amount, currency: .euro))
    let grants: [UInt64?] = [1, 2, nil, nil]
    line.grant = grants.randomElement(using: &generator)?.map { ForumPlan.ID(rawValue: $0) }
    line.forum = Bool.random(using: &generator) ? Scene.tunis : nil
    line.committed = Money(minorUnits: .random(in: 0...900, using: &generator), currency: .euro)
    line.paid = Bool.random(using: &generator) ? line.committed : nil
    return line
  }

  private func scene(_ generator: inout SeededGenerator) -> Scene {
    var scene = Scene()
    let funder = ForumPlan.ID<Funder>(rawValue: 31)
    scene.add(Funder(id: funder, name: "The fund"))
    for rawID in 1...2 as ClosedRange<UInt64> {
      let amount = Money(minorUnits: .random(in: 0...9000, using: &generator), currency: .euro)
      scene.add(Grant(id: ForumPlan.ID(rawValue: rawID), funder: funder, reference: "G-\(rawID)", amount: amount))
    }
    for rawID in 1...20 as ClosedRange<UInt64> {
      scene.add(line(rawID, .random(in: 0...1000, using: &generator), &generator))
    }
    return scene
  }

  @Test func `A line that is being written counts as it will when it is kept`() throws {
    var generator = SeededGenerator(seed: 12)
    for _ in 0..<40 {
      let scene = scene(&generator)
      // One that is there, or a new one.
      let draft = line(.random(in: 1...25, using: &generator), .random(in: 0...5000, using: &generator), &generator)
      var kept = scene.plan
      try kept.apply([.put(draft)])
      #expect(
        BudgetSummary(plan: scene.plan, today: Scene.today, with: [Entry(draft)])
          == BudgetSummary(plan: kept, today: Scene.today))
    }
  }

  @Test func `A grant that is being written counts as it will when it is kept`() throws {
    var generator = SeededGenerator(seed: 13)
    let scene = scene(&generator)
    for rawID in 1...3 as ClosedRange<UInt64> {
      let draft = Grant(
        id: ForumPlan.ID(rawValue: rawID), funder: ForumPlan.ID(rawValue: 31), reference: "A",
        amount: money("EUR 12.34"))
      var kept = scene.plan
      try kept.apply([.put(draft)])
      #expect(
        BudgetSummary(plan: scene.plan, today: Scene.today, with: [Entry(draft)])
          == BudgetSummary(plan: kept, today: Scene.today))
    }
  }

  @Test func `The totals of some lines are what they add to the whole`() {
    var generator = SeededGenerator(seed: 14)
    let plan = scene(&generator).plan
    let some = plan.budgetLines.filter { $0.id.rawValue < 9 }
    let others = plan.budgetLines.filter { $0.id.rawValue >= 9 }
    var sum = BudgetSummary.totals(of: some, plan: plan, today: Scene.today)
    sum.add(BudgetSummary.totals(of: others, plan: plan, today: Scene.today))
    var whole = BudgetSummary(plan: plan, today: Scene.today).total
    whole.covered = sum.covered
    #expect(sum == whole)
  }

  // MARK: What runs over

  @Test(arguments: [
    ("100", "100", "100", []), ("100", "120", "0", [Overrun.Kind.committedOverPlan]),
    ("100", "50", "60", [.paidOverCommitted]), ("100", "50", "130", [.paidOverPlan, .paidOverCommitted]),
    ("100", "120", "110", [.paidOverPlan, .committedOverPlan]), ("100", nil, "10", [.paidOverCommitted]),
    ("100", nil, nil, []), ("-5", nil, nil, []),
  ])
  func `What is above what it should keep within is named, the worst first`(
    planned: String, committed: String?, paid: String?, kinds: [Overrun.Kind]
  ) {
    var line = BudgetLine(
      id: ForumPlan.ID(rawValue: 1), category: .other, title: "Line", unitRate: money("EUR \(planned)"))
    line.committed = committed.map { money("EUR \($0)") }
    line.paid = paid.map { money("EUR \($0)") }
    #expect(line.overruns.map(\.kind) == kinds)
    #expect(line.overruns.allSatisfy { $0.excess.minorUnits > 0 })
  }

  @Test func `A line that runs over is counted where others hide it`() {
    var scene = Scene()
    var over = BudgetLine(id: ForumPlan.ID(rawValue: 1), category: .venue, title: "Hall", unitRate: money("EUR 10"))
    over.committed = money("EUR 15")
    scene.add(over)
    scene.add(BudgetLine(id: ForumPlan.ID(rawValue: 2), category: .venue, title: "Room", unitRate: money("EUR 90")))
    let summary = BudgetSummary(plan: scene.plan, today: Scene.today)
    #expect(summary.byCategory.first?.overruns == [])
    #expect(summary.byCategory.first?.totals.linesOver == 1)
    #expect(summary.total.lines == 2)
  }

  // MARK: Shares

  @Test func `Shares add up to the unit, and each is within one of what is due`() {
    var generator = SeededGenerator(seed: 15)
    for _ in 0..<300 {
      let weights = (0..<Int.random(in: 1...30, using: &generator)).map { _ in
        Int64.random(in: 0...1_000_000, using: &generator)
      }
      let whole = weights.reduce(0, +)
      let amount = Int64.random(in: 0...2_000_000, using: &generator)
      let shares = Apportionment.shares(of: amount, among: weights)
      #expect(shares.reduce(0, +) == (whole == 0 ? 0 : amount))
      for (share, weight) in zip(shares, weights) where whole > 0 {
        let distance: Int128 = Int128(share) * Int128(whole) - Int128(weight) * Int128(amount)
        #expect(distance.magnitude < whole.magnitude)
      }
    }
  }

  @Test func `The units left over go to whom most was cut off, the first of equals`() {
    #expect(Apportionment.shares(of: 100, among: [1, 1, 1]) == [34, 33, 33])
    #expect(Apportionment.shares(of: 10, among: [15, 5, 1]) == [7, 2, 1])
    #expect(Apportionment.shares(of: 5, among: [0, 0]) == [0, 0])
    let half = Int64.max / 2
    let halves = Apportionment.shares(of: Int64.max, among: [Int64.max, Int64.max])
    #expect(halves == [half + 1, half])
  }
}
