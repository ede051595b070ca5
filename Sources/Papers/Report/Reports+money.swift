import Atlas
import Dates
import ForumPlan
import Logistics

extension Reports {
  /// Money month by month; the last row adds up.
  public static func cashFlow(_ flow: CashFlow, currency: Currency) -> Report {
    var report = Report(
      title: "Cash flow in \(currency)",
      columns: [
        .init("month"), .init("name", "Month"), .init("currency"), .init("paid", "Paid", isNumeric: true),
        .init("ahead", "To be paid", isNumeric: true), .init("received", "Received", isNumeric: true),
        .init("expected", "To come", isNumeric: true), .init("balance", "In hand", isNumeric: true),
      ])
    for month in flow.months {
      report.rows.append([
        .text(String(month.first.description.prefix(7))), .text(month.first.monthAndYear), .text(currency.code),
        .amount(month.paid), .amount(month.ahead), .amount(month.received), .amount(month.expected),
        .amount(month.balance),
      ])
    }
    guard !flow.months.isEmpty || flow.undated.minorUnits > 0 else { return report }
    if flow.undated.minorUnits > 0 {
      let nothing = Money(minorUnits: 0, currency: currency)
      report.rows.append([
        .text(""), .text("No day yet"), .text(currency.code), .amount(nothing), .amount(flow.undated),
        .amount(nothing), .amount(nothing), .none,
      ])
    }
    func sum(_ amount: KeyPath<CashFlow.Month, Money>) -> Money {
      flow.months.reduce(Money(minorUnits: 0, currency: currency)) { $0.adding($1[keyPath: amount]) }
    }
    report.rows.append([
      .text("total"), .text("Total"), .text(currency.code), .amount(sum(\.paid)),
      .amount(sum(\.ahead).adding(flow.undated)), .amount(sum(\.received)), .amount(sum(\.expected)), .none,
    ])
    return report
  }

  /// A forum's lines now and as they would be; the last row adds up.
  public static func scenario(_ scenario: BudgetScenario) -> Report {
    var report = Report(
      title: "Now and then, in \(scenario.now.currency)",
      columns: [
        .init("code", "Code", isSpare: true), .init("line", "Line", weight: 2),
        .init("formula"), .init("currency"), .init("now", "Now", isNumeric: true),
        .init("then", "Then", isNumeric: true), .init("difference", "Difference", isNumeric: true),
      ])
    func amount(_ money: Money?, isThere: Bool) -> Report.Value {
      isThere ? money.map { .amount($0) } ?? .text("no rate") : .none
    }
    for row in scenario.rows {
      report.rows.append([
        .text(row.then?.code ?? row.now?.code ?? ""), .text(row.title),
        .text(row.then?.derivation?.formula ?? row.now?.derivation?.formula ?? ""),
        .text(scenario.now.currency.code), amount(row.nowAmount, isThere: row.now != nil),
        amount(row.thenAmount, isThere: row.then != nil), row.difference.map { .amount($0) } ?? .none,
      ])
    }
    report.rows.append([
      .text(""), .text("Total"), .text(""), .text(scenario.now.currency.code), .amount(scenario.now),
      .amount(scenario.then), .amount(scenario.then.minus(scenario.now)),
    ])
    return report
  }

  /// Lines that follow from the plan, old and new.
  public static func regeneration(_ items: [BudgetRegeneration.Item]) -> Report {
    var report = Report(
      title: "Lines that follow",
      columns: [
        .init("change", "Change"), .init("line", "Line", weight: 2), .init("old", "Old", isNumeric: true),
        .init("new", "New", isNumeric: true), .init("formula", "Formula", weight: 2, isSpare: true),
        .init("typed"), .init("id"),
      ])
    for item in items {
      let line = item.after ?? item.before
      report.rows.append([
        .text(item.before == nil ? "new" : item.after == nil ? "gone" : "other"), .text(line?.title ?? ""),
        .init(item.before?.planned?.description), .init(item.after?.planned?.description),
        .text(item.after?.derivation?.formula ?? ""), .list((item.after?.typedFigures ?? []).map(\.rawValue)),
        .text(line?.id.description ?? ""),
      ])
    }
    return report
  }

  /// What is wrong with the money, the worst first.
  public static func findings(_ findings: [BudgetFinding], plan: Plan) -> Report {
    var report = Report(
      title: "Findings of the budget",
      columns: [
        .init("severity", ""), .init("kind", "About"), .init("what", "What", weight: 3),
        .init("advice", "What to do", weight: 2), .init("record"),
      ])
    for found in findings {
      report.rows.append([
        .text(found.finding.severity == .serious ? "!!" : found.finding.severity == .warning ? "!" : "·"),
        .text(found.kind.label), .text(found.finding.what), .text(found.finding.advice),
        .text(found.record.map { plan.displayName(of: $0) } ?? ""),
      ])
    }
    return report
  }
}
