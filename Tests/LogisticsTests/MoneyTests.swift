import Atlas
import Dates
import ForumPlan
import Logistics
import Testing

struct MoneyTests {
  private static let dinar = given(Currency("TND"))
  private static let dollar = given(Currency("USD"))
  private static let yen = given(Currency("JPY"))

  private func rate(_ currency: Currency, _ rate: String, _ date: String) -> ExchangeRate {
    ExchangeRate(currency: currency, rate: given(FixedPoint(rate)), date: day(date), source: "test")
  }

  private func converter(base: Currency = .euro, _ rates: [ExchangeRate]) -> Converter {
    var programme = Programme(name: "Money")
    programme.baseCurrency = base
    programme.rates = rates
    return Converter(programme: programme, on: Scene.today)
  }

  private func money(_ text: String) -> Money { given(Money(text)) }

  @Test func `The newest rate not later than the day counts, else the earliest after it`() {
    let rates = [
      rate(Self.dollar, "0.8", "2026-01-01"), rate(Self.dollar, "0.9", "2026-11-20"),
      rate(Self.dollar, "1.2", "2026-11-21"), rate(Self.dinar, "0.4", "2027-03-01"),
      rate(Self.dinar, "0.3", "2027-01-01"),
    ]
    for order in [rates, rates.reversed()] {
      let converter = converter(order)
      #expect(converter.convert(money("USD 100")) == money("EUR 90"))
      #expect(converter.convert(money("TND 100")) == money("EUR 30"))
      #expect(converter.convert(money("JPY 100")) == nil)
      #expect(converter.convert(money("EUR 12.34")) == money("EUR 12.34"))
    }
  }

  @Test func `Minor units of two, three and no digits meet`() {
    // 1 234.567 dinars at 0.3 are 370.3701 euros; 10 000 yen at 0.006 are 60; and back to dinars and yen.
    #expect(converter([rate(Self.dinar, "0.3", "2026-01-01")]).convert(money("TND 1234.567")) == money("EUR 370.37"))
    #expect(converter([rate(Self.yen, "0.006", "2026-01-01")]).convert(money("JPY 10000")) == money("EUR 60"))
    let toDinars = converter(base: Self.dinar, [rate(.euro, "3.4", "2026-01-01")])
    #expect(toDinars.convert(money("EUR 0.01")) == money("TND 0.034"))
    let toYen = converter(base: Self.yen, [rate(.euro, "160.5", "2026-01-01")])
    #expect(toYen.convert(money("EUR 1.00")) == money("JPY 161"))
  }

  @Test func `A half is rounded away from zero, for money owed back too`() {
    let half = converter([rate(Self.dollar, "0.5", "2026-01-01")])
    #expect(half.convert(Money(minorUnits: 3, currency: Self.dollar))?.minorUnits == 2)
    #expect(half.convert(Money(minorUnits: -3, currency: Self.dollar))?.minorUnits == -2)
    #expect(half.convert(Money(minorUnits: 1, currency: Self.dollar))?.minorUnits == 1)
  }

  @Test func `An amount beyond what can be counted has no value, and stops nothing`() {
    let huge = FixedPoint(millionths: .max)
    let rates = [ExchangeRate(currency: Self.yen, rate: huge, date: Scene.today, source: "test")]
    for units in [Int64.max, .min] {
      let amount = Money(minorUnits: units, currency: Self.yen)
      #expect(converter(rates).convert(amount) == nil)
      #expect(converter(base: Self.dinar, rates).convert(amount) == nil)
    }
  }

  // MARK: The summary

  private func line(_ rawID: UInt64, _ category: BudgetCategory, _ amount: String) -> BudgetLine {
    BudgetLine(id: ForumPlan.ID(rawValue: rawID), category: category, title: "Line \(rawID)", unitRate: money(amount))
  }

  @Test func `Lines add up by forum, category and funder; what has no rate stands apart`() {
    var scene = Scene()
    var programme = scene.plan.programme
    programme.rates = [rate(Self.dollar, "0.9", "2026-01-01")]
    scene.add(programme)
    let funder = ForumPlan.ID<Funder>(rawValue: 31)
    scene.add(Funder(id: funder, name: "The fund"))
    let grant = Grant(id: ForumPlan.ID(rawValue: 32), funder: funder, reference: "G-1", amount: money("USD 1000"))
    scene.add(grant)
    var flights = line(1, .travel, "USD 250")
    flights.quantity = FixedPoint(4)
    flights.committed = money("USD 500")
    flights.forum = Scene.tunis
    flights.grant = grant.id
    var hall = line(2, .venue, "EUR 300.50")
    hall.frequency = FixedPoint(3)
    hall.paid = money("EUR 100")
    scene.add(flights)
    scene.add(hall)
    scene.add(line(3, .venue, "JPY 5000"))

    let summary = BudgetSummary(plan: scene.plan, today: Scene.today)
    #expect(summary.total.planned == money("EUR 1801.50"))
    #expect(summary.total.committed == money("EUR 450"))
    #expect(summary.total.paid == money("EUR 100"))
    #expect(summary.granted == money("EUR 900"))
    #expect(summary.byForum.map(\.key) == [Scene.tunis, nil])
    #expect(summary.byForum.map(\.totals.planned) == [money("EUR 900"), money("EUR 901.50")])
    #expect(summary.byCategory.map(\.key) == [.travel, .venue])
    #expect(summary.byFunder.map(\.key) == [funder, nil])
    #expect(summary.unconverted == [RecordKey(kind: .budgetLine, rawID: 3)])
  }

  @Test func `Every way of grouping adds up to the whole`() {
    var generator = SeededGenerator(seed: 8)
    for _ in 0..<20 {
      var scene = Scene()
      for rawID in 1...40 as ClosedRange<UInt64> {
        var line = line(rawID, BudgetCategory.allCases.randomElement(using: &generator) ?? .other, "EUR 0")
        line.unitRate.minorUnits = Int64.random(in: 0...1_000_000, using: &generator)
        line.forum = Bool.random(using: &generator) ? Scene.tunis : nil
        scene.add(line)
      }
      let summary = BudgetSummary(plan: scene.plan, today: Scene.today)
      for rows in [
        summary.byForum.map(\.totals), summary.byCategory.map(\.totals), summary.byFunder.map(\.totals),
      ] {
        var sum = BudgetSummary.Totals(zero: .euro)
        for row in rows { sum.add(row) }
        #expect(sum == summary.total)
      }
    }
  }

  @Test func `Totals stop at the largest amount instead of turning round`() {
    var scene = Scene()
    let most = Money(minorUnits: .max, currency: .euro)
    for rawID in 1...3 as ClosedRange<UInt64> {
      scene.add(BudgetLine(id: ForumPlan.ID(rawValue: rawID), category: .other, title: "All", unitRate: most))
      scene.add(
        Grant(
          id: ForumPlan.ID(rawValue: rawID), funder: ForumPlan.ID(rawValue: 9), reference: "G-\(rawID)", amount: most))
    }
    let summary = BudgetSummary(plan: scene.plan, today: Scene.today)
    #expect(summary.total.planned == most)
    #expect(summary.granted == most)
  }
}
