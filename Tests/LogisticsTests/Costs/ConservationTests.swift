import Atlas
import Dates
import ForumPlan
import Testing

@testable import Logistics

/// Shares add up to lines, and lines to totals, in every view.
struct ConservationTests {
  private static let currencies = ["EUR", "USD", "JPY", "TND", "KES", "XOF"].map { given(Currency($0)) }

  /// A budget of up to twelve lines in currencies of no, two and three decimals, some without a rate, shared by up to four grants.
  private static func budget(_ generator: inout SeededGenerator) -> Plan {
    var plan = Plan()
    var programme = Programme(name: "Random")
    programme.baseCurrency = currencies.randomElement(using: &generator) ?? .euro
    for currency in currencies where currency != programme.baseCurrency && Int.random(in: 0..<8, using: &generator) > 0
    {
      programme.rates.append(
        ExchangeRate(
          currency: currency, rate: FixedPoint(millionths: .random(in: 1...300_000_000, using: &generator)),
          date: Scene.today, source: "test", isPerBase: .random(using: &generator)))
    }
    plan.load(.programme(programme))
    plan.load(.forum(Forum(id: Scene.tunis, name: "Tunis", days: 2)))
    for rawID in 1...4 as ClosedRange<UInt64> {
      plan.load(.funder(Funder(id: ForumPlan.ID(rawValue: (rawID + 1) / 2), name: "F\(rawID)")))
      plan.load(
        .grant(
          Grant(
            id: ForumPlan.ID(rawValue: rawID), funder: ForumPlan.ID(rawValue: (rawID + 1) / 2), reference: "G\(rawID)",
            amount: money(&generator))))
    }
    for rawID in 1...UInt64.random(in: 1...12, using: &generator) { plan.load(.budgetLine(line(rawID, &generator))) }
    return plan
  }

  private static func money(_ generator: inout SeededGenerator, _ currency: Currency? = nil) -> Money {
    Money(
      minorUnits: .random(in: 0...(Bool.random(using: &generator) ? 999 : 9_999_999), using: &generator),
      currency: currency ?? currencies.randomElement(using: &generator) ?? .euro)
  }

