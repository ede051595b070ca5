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

                         Planned  Committed    Paid
        ──────────────  ────────  ─────────  ──────
        The fund        1,200.50       0.00    0.00
        Not funded yet    300.00       0.00  300.00
        ──────────────  ────────  ─────────  ──────
        Total           1,500.50       0.00  300.00

          Not in these totals for want of a rate: Fees.

        Fri 20 Nov 2026

        """)
  }

  @Test func `Without lines it says how to add them`() {
    #expect(text(Plan()).contains("No budget lines yet."))
  }
}
