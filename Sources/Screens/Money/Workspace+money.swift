import ForumPlan
import Logistics
import Terminal

/// The board of money: opened, gone about, applied.
extension Workspace {
  /// Opens the board in a view, with the forum of the line under the cursor.
  mutating func openMoney(_ view: MoneyBoard.View) {
    var forum: ForumPlan.ID<Forum>?
    if case .budgetLine(let line)? = list.current?.record.flatMap({ sight.plan[$0] }) { forum = line.forum }
    layers.append(.money(MoneyBoard(sight, forum: forum, view: view, generation: generation)))
  }

  func moneyLayout(_ board: MoneyBoard) -> MoneyLayout { MoneyLayout(board, in: size) }

  /// Brings the cursor into view, on the plan as it is now.
  func settled(_ board: MoneyBoard) -> MoneyBoard {
    var board = board.renewed(sight, generation: generation) ?? board
    board.reveal(moneyLayout(board).rows.height)
    return board
  }

  /// Goes on with the board, by what a key led to.
  mutating func perform(_ result: MoneyBoard.Result, of board: MoneyBoard) -> [Effect] {
    switch result {
    case .close: return []
    case .stay: layers.append(.money(settled(board)))
    case .refuse(let why):
      layers.append(.money(settled(board)))
      toast = Toast(text: why)
    case .go(let record): jump(to: record)
    case .apply:
      layers.append(.money(settled(board)))
      guard mayChange() else { return [] }
      return [.apply(label: board.page.label, edits: board.page.edits)]
    }
    return []
  }

  /// Takes a press of the mouse: the row comes under the cursor.
  mutating func press(_ mouse: MouseEvent, on board: MoneyBoard) -> [Effect] {
    var board = board
    let layout = moneyLayout(board)
    guard layout.frame.contains(mouse.point) else { return [] }
    if layout.rows.contains(mouse.point) { board.select(board.top + mouse.point.y - layout.rows.y) }
    return perform(.stay, of: board)
  }

  /// The line under the cursor with what its formula says in place of what was typed.
  var lineAsReckoned: BudgetLine? {
    guard tab == .budget, case .budgetLine(let line)? = list.current?.record.flatMap({ sight.plan[$0] }) else {
      return nil
    }
    return line.typedFigures.isEmpty && !line.isLeftOut ? nil : line.asReckoned
  }

  /// Takes what the formula says in place of what was typed, and a line that was left out in again.
  mutating func takeFormula() -> [Effect] {
    guard var line = lineAsReckoned else { return [] }
    line.isLeftOut = false
    return [.apply(label: "Take what the formula says: \(line.title)", edits: [.put(line)])]
  }
}