  private static func line(_ rawID: UInt64, _ generator: inout SeededGenerator) -> BudgetLine {
    func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &generator) == 0 }
    var line = BudgetLine(
      id: ForumPlan.ID(rawValue: rawID), category: BudgetCategory.allCases.randomElement(using: &generator) ?? .other,
      title: "Line", unitRate: money(&generator))
    let currency = line.unitRate.currency
    line.quantity = FixedPoint(millionths: .random(in: 0...20_000_000, using: &generator))
    line.frequency = chance(2) ? .one : FixedPoint(millionths: .random(in: 0...5_000_000, using: &generator))
    line.forum = chance(2) ? Scene.tunis : nil
    line.grant = chance(4) ? nil : ForumPlan.ID(rawValue: .random(in: 1...4, using: &generator))
    var left: Int64 = 100_000_000
    for rawID in 1...4 as ClosedRange<UInt64> where chance(3) {
      let percent = Int64.random(in: 1...max(1, left), using: &generator)
      if chance(3) {
        line.shares.append(.init(ForumPlan.ID(rawValue: rawID), .amount(money(&generator, currency))))
      } else if percent <= left {
        line.shares.append(.init(ForumPlan.ID(rawValue: rawID), .percent(FixedPoint(millionths: percent))))
        left -= percent
      }
    }
    if chance(2) { line.committed = money(&generator, currency) }
    for _ in 0..<Int.random(in: 0...2, using: &generator) {
      line.payments.append(
        .init(
          money(&generator, currency), on: Scene.today,
          grant: chance(3) ? ForumPlan.ID(rawValue: .random(in: 1...4, using: &generator)) : nil))
      line.orders.append(.init(money(&generator, currency)))
    }
    line.isLeftOut = chance(9)
    return line
  }

  private static func sum(_ totals: [BudgetSummary.Totals], _ amount: KeyPath<BudgetSummary.Totals, Money>) -> Int64 {
    totals.reduce(0) { $0 + $1[keyPath: amount].minorUnits }
  }

  @Test func `In 10,000 random budgets shares add up to lines and lines to totals in every view`() {
    var generator = SeededGenerator(seed: 810)
    var shared = 0
    for number in 0..<10_000 {
      let plan = Self.budget(&generator)
      var isSound = true
      for line in plan.budgetLines {
        let parts = given(LineSplit(line)).parts
        if parts.count > 1 { shared += 1 }
        isSound =
          isSound && line.problems.isEmpty && parts.reduce(0) { $0 + $1.planned } == line.planned?.minorUnits
          && parts.reduce(0) { $0 + $1.committed } == line.committed?.minorUnits ?? 0
          && parts.reduce(0) { $0 + $1.paid } == line.paid?.minorUnits ?? 0 && parts.allSatisfy { $0.planned >= 0 }
      }
      let summary = BudgetSummary(plan: plan, today: Scene.today)
      let views = [
        summary.byForum.map(\.totals), summary.byCategory.map(\.totals), summary.byFunder.map(\.totals),
      ]
      for view in views {
        for amount in [\BudgetSummary.Totals.planned, \.committed, \.paid, \.covered] {
          isSound = isSound && Self.sum(view, amount) == summary.total[keyPath: amount].minorUnits
        }
      }
      // Ten thousand expectations are slow to be told: one of each budget says enough.
      if !isSound || !Self.isWhole(summary, plan) { Issue.record("Budget \(number) does not add up.") }
    }
    // The test is one of shares, and not of lines that one grant pays alone.
    #expect(shared > 20_000)
  }

  /// The total again in the slow and obvious way: fractions of one denominator a currency, added up and rounded once.
  private static func isWhole(_ summary: BudgetSummary, _ plan: Plan) -> Bool {
    let programme = plan.programme
    var sums: [Currency: Int128] = [:]
    for line in plan.budgetLines { sums[line.unitRate.currency, default: 0] += Int128(line.planned?.minorUnits ?? 0) }
    // Twelve decimals of the minor unit are more than the ledger keeps.
    let unit: Int128 = 1_000_000_000_000
    var whole: Int128 = 0
    for (currency, sum) in sums {
      guard currency != programme.baseCurrency else {
        whole += sum * unit
        continue
      }
      guard let rate = programme.rates.first(where: { $0.currency == currency }) else { continue }
      var value = sum * unit
      for _ in 0..<max(0, programme.baseCurrency.minorDigits - currency.minorDigits) { value *= 10 }
      var divisor: Int128 = 1
      for _ in 0..<max(0, currency.minorDigits - programme.baseCurrency.minorDigits) { divisor *= 10 }
      whole +=
        rate.isPerBase
        ? value * 1_000_000 / (Int128(rate.rate.millionths) * divisor)
        : value / 1_000_000 * Int128(rate.rate.millionths) / divisor
    }
    let distance = whole - Int128(summary.total.planned.minorUnits) * unit
    return distance.magnitude <= unit.magnitude / 2 + 1_000_000
  }

  @Test func `A line typed anew counts in the ledger as in a plan that has it`() throws {
    var generator = SeededGenerator(seed: 811)
    for _ in 0..<500 {
      let plan = Self.budget(&generator)
      let draft = Self.line(.random(in: 1...14, using: &generator), &generator)
      let ledger = BudgetLedger(plan: plan, today: Scene.today)
      var kept = plan
      try kept.apply([.put(draft)])
      #expect(
        ledger.with([Entry(draft)], plan: plan).summary(of: plan) == BudgetSummary(plan: kept, today: Scene.today))
    }
  }

  @Test func `Rounded parts add up to the sum rounded once, each within one of itself`() {
    var generator = SeededGenerator(seed: 812)
    for _ in 0..<2_000 {
      let parts = (0..<Int.random(in: 1...9, using: &generator)).map { _ in
        ExactSum(billionths: Int128(Int64.random(in: -40_000_000_000...40_000_000_000, using: &generator)))
      }
      let rounded = ExactSum.rounded(parts: parts)
      #expect(rounded.reduce(0, +) == parts.reduce(ExactSum(), +).rounded)
      for (part, whole) in zip(parts, rounded) {
        #expect((part.billionths - Int128(whole) * ExactSum.unit).magnitude <= ExactSum.unit.magnitude)
      }
    }
  }
}
