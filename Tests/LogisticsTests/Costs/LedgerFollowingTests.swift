import Atlas
import Dates
import ForumPlan
import Testing

@testable import Logistics

/// A ledger that is brought up to date edit by edit is the one that would be made anew.
struct LedgerFollowingTests {
  @Test func `Random changes and what follows from them, each told to the ledger before`() throws {
    var generator = SeededGenerator(seed: 2_811)
    var kinds: Set<RecordKind> = []
    for _ in 0..<25 {
      var plan = BudgetScene().generated
      var ledger = BudgetLedger(plan: plan, today: Scene.today)
      for _ in 0..<12 {
        let change = change(of: plan, using: &generator)
        var next = plan
        guard (try? next.apply(change)) != nil else { continue }
        kinds.formUnion(change.map(\.key.kind))
        let following = BudgetFollowing(change, in: plan, today: Scene.today, ledger: ledger)
        let alone = BudgetFollowing(change, in: plan, today: Scene.today)
        #expect(following.edits == alone.edits)
        #expect(following.words == alone.words)
        try plan.apply(change + following.edits)
        ledger = given(following.ledger)
        expect(ledger, isOf: plan)
      }
    }
    #expect(kinds == [.budgetLine, .grant, .venue, .programme, .attendance])
  }

  @Test func `Undo is told to the ledger as any change is`() throws {
    var plan = BudgetScene().generated
    let before = BudgetLedger(plan: plan, today: Scene.today)
    let lines = plan.budgetLines.prefix(5).map { Edit.remove($0.id) }
    let first = plan
    let inverse = try plan.apply(lines)
    let without = before.following(lines, from: first, to: plan, today: Scene.today)
    expect(without, isOf: plan)
    let second = plan
    try plan.apply(inverse)
    expect(without.following(inverse, from: second, to: plan, today: Scene.today), isOf: plan)
  }

  private func expect(
    _ ledger: BudgetLedger, isOf plan: Plan, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let anew = BudgetLedger(plan: plan, today: Scene.today)
    #expect(ledger.cells == anew.cells, sourceLocation: sourceLocation)
    #expect(ledger.grants == anew.grants, sourceLocation: sourceLocation)
    #expect(ledger.unconverted == anew.unconverted, sourceLocation: sourceLocation)
    #expect(ledger.summary(of: plan) == anew.summary(of: plan), sourceLocation: sourceLocation)
  }

  /// An edit of a line, a grant, a venue, the rates of exchange, or of who comes.
  private func change(of plan: Plan, using generator: inout SeededGenerator) -> [Edit] {
    switch Int.random(in: 0..<7, using: &generator) {
    case 0, 1:
      guard var line = plan.budgetLines.sorted(by: { $0.id < $1.id }).randomElement(using: &generator) else {
        return []
      }
      line.quantity = FixedPoint(Int.random(in: 0...40, using: &generator))
      line.shares = [.init(BudgetScene.first, .percent(FixedPoint(Int.random(in: 0...100, using: &generator))))]
      line.unitRate = Money(
        minorUnits: line.unitRate.minorUnits + 7,
        currency: Bool.random(using: &generator) ? line.unitRate.currency : given(Currency("JPY")))
      return [.put(line), .put(line)]
    case 2:
      guard let line = plan.budgetLines.sorted(by: { $0.id < $1.id }).randomElement(using: &generator) else {
        return []
      }
      return [.remove(line.id)]
    case 3:
      guard var grant = plan.grants.sorted(by: { $0.id < $1.id }).randomElement(using: &generator) else { return [] }
      grant.amount.minorUnits = .random(in: 1...3_000_000, using: &generator)
      return [.put(grant)]
    case 4:
      guard var venue = plan.venues.sorted(by: { $0.id < $1.id }).randomElement(using: &generator) else { return [] }
      venue.dayRate?.minorUnits += .random(in: 1...90_000, using: &generator)
      return [.put(venue)]
    case 5:
      var programme = plan.programme
      guard !programme.rates.isEmpty else { return [] }
      programme.rates[0].rate = FixedPoint(millionths: .random(in: 1...9_000_000, using: &generator))
      return [.put(programme)]
    default:
      guard var guest = plan.attendances.sorted(by: { $0.id < $1.id }).randomElement(using: &generator) else {
        return []
      }
      guest.status = guest.status == .declined ? .confirmed : .declined
      return [.put(guest)]
    }
  }
}
