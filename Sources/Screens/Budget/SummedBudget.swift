import Dates
import ForumPlan
import Logistics

/// The sums of a plan that has just changed, and the ledger they were made from.
struct SummedBudget: Sendable {
  let ledger: BudgetLedger
  let summary: BudgetSummary

  init(_ plan: Plan, today: CivilDate, ledger known: BudgetLedger?) {
    ledger = known ?? BudgetLedger(plan: plan, today: today)
    summary = ledger.summary(of: plan)
  }
}
