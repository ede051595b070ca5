import Atlas
import ForumPlan
import Logistics
import Terminal

/// Amounts in the cells of the budget: one that runs over has a sign before it, and words elsewhere.
struct BudgetCells {
  private let sight: Sight

  init(_ sight: Sight) { self.sight = sight }

  /// The cells of a line, as many as there are columns.
  func cells(of line: BudgetLine) -> [ListCell] {
    let name = line.code.isEmpty ? line.title : "\(line.code)  \(line.title)"
    // A figure that was typed over a formula is marked by a word, which every terminal has.
    let title = line.isLeftOut ? "\(name) (left out)" : line.typedFigures.isEmpty ? name : "\(name) (typed)"
    let over = line.overruns
    func runsOver(_ kinds: Overrun.Kind...) -> Bool { over.contains { kinds.contains($0.kind) } }
    return [
      ListCell(title, line.isLeftOut ? .dim : line.payers.isEmpty ? Style(.soon) : .text),
      ListCell(line.category.label, .dim),
      amount(line.planned, nothing: "?"),
      amount(line.committed, isOver: runsOver(.committedOverPlan)),
      amount(line.paid, isOver: runsOver(.paidOverPlan, .paidOverCommitted)),
      ListCell(over.first.map { "\(sign) \($0.kind.words)" } ?? "", Style(.overdue)),
      ListCell(payers(of: line), line.payers.isEmpty ? Style(.soon) : .text),
      ListCell(line.quantity.description, value: .number(Double(line.quantity.millionths))),
      amount(line.unitRate),
    ]
  }

  /// The grants that pay.
  private func payers(of line: BudgetLine) -> String {
    let names = line.payers.compactMap { sight.plan.grants[$0]?.reference }
    return names.isEmpty ? "–" : names.joined(separator: ", ")
  }

  /// An amount with its currency; a sign before one that runs over.
  func amount(
    _ money: Money?, isOver: Bool = false, nothing: String = "–", _ style: Style = .text
  ) -> ListCell {
    let text = money.map { (isOver ? sign : "") + $0.description } ?? nothing
    return ListCell(text, isOver ? Style(.overdue) : style, value: .money(money, sight))
  }

  /// What runs over in a group, with its sign; empty where nothing does.
  func warning(_ group: BudgetGroup) -> String { group.warning.map { "\(sign) \($0)" } ?? "" }

  var sign: String { String(sight.glyphs[.overdue]) }
}
