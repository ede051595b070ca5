import Atlas
import Dates
import ForumPlan
import Testing

@testable import Exchange

@Suite struct GrantImportTests {
  @Test func `Grants come in with the funders that gave them`() throws {
    let result = try imported(
      """
      Funder;Reference;Amount;Currency;Start;End;Categories;Caps;Co-funding;Instalments;Reports due
      Lake Fund;LF/22;1.250.000,00;EUR;2027-01-01;31/12/2027;Travel, Per diem;Indirect costs: 7% | Equipment: EUR 5,000;12,5 %;2027-01-15: EUR 60,000 | 2027-07-01: EUR 40,000;2027-06-30, 2027-12-31
      lake fund;LF/23;50.000;EUR;;;;;;;
      Northern Peace;NP-7;1000;USD;2027-01-01;;;;;;
      ;NP-8;1000;USD;;;;;;;
      Northern Peace;NP-9;1000;USD;;;;Caps of all;;;

      """)
    #expect(result.kind == .grants)
    let plan = try Plan().after(result)
    #expect(Set(plan.funders.map(\.name)) == ["Lake Fund", "Northern Peace"])
    let grant = try #require(plan.grants.first { $0.reference == "LF/22" })
    #expect(grant.amount == Money("EUR 1,250,000") && grant.coFunding == FixedPoint("12.5"))
    #expect(grant.window == DateSpan(typed: "2027-01-01..2027-12-31") && grant.categories == [.travel, .perDiem])
    #expect(grant.caps.count == 2 && grant.instalments.count == 2 && grant.reportsDue.count == 2)
    // The column's own points part thousands.
    #expect(plan.grants.first { $0.reference == "LF/23" }?.amount == Money("EUR 50,000"))
    #expect(lines(result.refused).count == 2 && result.refused[0].column == "Funder")
    #expect(result.refused[1].line == 6 && result.refused[1].column == "Caps")
    #expect(
      lines(result.warnings) == [
        "line 4, Start “2027-01-01”: Not the first of some days that both columns name; left empty."
      ])
  }

  @Test func `The same list again changes nothing, and a changed amount only that`() throws {
    let text = "Funder,Reference,Amount,Currency,Notes\nLake Fund,LF/22,1000,EUR,ask Ada\n"
    let plan = try Plan().after(imported(text))
    #expect(try imported(text, into: plan).edits.isEmpty)
    let changed = try imported(text.replacing("1000", with: "2000").replacing("ask Ada", with: ""), into: plan)
    let grant = try #require(try plan.after(changed).grants.first { $0.reference == "LF/22" })
    #expect(changed.edits.count == 1 && grant.amount == Money("EUR 2000") && grant.notes == "ask Ada")
  }
}

@Suite struct CostRateImportTests {
  @Test func `Prices come in with where and when they hold`() throws {
    let text = """
      Item,Country,City,Sector,Amount,Currency,Valid from,Valid to,First day %,Last day %,Less for meals,Source
      Per diem,Tunisia,Tunis,,"1,234.50",TND,2027-01-01,2027-12-31,75%,75,50,UN list
      lodging,TN,,police,95,USD,,,,,,An offer
      lodging,Atlantis,,,95,USD,,,,,,
      Unicorns,TN,,,95,USD,,,,,,
      Booth,TN,,,95,USD,2027-05-01,,,,,
      Visa,TN,,,95,USD,,,175,,,

      """
    let result = try imported(text)
    #expect(result.kind == .costRates && result.rowsTaken == 2)
    let plan = try Plan().after(result)
    let daily = try #require(plan.costRates.first { $0.item == .perDiem })
    #expect(daily.amount == Money("TND 1,234.500") && daily.city == "Tunis" && daily.country == "TN")
    #expect(daily.firstDay == 75 && daily.lastDay == 75 && daily.lessForMeals == 50 && daily.source == "UN list")
    #expect(plan.costRates.first { $0.item == .lodging }?.sector == .police)
    #expect(result.refused.map(\.line) == [4, 5, 6, 7])
    #expect(try imported(text, into: plan).edits.isEmpty)
  }

  @Test func `Without the finance key nothing is imported`() throws {
    var plan = Plan()
    plan.openCompartments = [.logistics]
    #expect(throws: ImportError.shut(.finance, kind: .costRates)) {
      try imported("Item,Country,Amount\nPer diem,TN,5\n", as: .costRates, into: plan)
    }
  }
}
