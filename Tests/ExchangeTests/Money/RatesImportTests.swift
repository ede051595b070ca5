import Atlas
import Dates
import ForumPlan
import Testing

@testable import Exchange

@Suite struct RatesImportTests {
  /// A plan with a line in dollars that was paid twice, a grant in francs, a house in dinars and a fare in yen.
  private func plan(base: String = "EUR") throws -> Plan {
    var plan = Plan()
    var programme = plan.programme
    programme.baseCurrency = try #require(Currency(base))
    programme.budgetDay = CivilDate("2026-09-15")
    programme.routes = [.init(from: .init("KE"), to: .init("TN"), fare: Money("JPY 90,000"))]
    var line = BudgetLine(
      id: ID(rawValue: 1), category: .travel, title: "Flights", unitRate: try #require(Money("USD 410.50")))
    for day in ["2026-11-01", "2026-11-26"] {
      line.payments.append(.init(try #require(Money("USD 100")), on: CivilDate(day)))
    }
    var venue = Venue(id: ID(rawValue: 2), name: "Dar", place: Place(name: "Tunis", country: "TN"))
    venue.deposit = Money("TND 500")
    let funder = Funder(id: ID(rawValue: 3), name: "Lake Fund")
    let grant = Grant(
      id: ID(rawValue: 4), funder: funder.id, reference: "LF/22", amount: try #require(Money("CHF 1,000")))
    try plan.apply([.put(programme), .put(line), .put(venue), .put(funder), .put(grant)])
    return plan
  }

  private func told(_ rates: [ExchangeRate]) -> [String] {
    rates.map { "\($0.currency) \($0.date) \($0.rate)\($0.isPerBase ? " per base" : "")" }
  }

  private func wish(_ day: String = "2026-11-28", _ currencies: [String]? = nil, since: String? = nil) throws
    -> RatesImport.Wish
  {
    RatesImport.Wish(
      on: try #require(CivilDate(day)), currencies: try currencies?.map { try #require(Currency($0)) },
      monthlySince: since.flatMap { CivilDate($0) })
  }

  @Test func `The newest rates, those of days of payment and of the budget's day are taken, as the bank quotes them`()
    throws
  {
    let plan = try plan()
    #expect(plan.foreignCurrencies.map(\.code) == ["CHF", "JPY", "TND", "USD"])
    let result = RatesImport(try ecb(ecbHistory), file: "hist.csv", wish: try wish(), into: plan)
    #expect(
      told(result.added) == [
        "CHF 2026-09-01 0.931 per base", "CHF 2026-11-27 0.94 per base", "JPY 2026-09-01 165 per base",
        "JPY 2026-11-27 170.25 per base", "USD 2026-09-01 1.06 per base",
        // Paid on a Sunday: the rate of the Friday before.
        "USD 2026-10-30 1.075 per base", "USD 2026-11-26 1.095 per base", "USD 2026-11-27 1.1 per base",
      ])
    #expect(result.added.allSatisfy { $0.source == "European Central Bank" })
    #expect(
      result.missing == [
        "TND is not among the file’s currencies. "
          + "Enter one by hand: convene rates set TND NUMBER --on 2026-11-28 --source TEXT"
      ])
    #expect(result.label == "Import hist.csv: 8 exchange rates" && result.edits.count == 1)
  }

  @Test func `The same file again changes nothing, a corrected one replaces, and what others published stays`() throws {
    var plan = try plan()
    var programme = plan.programme
    let day = try #require(CivilDate("2026-11-27"))
    let own = ExchangeRate(
      currency: try #require(Currency("USD")), rate: try #require(FixedPoint("0.9")), date: day, source: "Our bank")
    programme.rates = [own]
    try plan.apply([.put(programme)])
    try plan.apply(RatesImport(try ecb(ecbHistory), file: "hist.csv", wish: try wish(), into: plan).edits)
    let again = RatesImport(try ecb(ecbHistory), file: "hist.csv", wish: try wish(), into: plan)
    #expect(again.edits.isEmpty && again.unchanged == 8 && again.label == "Import hist.csv: nothing new")
    let mended = RatesImport(
      try ecb("Date, USD, \n27 November 2026, 1.1001, \n"), file: "day.csv", wish: try wish(), into: plan)
    #expect(told(mended.replaced) == ["USD 2026-11-27 1.1001 per base"] && mended.added.isEmpty)
    try plan.apply(mended.edits)
    #expect(plan.programme.rates.first == own && plan.programme.rates.count == 9)
    #expect(
      mended.warnings == [
        "CHF is not among the file’s currencies; the plan’s own of 2026-11-27 stays.",
        "JPY is not among the file’s currencies; the plan’s own of 2026-11-27 stays.",
        "USD: the file has no rate for 3 days since 2026-09-15, when it was paid in or the budget agreed. "
          + "It may be in eurofxref-hist.csv.",
      ])
  }

  @Test func `A currency that the bank has not goes on by the plan's own rate`() throws {
    var plan = try plan()
    var programme = plan.programme
    programme.put(
      ExchangeRate(
        currency: try #require(Currency("TND")), rate: FixedPoint(millionths: 298_000),
        date: try #require(CivilDate("2026-10-01")), source: "Our bank"))
    try plan.apply([.put(programme)])
    let result = RatesImport(try ecb(ecbHistory), file: "hist.csv", wish: try wish(), into: plan)
    #expect(result.missing.isEmpty)
    #expect(result.warnings.contains("TND is not among the file’s currencies; the plan’s own of 2026-10-01 stays."))
    let early = RatesImport(try ecb(ecbHistory), file: "hist.csv", wish: try wish("2021-01-01", ["RUB"]), into: Plan())
    #expect(early.missing.map { $0.prefix(51) } == ["RUB: the file has no rate of 2021-01-01 or before. "])
  }

  @Test func `With another base rates are crossed by the quotes of one day, with the more digits`() throws {
    let plan = try plan(base: "USD")
    let result = RatesImport(
      try ecb(ecbHistory), file: "hist.csv", wish: try wish("2026-11-28", ["EUR", "JPY", "CHF", "RUB"]), into: plan)
    #expect(
      told(result.added) == [
        // 1.0600 ÷ 0.9310 and 1.1000 ÷ 0.9400
        "CHF 2026-09-01 1.138561", "CHF 2026-11-27 1.170213",
        "EUR 2026-09-01 1.06", "EUR 2026-11-27 1.1",
        // 165.0 ÷ 1.0600 and 170.25 ÷ 1.1000
        "JPY 2026-09-01 155.660377 per base", "JPY 2026-11-27 154.772727 per base",
        // 117.2010 ÷ 1.1162: both quotes are of the one day on which there were two.
        "RUB 2022-03-01 105 per base",
      ])
    #expect(
      Set(result.added.map(\.source)) == ["European Central Bank", "European Central Bank, crossed over EUR"])
    #expect(result.warnings.last == "RUB: the file's newest rate for 2026-11-28 is of 2022-03-01.")
    let alone = RatesImport(
      try ecb(ecbHistory), file: "hist.csv", wish: try wish(), into: try self.plan(base: "TND"))
    #expect(alone.edits.isEmpty && alone.missing.count == 1)
    #expect(alone.missing[0].hasPrefix("TND, the plan’s base currency, is not among the bank’s"))
  }

  @Test func `The first banking day of each month is taken as well`() throws {
    let result = RatesImport(
      try ecb(ecbHistory), file: "hist.csv", wish: try wish("2026-11-25", ["TRY"], since: "2026-09-02"),
      into: Plan())
    #expect(told(result.added) == ["TRY 2026-10-01 45 per base", "TRY 2026-11-02 45.5 per base"])
  }

  /// Quotes of any size: the crossed rate, put into the quotient it came of, is off by half a millionth at most.
  @Test func `Crossing rounds once`() throws {
    var random = Seeded(4)
    for _ in 0..<2000 {
      let quotes = (0..<2).map { _ in
        Int64.random(in: 1...(1 << Int64.random(in: 1...50, using: &random)), using: &random)
      }
      let text = quotes.map { FixedPoint(millionths: $0).description }
      let rates = try ecb("Date,USD,JPY,\n2026-11-27,\(text[0]),\(text[1]),\n", pieces: 4096)
      var plan = Plan()
      var programme = plan.programme
      programme.baseCurrency = try #require(Currency("USD"))
      try plan.apply([.put(programme)])
      let result = RatesImport(rates, file: "f", wish: try wish("2026-11-27", ["JPY"]), into: plan)
      guard let rate = result.added.first else {
        // Beyond what a rate can hold.
        #expect(Int128(quotes.max() ?? 0) * 1_000_000 / Int128(quotes.min() ?? 1) >= Int128(Int64.max))
        continue
      }
      let (above, below) = rate.isPerBase ? (quotes[1], quotes[0]) : (quotes[0], quotes[1])
      let error = Int128(rate.rate.millionths) * Int128(below) - Int128(above) * 1_000_000
      #expect(2 * error.magnitude <= below.magnitude && rate.rate >= .one)
    }
  }
}
