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

  /// The budget as a paper.
  public func document(of summary: BudgetSummary) -> Document {
    var document = Document(title: "Budget")
    document.subtitle = plan.programme.name
    document.version = today.long
    document.blocks.append(
      .facts([
        Document.Fact("Currency", summary.currency.code),
        Document.Fact("Granted", summary.granted.description),
        Document.Fact("Planned", summary.total.planned.description),
      ]))
    let parts: [(String, [(String, BudgetSummary.Totals)])] = [
      ("By forum", summary.byForum.map { (plan.forums[$0.key]?.name ?? "No forum", $0.totals) }),
      ("By category", summary.byCategory.map { ($0.key.label, $0.totals) }),
      ("By funder", summary.byFunder.map { (plan.funders[$0.key]?.name ?? "Not funded yet", $0.totals) }),
    ]
    if plan.budgetLines.isEmpty {
      document.blocks.append(.paragraph("No budget lines yet. Add them in the Budget tab, or import a sheet."))
      return document
    }
    for (title, rows) in parts {
      document.blocks.append(.heading(level: 2, title))
      document.blocks.append(.table(table(title, rows, total: summary.total)))
    }
    if !summary.unconverted.isEmpty {
      document.blocks.append(
        .note(
          "Not in these totals for want of a rate: "
            + summary.unconverted.map(plan.displayName).joined(separator: ", ") + "."))
    }
    return document
  }

  private func table(
    _ caption: String, _ rows: [(String, BudgetSummary.Totals)], total: BudgetSummary.Totals
  ) -> Table {
    func cells(_ name: String, _ totals: BudgetSummary.Totals) -> [String] {
      [name, totals.planned.amountText, totals.committed.amountText, totals.paid.amountText]
    }
    return Table(
      caption: caption,
      columns: [
        Table.Column("", weight: 2), Table.Column("Planned", isNumeric: true),
        Table.Column("Committed", isNumeric: true), Table.Column("Paid", isNumeric: true),
      ],
      rows: rows.map { .cells(cells($0.0, $0.1)) } + [.total(cells("Total", total))])
  }
}
