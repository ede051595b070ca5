import Atlas
import ForumPlan

/// Writes a plan's budget as CSV that a spreadsheet edits and `Importer` reads back without loss.
///
/// Every field that a person can edit has a column, and each row the identifier of its record, so that what comes back
/// finds it again. People stand by alias and nothing else is told of them, so that no consent is needed; for all that the
/// file is the organisers': what a line is for may tell of whom it is for.
public struct BudgetExport: Sendable {
  private let plan: Plan
  private let separator: CSVSeparator

  /// A writer of a plan's budget.
  public init(_ plan: Plan, separator: CSVSeparator = .comma) {
    self.plan = plan
    self.separator = separator
  }

  /// The budget lines by code, title and identifier; O(n log n).
  public func lines() -> String {
    let lines = plan.budgetLines.sorted { ($0.code, $0.title, $0.id) < ($1.code, $1.title, $1.id) }
    return sheet(
      [
        "ID", "Code", "Category", "Description", "Unit", "Quantity", "Frequency", "Unit rate", "Currency", "Planned",
        "Forum", "Person", "Session", "Goes to", "Grant", "Shares", "Committed", "Orders", "Paid", "Payments",
        "Left out", "Notes",
      ], lines
    ) { line in
      [
        .text(line.id.description), .text(line.code), .text(line.category.label), .text(line.title), .text(line.unit),
        .number(line.quantity), .number(line.frequency), .amount(line.unitRate), .text(line.unitRate.currency.code),
        .amount(line.planned),
      ] + texts(of: line, "forum", "person", "session", "payee", "grant", "shares") + [.amount(line.committed)]
        + texts(of: line, "orders") + [.amount(line.paid)] + texts(of: line, "payments")
        + [.text(line.isLeftOut ? "yes" : ""), .text(line.notes)]
    }
  }

  /// The grants by funder and reference; O(n log n).
  public func grants() -> String {
    func name(_ grant: Grant) -> String {
      let name = plan.funders[grant.funder]?.name ?? ""
      // Of two funders of one name the identifier tells which.
      return plan.funders.count { $0.name == name } == 1 ? name : grant.funder.description
    }
    let grants = plan.grants.sorted { (name($0), $0.reference, $0.id) < (name($1), $1.reference, $1.id) }
    return sheet(
      [
        "ID", "Funder", "Reference", "Amount", "Currency", "Window from", "Window to", "Categories", "Caps",
        "Co-funding",
        "Instalments", "Reports due", "Notes",
      ], grants
    ) { grant in
      [.text(grant.id.description), .text(name(grant)), .text(grant.reference)] + [
        .amount(grant.amount), .text(grant.amount.currency.code), .text(grant.window?.first.description ?? ""),
        .text(grant.window?.last.description ?? ""),
      ] + texts(of: grant, "categories", "caps") + [grant.coFunding.map { .number($0) } ?? .text("")]
        + texts(of: grant, "instalments", "reportsDue", "notes")
    }
  }

  /// What things cost in places, by name and identifier; O(n log n).
  public func rates() -> String {
    let rates = plan.costRates.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    return sheet(
      [
        "ID", "Item", "Country", "City", "Sector", "Amount", "Currency", "Valid from", "Valid to", "First day %",
        "Last day %", "Less for meals %", "Less for lodging %", "Source", "Notes",
      ], rates
    ) { rate in
      texts(of: rate, "id", "item", "country", "city", "sector") + [
        .amount(rate.amount), .text(rate.amount.currency.code), .text(rate.validity?.first.description ?? ""),
        .text(rate.validity?.last.description ?? ""), .number(rate.firstDay), .number(rate.lastDay),
        .number(rate.lessForMeals), .number(rate.lessForLodging),
      ] + texts(of: rate, "source", "notes")
    }
  }

  private func sheet<R>(_ header: [String], _ records: [R], _ cells: (R) -> [CSVWriter.Cell]) -> String {
    var writer = CSVWriter(separator)
    writer.write(header.map { .text($0) })
    for record in records { writer.write(cells(record)) }
    return writer.text
  }

  /// Fields as a form has them, the items of several lines with bars between; `id` is the identifier.
  private func texts<R: EditableRecord>(of record: R, _ keys: String...) -> [CSVWriter.Cell] {
    keys.map { key in
      guard key != "id" else { return .text(record.id.description) }
      guard let field = R.fields.first(where: { $0.key == key }) else { return .text("") }
      let text = field.text(of: record, in: plan)
      return .text(field.kind == .lines ? text.replacing("\n", with: " | ") : text)
    }
  }
}
