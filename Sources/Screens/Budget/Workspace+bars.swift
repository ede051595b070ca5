import ForumPlan
import Logistics
import Terminal

extension Workspace {
  /// Whether bars stand in place of the budget's lines.
  var showsBars: Bool { tab == .budget && budget.isShown }

  /// Whether something else stands in place of the open tab's list.
  var showsAnother: Bool { showsTimeline || venuesView != .list || showsBars }

  /// What the budget's lines stand together by, in the list and as bars.
  var budgetGrouping: BudgetGrouping { BudgetGrouping(arranged: (arrangements[.budget] ?? Arrangement()).grouping) }

  /// The groups that bars are drawn for.
  var barsGroups: [BudgetGroup] { sight.budget.map { budgetGrouping.groups($0, sight.plan) } ?? [] }

  /// The group under the cursor.
  var barsGroup: BudgetGroup? {
    let groups = barsGroups
    return groups.indices.contains(budget.cursor) ? groups[budget.cursor] : nil
  }

  /// Where the bars lie.
  var barsFrame: BarsFrame {
    let body = ScreenFrame(self).body
    let isGranted = budgetGrouping == .funder
    let titles = BarsDrawing.titles(isGranted: isGranted).count
    guard let summary = sight.budget else { return BarsFrame(in: body, amountWidth: 9, amounts: titles, notes: 0) }
    let whole = budgetGrouping.whole(summary)
    let widest =
      (barsGroups + [whole]).flatMap { group in
        [group.totals.planned, group.totals.committed, group.totals.paid, group.granted ?? group.totals.paid]
          .map(\.amountText.count)
      }.max() ?? 0
    // On a narrow screen the names keep some room: what is granted is then told in words behind the bar.
    let amounts = isGranted && body.width < 78 ? titles - 1 : titles
    return BarsFrame(in: body, amountWidth: widest + 1, amounts: amounts, notes: summary.unconverted.isEmpty ? 0 : 1)
  }

  /// Shows bars in place of the lines, or the lines again.
  mutating func toggleBars() {
    budget.isShown.toggle()
    focus = .list
    isFiltering = false
  }

  mutating func moveOnBars(by step: Int) { budget.move(by: step, of: barsGroups.count) }

  /// Shows the lines again, with the cursor on the first of the group.
  mutating func openBars() {
    guard let group = barsGroup else { return }
    budget.isShown = false
    refresh()
    if !list.filter.isEmpty { setFilter("") }
    var list = list
    guard let heading = list.rows.firstIndex(where: { $0.isHeading && $0.facet == group.key }) else { return }
    list.go(to: heading + 1)
    // The heading with its sums is seen above its lines.
    list.top = heading
    self.list = list
  }

  /// Takes a press of the mouse: the group comes under the cursor; again, its lines are shown.
  mutating func pressBars(_ mouse: MouseEvent) {
    let count = barsGroups.count
    guard let row = barsFrame.group(at: mouse.point), budget.top + row < count else { return }
    let place = budget.top + row
    let isSecond = mouse.action == .doubleClick || place == budget.cursor
    budget.select(place, of: count)
    if isSecond { openBars() }
  }

  func drawBars(on canvas: inout Canvas) {
    let frame = barsFrame
    guard let summary = sight.budget, !sight.plan.budgetLines.isEmpty else {
      let text = sight.budget == nil ? "Adding up …" : tab.list.emptyText(sight)
      canvas.paragraph(text, at: Point(frame.head.x + 1, frame.head.y + 1), width: frame.head.width - 3, style: .dim)
      return
    }
    BarsDrawing(
      groups: barsGroups, whole: budgetGrouping.whole(summary), grouping: budgetGrouping,
      note: sight.unconvertedNote(summary), state: budget, frame: frame, hasFocus: layers.isEmpty
    ).draw(on: &canvas)
  }
}

extension Sight {
  /// What no total holds for want of a rate, in a sentence; empty where all is counted.
  func unconvertedNote(_ summary: BudgetSummary) -> String {
    guard !summary.unconverted.isEmpty else { return "" }
    let names = summary.unconverted.map { plan.displayName(of: $0).shortened }
    return "No rate, in no total: \(names.joined(separator: ", "))"
  }
}
