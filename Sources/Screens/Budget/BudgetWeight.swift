import ForumPlan
import Logistics

/// The totals of the budget lines that are shown or marked, and how the grants stand.
struct BudgetWeight: RowsWeight {
  /// How many lines.
  private let count: Int
  /// What they add up to, and which they are; `nil` where they are all lines of the plan, which are summed up already.
  private let part: (sum: LineTotals, ids: Set<ForumPlan.ID<BudgetLine>>)?

  init(_ rows: [ListRow], _ sight: Sight) {
    var ids: [ForumPlan.ID<BudgetLine>] = []
    ids.reserveCapacity(rows.count)
    for row in rows {
      if let key = row.record, key.kind == .budgetLine { ids.append(ForumPlan.ID(rawValue: key.rawID)) }
    }
    count = ids.count
    guard count < sight.plan.budgetLines.count, count > 0 else {
      part = nil
      return
    }
    let lines = ids.lazy.compactMap { sight.plan.budgetLines[$0] }
    part = (LineTotals(of: lines, plan: sight.plan, today: sight.today), Set(ids))
  }

  func lines(_ sight: Sight) -> [ListBalance] {
    guard count > 0, let budget = sight.budget else { return [] }
    let foot = BudgetFoot(sight, budget)
    guard let part else { return foot.lines(budget.total, count: count) }
    let drafts = sight.budgetDraft.map { $0.after == nil ? [] : $0.lines.filter { part.ids.contains($0.id) } } ?? []
    return foot.lines(part.sum.with(drafts, plan: sight.plan).totals, count: count)
  }
}
