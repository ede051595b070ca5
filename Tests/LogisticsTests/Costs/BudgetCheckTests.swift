import Atlas
import Dates
import ForumPlan
import Logistics
import Testing

/// Each finding where it is due, and not where it is not.
struct BudgetCheckTests {
  private func money(_ text: String) -> Money { given(Money(text)) }

  private func found(_ plan: Plan, _ kind: BudgetFinding.Kind) -> [String] {
    BudgetCheck.findings(plan, atlas: plan.atlas, today: Scene.today).filter { $0.kind == kind }.map(\.finding.what)
  }

  private func plan(_ change: (inout Plan) -> Void) -> Plan {
    var plan = BudgetScene().funded
    change(&plan)
    return plan
  }

  private func lines(_ plan: Plan, _ rule: CostRule) -> [BudgetLine] {
    plan.budgetLines.filter { $0.derivation?.rule == rule }.sorted { $0.id < $1.id }
  }

  private func change(_ plan: inout Plan, _ rule: CostRule, _ change: (inout BudgetLine) -> Void) {
    for var line in lines(plan, rule) {
      change(&line)
      plan.load(.budgetLine(line))
    }
  }

  private func grant(_ plan: inout Plan, _ id: ForumPlan.ID<Grant>, _ change: (inout Grant) -> Void) {
    var grant = given(plan.grants[id])
    change(&grant)
    plan.load(.grant(grant))
  }

  @Test func `A sound budget has nothing serious, and a shut one says nothing`() {
    let sound = BudgetScene().funded
    let findings = BudgetCheck.findings(sound, atlas: sound.atlas, today: Scene.today)
    #expect(!findings.contains { $0.finding.severity == .serious })
    var shut = plan { change(&$0, .venue) { $0.grant = nil } }
    shut.openCompartments.remove(.finance)
    #expect(BudgetCheck.findings(shut, atlas: shut.atlas, today: Scene.today).isEmpty)
  }

