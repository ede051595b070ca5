import Atlas
import Dates
import ForumPlan
import Logistics
import Testing

/// A scenario stands beside the plan, and changes nothing of it.
struct ScenarioTests {
  private func scenario(_ change: (inout BudgetScenario.Wish) -> Void) -> BudgetScenario {
    let plan = BudgetScene().funded
    var wish = BudgetScenario.Wish(forum: Scene.tunis)
    change(&wish)
    return BudgetScenario(wish, plan: plan, atlas: plan.atlas, today: Scene.today)
  }

  @Test func `As the plan is, nothing differs`() {
    let same = scenario { _ in }
    #expect(same.rows.allSatisfy { $0.difference?.minorUnits == 0 })
    #expect(same.now == same.then)
    #expect(same.now.description == "EUR 34,194.02")
  }

  /// One of eight does not come: 720 of journeys, 90 dinars of transfers and 840 of beds (930 × 0.2935 = 272.955), 50 and 342
  /// dollars (392 × 0.92 = 360.64): 1,353.595 less.
  @Test func `Without somebody exactly their costs go`() {
    let without = scenario { $0.without = [ForumPlan.ID(rawValue: 103)] }
    #expect(without.then.minus(without.now).description == "EUR -1,353.60")
    let changed = without.rows.filter { $0.difference?.minorUnits != 0 }.map(\.title)
    #expect(
      Set(changed) == [
        "Leg Nairobi – Tunis", "Leg Tunis – Nairobi", "Transfers, Tunis", "Visa fees, TN, Test visa",
        "Lodging, police practitioners, Tunis", "Per diem, police practitioners, Tunis",
      ])
  }

  @Test func `In another season another rate holds`() {
    var plan = BudgetScene().plan
    var summer = CostRate(id: ForumPlan.ID(rawValue: 79), item: .lodging, amount: given(Money("TND 300")))
    (summer.country, summer.city) = ("TN", "Tunis")
    summer.validity = DateSpan(day("2027-07-01")...day("2027-08-31"))
    plan.load(.costRate(summer))
    plan.follow([Scene.tunis])
    var wish = BudgetScenario.Wish(forum: Scene.tunis)
    // The first two nights are of June: 8 × 2 × 210 and 8 × 2 × 300.
    wish.start = day("2027-06-30")
    let scenario = BudgetScenario(wish, plan: plan, atlas: plan.atlas, today: Scene.today)
    let beds = scenario.rows.filter { $0.title.hasPrefix("Lodging, police") }.map {
      $0.then?.planned?.description ?? ""
    }
    #expect(beds.sorted() == ["TND 3,360.000", "TND 4,800.000"])
  }

  @Test func `The range grows with who is counted`() {
    let plan = BudgetScene().funded
    let outlook = Outlook(plan: plan, today: Scene.today)
    let range = BudgetRange(plan: plan, atlas: plan.atlas, today: Scene.today, visas: outlook.visas)
    #expect(range.everyone.description == "EUR 34,194.02")
    #expect(range.confirmed.minorUnits < range.expected.minorUnits)
    #expect(range.expected.minorUnits <= range.everyone.minorUnits)
  }

  // MARK: Months

  /// The forum is in May: its visas fall in March, its journeys in April, follow-up in the twelve months after it.
  @Test func `Money goes out in the months where such costs fall, and comes in as instalments`() {
    var plan = BudgetScene().funded
    var grant = given(plan.grants[BudgetScene.first])
    grant.instalments = [
      .init(due: day("2026-10-01"), amount: given(Money("EUR 1000")), received: day("2026-10-05")),
      .init(due: day("2027-04-01"), amount: given(Money("EUR 2000"))),
    ]
    plan.load(.grant(grant))
    let flow = CashFlow(plan: plan, today: Scene.today)
    #expect(flow.months.first?.first == day("2026-10-01"))
    #expect(flow.months.last?.first == day("2028-05-01"))
    let byMonth = Dictionary(uniqueKeysWithValues: flow.months.map { ($0.first, $0) })
    #expect(byMonth[day("2027-03-01")]?.ahead.description == "EUR 368.00")
    #expect(byMonth[day("2027-06-01")]?.ahead.description == "EUR 400.00")
    #expect(byMonth[day("2026-10-01")]?.received.description == "EUR 1,000.00")
    #expect(byMonth[day("2027-04-01")]?.expected.description == "EUR 2,000.00")
    let out = flow.months.reduce(Int64(0)) { $0 + $1.paid.minorUnits + $1.ahead.minorUnits }
    #expect(out == BudgetSummary(plan: plan, today: Scene.today).total.planned.minorUnits)
    #expect(flow.firstShort?.first == day("2027-04-01"))
  }
}
