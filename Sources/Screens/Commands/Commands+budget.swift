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
    Command(
      "budget.board", "Let the budget follow, try what if, see months and findings",
      .budget,
      keys: ["w"], on: [.budget], footer: Footer("money", .tab), needs: [.finance]
    ) { $0.openMoney(.following) },
    .asking(
      "budget.take-formula", "Take what the formula says in place of what was typed", .budget, keys: ["F"],
      on: [.budget], in: [.list, .detail], needs: [.finance, .writing, .typed]
    ) { $0.takeFormula() },
    Command("budget.lines", "Go back to the lines of the budget", .budget, keys: ["Esc"], on: [.budget], in: [.bars]) {
      $0.toggleBars()
    },
  ]
}

extension Need {
  /// The finance part is open.
  fileprivate static let finance = Need {
    $0.sight.isOpen(.finance) ? nil : "The finance part of this plan is shut: the passphrase does not hold its key."
  }
  /// The line under the cursor follows from the plan, and something in it was typed.
  fileprivate static let typed = Need {
    $0.lineAsReckoned == nil ? "There is no figure here that was typed over a formula." : nil
  }
  /// A bar is under the cursor.
  fileprivate static let group = Need { $0.barsGroup == nil ? "There is no line to be summed up yet." : nil }
}