  @Test func `A payment outside the window of the grant it is charged to`() {
    let late = plan { plan in
      grant(&plan, BudgetScene.first) { $0.window = DateSpan(day("2026-12-01")...day("2027-12-31")) }
      change(&plan, .followUp) { $0.payments = [.init(money("EUR 100"), on: day("2026-11-15"))] }
    }
    #expect(
      found(late, .outsideWindow) == [
        "“Independent follow-up”: EUR 100.00 were paid on 15 Nov 2026, and G-51 pays from 1 Dec 2026 to 31 Dec 2027."
      ])
    let charged = plan { plan in
      grant(&plan, BudgetScene.first) { $0.window = DateSpan(day("2026-12-01")...day("2027-12-31")) }
      change(&plan, .followUp) {
        $0.payments = [.init(money("EUR 100"), on: day("2026-11-15"), grant: BudgetScene.second)]
      }
    }
    #expect(found(charged, .outsideWindow).isEmpty)
  }

  @Test func `A forum outside the window of a grant that is to pay for it`() {
    let early = plan { grant(&$0, BudgetScene.first) { $0.window = DateSpan(day("2026-12-01")...day("2027-05-12")) } }
    #expect(found(early, .outsideWindow) == ["Tunis forum meets outside the window of G-51, which is to pay for it."])
  }

  @Test func `A category that a grant does not pay`() {
    let wrong = plan { grant(&$0, BudgetScene.second) { $0.categories = [.lodging, .perDiem] } }
    #expect(
      found(wrong, .category) == ["G-52 does not pay for venue: “Rooms of Dar El Bahr” stands under it."])
  }

  /// Beds and subsistence of the second fund are EUR 1,972.32 and 2,810.784, rooms 880.50: 5,663.604 in all.
  @Test func `Ceilings and caps, of an amount and of a share of the other costs`() {
    let capped = plan { plan in
      grant(&plan, BudgetScene.second) {
        $0.amount = money("EUR 5000")
        $0.caps = [.init([.venue], .amount(money("EUR 800"))), .init([.venue], .percent(FixedPoint(18)))]
      }
    }
    #expect(found(capped, .ceiling) == ["G-52 grants EUR 5,000.00; EUR 5,663.61 stand under it."])
    // 880.50 of 4,783.104 are 18.4%.
    #expect(
      found(capped, .cap) == [
        "G-52 pays at most EUR 800.00 for venue; EUR 880.50 stand under it.",
        "G-52 pays at most 18% of its other costs for venue; it is 18.4%.",
      ])
    let within = plan { plan in
      grant(&plan, BudgetScene.second) {
        $0.caps = [.init([.venue], .amount(money("EUR 880.50"))), .init([.venue], .percent(FixedPoint(19)))]
      }
    }
    #expect(found(within, .cap).isEmpty && found(within, .ceiling).isEmpty)
  }

  /// In the lines of the second fund, beds 4,930.80, subsistence 7,026.96 and rooms 2,113.20, others pay 8,407.356 of 14,070.96.
  @Test func `What others have to pay of the costs that a grant takes part in`() {
    let little = plan { grant(&$0, BudgetScene.second) { $0.coFunding = FixedPoint(70) } }
    #expect(found(little, .coFunding) == ["G-52 wants 70% of its costs from others; they pay 59.7%."])
    let enough = plan { grant(&$0, BudgetScene.second) { $0.coFunding = FixedPoint(59) } }
    #expect(found(enough, .coFunding).isEmpty)
  }

  @Test func `Protection that nobody pays for`() {
    let bare = plan { plan in
      var line = BudgetLine(
        id: ForumPlan.ID(rawValue: 90), category: .protection, title: "Second hotel", unitRate: money("EUR 300"))
      line.shares = [.init(BudgetScene.first, .percent(FixedPoint(60)))]
      plan.load(.budgetLine(line))
    }
    #expect(found(bare, .protection) == ["Nobody pays EUR 120.00 of “Second hotel”."])
  }

  @Test func `Follow-up that outlives its money, is too short, or has none`() {
    let outlives = plan {
      grant(&$0, BudgetScene.first) { $0.window = DateSpan(day("2026-11-01")...day("2027-11-30")) }
    }
    #expect(
      found(outlives, .followUp) == [
        "Tunis forum is followed up until 13 May 2028, and G-51, the last grant that pays for it, ends on 30 Nov 2027."
      ])
    let short = plan { plan in
      var forum = given(plan.forums[Scene.tunis])
      forum.followUpMonths = 5
      plan.load(.forum(forum))
    }
    #expect(
      found(short, .followUp) == ["Tunis forum is followed up for 5 months, which is too short for results to show."])
    let none = plan { change(&$0, .followUp) { $0.isLeftOut = true } }
    #expect(found(none, .followUp) == ["Tunis forum has no money for follow-up."])
  }

  @Test func `Police and civil society have the same subsistence`() {
    let unequal = plan { plan in
      change(&plan, .perDiem) { if $0.derivation?.subject == "police" { $0.unitRate = money("USD 120") } }
    }
    #expect(
      found(unequal, .subsistence) == [
        "Tunis forum: per diem is USD 120.00 for police and USD 95.00 for civil society."
      ])
    #expect(found(BudgetScene().funded, .subsistence).isEmpty)
  }

  @Test func `Both police practitioners and civil society have a line`() {
    let onlyPolice = plan { plan in
      for line in plan.budgetLines where line.derivation?.subject == "civilSociety" {
        plan.load(.budgetLine(with(line) { $0.isLeftOut = true }))
      }
    }
    #expect(found(onlyPolice, .participation) == ["Tunis forum has no line for civil society."])
    #expect(found(BudgetScene().funded, .participation).isEmpty)
  }

  private func with(_ line: BudgetLine, _ change: (inout BudgetLine) -> Void) -> BudgetLine {
    var line = line
    change(&line)
    return line
  }

  /// Four fifths of the window of 300 days are 240: it began 241 days ago.
  @Test func `Money not spent when four fifths of a window are gone`() {
    let slow = plan { grant(&$0, BudgetScene.first) { $0.window = DateSpan((Scene.today - 241)...(Scene.today + 58)) } }
    #expect(found(slow, .unspent) == ["G-51 ends on 17 Jan 2027 and 0% of it is paid."])
    let early = plan {
      grant(&$0, BudgetScene.first) { $0.window = DateSpan((Scene.today - 239)...(Scene.today + 60)) }
    }
    #expect(found(early, .unspent).isEmpty)
  }

  /// USD 10,528.06 at 0.92 are 9,685.82, and at 0.98 they are 10,317.50; TND 37,200 stay 10,918.20.
  ///
  /// The loss of 631.68 is 3.07% of 20,604.02.
  @Test func `What exchange has cost since the budget was agreed, above three percent`() {
    func later(_ rate: String) -> Plan {
      plan { plan in
        var programme = plan.programme
        programme.rates.append(
          ExchangeRate(
            currency: given(Currency("USD")), rate: given(FixedPoint(rate)), date: day("2026-11-18"), source: "ECB"))
        plan.load(.programme(programme))
      }
    }
    #expect(
      found(later("0.98"), .exchange) == [
        "By rates of exchange the same costs EUR 631.68 more than when the budget was agreed, 3.1% of what is in other currencies."
      ])
    #expect(found(later("0.97"), .exchange).isEmpty)
  }

  @Test func `How much local organisations have`() {
    let local = plan { plan in
      var group = Organisation(id: ForumPlan.ID(rawValue: 95), name: "Tunis network", sector: .civilSociety)
      group.country = "TN"
      plan.load(.organisation(group))
      change(&plan, .followUp) { $0.payee = group.id }
    }
    // 4,800 of 34,194.02.
    #expect(found(local, .local) == ["Local organisations have 14% of the whole."])
    #expect(found(BudgetScene().funded, .local).isEmpty)
  }

  @Test func `Lines that are behind the plan, and what has no price`() {
    let behind = plan { plan in
      var forum = given(plan.forums[Scene.tunis])
      forum.days = 4
      plan.load(.forum(forum))
      var person = given(plan.people[ForumPlan.ID(rawValue: 100)])
      person.accessNeeds = ["hearing loop"]
      plan.load(.person(person))
    }
    #expect(found(behind, .pending).count == 1)
    #expect(found(behind, .noPrice) == ["Tunis forum: No rate for “Access needs, a day” in Tunis, TN."])
  }
}
