import Atlas
import Logistics

extension PlainSession {
  /// The groups of the budget with their sums, and all of it at the end.
  var barsPage: PlainPage {
    let (sight, grouping) = (workspace.sight, workspace.budgetGrouping)
    var page = PlainPage(name: "Budget by \(grouping.rawValue)", identity: "bars \(grouping)")
    guard let summary = sight.budget, !sight.plan.budgetLines.isEmpty else {
      page.intro = [workspace.tab.list.emptyText(sight)]
      return page
    }
    page.size = 20
    page.intro = ["Budget by \(grouping.rawValue), in \(summary.currency.code). A number tells the lines of a group."]
    let note = sight.unconvertedNote(summary)
    if !note.isEmpty { page.intro.append("\(note).") }
    page.items = workspace.barsGroups.enumerated().map { place, group in
      PlainItem(words(of: group)) { session in
        session.workspace.budget.select(place, of: session.workspace.barsGroups.count)
        session.workspace.openBars()
        return []
      }
    }
    page.items.append(PlainItem(words(of: grouping.whole(summary))))
    return page
  }

  private func words(of group: BudgetGroup) -> String {
    var parts = [
      "planned \(group.totals.planned.amountText)", "committed \(group.totals.committed.amountText)",
      "paid \(group.totals.paid.amountText)",
    ]
    if let granted = group.granted {
      parts += ["granted \(granted.amountText)", "left \(granted.minus(group.totals.planned).amountText)"]
    }
    return "\(group.name): " + (parts + [group.warning].compactMap(\.self)).joined(separator: ", ")
  }

  /// Says what the totals are with what was just put into a field of a budget line or a grant that they depend on.
  mutating func sayTotals(after field: String) {
    _ = workspace.handle(.tick)
    guard BudgetDraft.isCounted(field), let draft = workspace.sight.budgetDraft else { return }
    say(DraftLines(draft, workspace.sight).line.map(\.text).joined() + ".")
  }
}
