import Atlas
import ForumPlan
import Logistics
import Terminal

extension MoneyPageMaker {
  /// What goes out and comes in, a month a row, with a bar of what goes out.
  var monthsPage: MoneyPage {
    let flow = CashFlow(plan: plan, today: today)
    var page = MoneyPage(
      columns: [
        .words("Month"), .init(title: "Out"), .init(title: "In"), .init(title: "In hand"),
      ])
    page.head = "What goes out and comes in, \(plan.programme.baseCurrency)"
    page.rows = flow.months.map { month in
      let out = month.paid.adding(month.ahead)
      let into = month.received.adding(month.expected)
      let isShort = month.balance.minorUnits < 0
      return MoneyPage.Row(
        cells: [
          month.first.monthAndYear, out.amountText, into.amountText,
          (isShort ? String(glyphs[.overdue]) : "") + month.balance.amountText,
        ], style: isShort ? Style(.overdue) : .text,
        words: [
          "Paid \(month.paid.amountText), to be paid \(month.ahead.amountText); received \(month.received.amountText), to come \(month.expected.amountText)."
        ],
        bar: [
          (month.paid.minorUnits, .barFull, Style(.done)), (month.ahead.minorUnits, .barLight, Style(.soon)),
        ])
    }
    let short = flow.firstShort.map { "Less than nothing in hand from \($0.first.monthAndYear) on." }
    let hasInstalments = plan.grants.contains { !$0.instalments.isEmpty }
    page.sum = hasInstalments ? short ?? "Never less than nothing in hand." : "No grant has instalments yet."
    if flow.undated.minorUnits > 0 { page.sum += " \(flow.undated) have no day yet." }
    page.empty = "No budget line yet."
    return page
  }

  /// What is wrong with the money, the worst first.
  var findingsPage: MoneyPage {
    let findings = BudgetCheck.findings(plan, atlas: atlas, today: today)
    var page = MoneyPage(columns: [.init(title: "About", isAmount: false), .words("What")])
    page.head = "What is wrong with the money"
    page.sum = findings.isEmpty ? "" : findings.count == 1 ? "1 finding" : "\(findings.count) findings"
    page.rows = findings.map { found in
      let style: Style =
        switch found.finding.severity {
        case .serious: Style(.overdue)
        case .warning: Style(.soon)
        case .note: .dim
        }
      let sign = found.finding.severity == .note ? " " : String(glyphs[.overdue])
      return MoneyPage.Row(
        cells: ["\(sign) \(found.kind.label)", found.finding.what], style: style,
        words: [found.finding.what, found.finding.advice], target: found.record)
    }
    page.empty = "Nothing is wrong with the money."
    return page
  }
}
