import Atlas
import Dates
import ForumPlan
import Logistics
import Papers
import Testing

struct BudgetPaperTests {
  private func text(_ plan: Plan) -> String {
    let summary = BudgetSummary(plan: plan, today: Gathering.today)
    return TextRenderer(width: 60).render(
      BudgetPaper(plan: plan, today: Gathering.today).document(of: summary))
  }

  @Test func `A budget adds up by forum, category and funder, and names what has no rate`() {
    var gathering = Gathering()
    gathering.add(Funder(id: ForumPlan.ID(rawValue: 71), name: "The fund"))
    let grant = Grant(
      id: ForumPlan.ID(rawValue: 72), funder: ForumPlan.ID(rawValue: 71), reference: "G-1",
      amount: given(Money("EUR 5000")))
    gathering.add(grant)
    for (rawID, category, title, rate, forum) in [
      (81, BudgetCategory.travel, "Flights", "EUR 1200.50", true), (82, .venue, "Hall", "EUR 300", false),
      (83, .visas, "Fees", "TND 90", true),
    ] {
      var line = BudgetLine(
        id: ForumPlan.ID(rawValue: UInt64(rawID)), category: category, title: title, unitRate: given(Money(rate)))
      line.forum = forum ? Gathering.forumID : nil
      line.grant = forum ? grant.id : nil
      line.paid = title == "Hall" ? line.unitRate : nil
      gathering.add(line)
    }
    #expect(
      text(gathering.plan) == """
        Budget
        ══════
        Trust in uniform

        Currency  EUR
        Granted   EUR 5,000.00
        Planned   EUR 1,500.50

        By forum
        ········

                      Planned  Committed    Paid
        ───────────  ────────  ─────────  ──────
        Tunis forum  1,200.50       0.00    0.00
        No forum       300.00       0.00  300.00
        ───────────  ────────  ─────────  ──────
        Total        1,500.50       0.00  300.00

        By category
        ···········

                 Planned  Committed    Paid
        ──────  ────────  ─────────  ──────
        Travel  1,200.50       0.00    0.00
        Venue     300.00       0.00  300.00
        ──────  ────────  ─────────  ──────
        Total   1,500.50       0.00  300.00

        By funder
        ·········

                         Planned  Committed    Paid   Granted
        ──────────────  ────────  ─────────  ──────  ────────
        The fund        1,200.50       0.00    0.00  5,000.00
        Not funded yet    300.00       0.00  300.00
        ──────────────  ────────  ─────────  ──────  ────────
        Total           1,500.50       0.00  300.00  5,000.00

          Runs over: Hall, paid over committed by EUR 300.00.

          Not in these totals for want of a rate: Fees.

        Fri 20 Nov 2026

        """)
  }

  @Test func `It can be added up in one way alone, and the same as rows`() {
    var gathering = Gathering()
    gathering.add(
      BudgetLine(
        id: ForumPlan.ID(rawValue: 81), category: .venue, title: "Hall", unitRate: given(Money("EUR 300"))))
    gathering.add(
      BudgetLine(
        id: ForumPlan.ID(rawValue: 82), category: .visas, title: "Fees", unitRate: given(Money("TND 90.5"))))
    let plan = gathering.plan
    let summary = BudgetSummary(plan: plan, today: Gathering.today)
    let paper = BudgetPaper(plan: plan, today: Gathering.today).document(of: summary, by: [.category])
    let text = TextRenderer(width: 60).render(paper)
    #expect(text.contains("By category") && !text.contains("By forum") && !text.contains("By funder"))
    #expect(
      Reports.budget(summary, plan: plan, by: [.category]).csv.replacing("\r\n", with: "\n") == """
        group,name,currency,planned,committed,paid,granted,over
        category,Venue,EUR,300.00,0.00,0.00,,
        no rate,Fees,TND,90.500,,,,
        total,Total,EUR,300.00,0.00,0.00,,

        """)
  }

  @Test func `Without lines it says how to add them`() {
    #expect(text(Plan()).contains("No budget lines yet."))
  }
}
