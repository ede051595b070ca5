extension Command {
  /// What is planned, committed and paid, as bars; moving up and down is that of lists.
  static let budget: [Command] = [
    Command(
      "budget.bars", "Show planned, committed and paid as bars, or the lines again", .budget, keys: ["v"],
      on: [.budget], in: [.list, .detail, .bars], footer: Footer("bars or lines", .tab, only: [.list, .bars])
    ) { $0.toggleBars() },
    Command(
      "budget.open", "Look at the lines that a bar stands for", .budget, keys: ["Enter", "Right", "l"], on: [.budget],
      in: [.bars], footer: Footer("lines", .first), needs: [.group]
    ) { $0.openBars() },
    Command("budget.lines", "Go back to the lines of the budget", .budget, keys: ["Esc"], on: [.budget], in: [.bars]) {
      $0.toggleBars()
    },
  ]
}

extension Need {
  /// A bar is under the cursor.
  fileprivate static let group = Need { $0.barsGroup == nil ? "There is no line to be summed up yet." : nil }
}
