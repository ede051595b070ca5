import Dates
import ForumPlan
import Logistics

/// Builds the budget of a plan: by forum, by category, by funder, in the base currency.
public struct BudgetPaper {
  private let plan: Plan
  private let today: CivilDate

  /// A builder of budgets as of a day.
  public init(plan: Plan, today: CivilDate) {
    self.plan = plan
    self.today = today
  }

  /// What a budget's lines are added up by.
  public enum Grouping: String, CaseIterable, Sendable {
    case forum
    case category
    case funder
  }

  /// The budget as a paper, added up in some ways, by default in all.
  public func document(of summary: BudgetSummary, by groupings: [Grouping] = Grouping.allCases) -> Document {
    var document = Document(title: "Budget")
    document.subtitle = plan.programme.name
    document.version = today.long
    document.blocks.append(
      .facts([
        Document.Fact("Currency", summary.currency.code),
        Document.Fact("Granted", summary.granted.description),
        Document.Fact("Planned", summary.total.planned.description),
      ]))
    if plan.budgetLines.isEmpty {
      document.blocks.append(.paragraph("No budget lines yet. Add them in the Budget tab, or import a sheet."))
      return document
    }
    for grouping in groupings {
      document.blocks.append(.heading(level: 2, "By \(grouping.rawValue)"))
      document.blocks.append(.table(table(grouping, summary)))
    }
    let over = plan.budgetLines.filter { !$0.overruns.isEmpty }.sorted {
      ($0.code, $0.title, $0.id) < ($1.code, $1.title, $1.id)
    }
    if !over.isEmpty { document.blocks.append(.note("Runs over: " + over.map(words).joined(separator: "; ") + ".")) }
    if !summary.unconverted.isEmpty {
      document.blocks.append(
        .note(
          "Not in these totals for want of a rate: "
            + summary.unconverted.map(plan.displayName).joined(separator: ", ") + "."))
    }
    return document
  }

  private func words(_ line: BudgetLine) -> String {
    let name = line.code.isEmpty ? line.title : "\(line.code) \(line.title)"
    let worst = line.overruns.first.map { ", \($0.kind.words) by \($0.excess)" } ?? ""
    return name + worst
  }

  private func table(_ grouping: Grouping, _ summary: BudgetSummary) -> Table {
    func cells(_ name: String, _ totals: BudgetSummary.Totals) -> [String] {
      [name, totals.planned.amountText, totals.committed.amountText, totals.paid.amountText]
    }
    var table = Table(
      caption: "By \(grouping.rawValue)",
      columns: [
        Table.Column("", weight: 2), Table.Column("Planned", isNumeric: true),
        Table.Column("Committed", isNumeric: true), Table.Column("Paid", isNumeric: true),
      ],
      rows: [])
    var whole = cells("Total", summary.total)
    switch grouping {
    case .forum:
      table.rows = summary.byForum.map { .cells(cells(plan.forums[$0.key]?.name ?? "No forum", $0.totals)) }
    case .category: table.rows = summary.byCategory.map { .cells(cells($0.key.label, $0.totals)) }
    case .funder:
      table.columns.append(Table.Column("Granted", isNumeric: true))
      table.rows = summary.byFunder.map { row in
        let name = plan.funders[row.key]?.name ?? "Not funded yet"
        return .cells(cells(name, row.totals) + [row.granted?.amountText ?? ""])
      }
      whole.append(summary.granted.amountText)
    }
    table.rows.append(.total(whole))
    return table
  }
}
