import Atlas
import ForumPlan
import Logistics
import Terminal

/// The budget lines under their forums with what each forum costs, then funders and grants.
struct BudgetList: TabList {
  let columns = [
    ListColumn("Line", 22, grow: 1, field: "title"), ListColumn("Category", 14, spare: 2, field: "category"),
    ListColumn("Planned", 16, align: .trailing),
    ListColumn("Committed", 16, align: .trailing, spare: 1, field: "committed"),
    ListColumn("Paid", 16, align: .trailing, field: "paid"),
  ]

  func rows(_ sight: Sight) -> [ListRow] {
    let lines = Dictionary(grouping: sight.plan.budgetLines, by: \.forum)
    var rows: [ListRow] = []
    let forums: [Forum?] = sight.plan.forumsByDate.map(Optional.some) + [nil]
    for forum in forums {
      guard let found = lines[forum?.id], !found.isEmpty else { continue }
      rows.append(ListRow(heading: heading(forum, sight)))
      rows += found.sorted { ($0.code, $0.title, $0.id) < ($1.code, $1.title, $1.id) }.map { ListRow($0.key) }
    }
    let funders = sight.plan.funders.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    if !funders.isEmpty { rows.append(ListRow(heading: "Funders and their grants")) }
    for funder in funders {
      rows.append(ListRow(funder.key))
      rows += sight.plan.grants(of: funder.id).map { ListRow($0.key) }
    }
    return rows
  }

  private func heading(_ forum: Forum?, _ sight: Sight) -> String {
    let name = forum?.name ?? "Of no forum"
    let totals = sight.derived?.outlook.budget.byForum.first { $0.key == forum?.id }?.totals
    return name + (totals.map { " · planned \($0.planned), paid \($0.paid)" } ?? "")
  }

  func cells(of row: ListRow, _ sight: Sight) -> [ListCell] {
    switch row.record.flatMap({ sight.plan[$0] }) {
    case .budgetLine(let line):
      let title = line.code.isEmpty ? line.title : "\(line.code)  \(line.title)"
      let isUnfunded = line.grant == nil
      return [
        ListCell(title, isUnfunded ? Style(.soon) : .text), ListCell(line.category.label, .dim),
        ListCell(line.planned?.description ?? "?", value: .money(line.planned, sight)),
        ListCell(line.committed?.description ?? "–", value: .money(line.committed, sight)),
        ListCell(line.paid?.description ?? "–", value: .money(line.paid, sight)),
      ]
    case .funder(let funder): return [ListCell(funder.name, Style(.text, on: nil, .bold)), ListCell("Funder", .dim)]
    case .grant(let grant):
      let window = grant.window.map { ", \($0.long)" } ?? ""
      return [
        ListCell("  \(grant.reference)\(window)"), ListCell("Grant", .dim),
        ListCell(grant.amount.description, value: .money(grant.amount, sight)),
      ]
    default: return []
    }
  }

  func words(of row: ListRow, _ sight: Sight) -> String {
    guard case .budgetLine(let line)? = row.record.flatMap({ sight.plan[$0] }) else { return "" }
    return [sight.plan.forums[line.forum]?.name, sight.plan.funders[sight.plan.grants[line.grant]?.funder]?.name]
      .compactMap(\.self).joined(separator: " ")
  }

  func detail(of row: ListRow, _ sight: Sight) -> [DetailLine] {
    guard let entry = row.record.flatMap({ sight.plan[$0] }) else { return [] }
    var lines: [DetailLine] = .fields(of: entry, sight)
    if case .budgetLine(let line) = entry {
      lines.insert(.fact("Planned", line.planned?.description ?? "?", .heading), at: 0)
      if line.grant == nil { lines.append(.text("Nobody pays for it yet.", Style(.soon))) }
    }
    return lines
  }

  func summary(_ sight: Sight) -> String {
    guard let budget = sight.derived?.outlook.budget, !sight.plan.budgetLines.isEmpty else { return "" }
    let gaps = budget.unconverted.isEmpty ? "" : " · \(budget.unconverted.count) without a rate"
    return "Planned \(budget.total.planned) of \(budget.granted) granted\(gaps)"
  }

  func emptyText(_ sight: Sight) -> String {
    sight.isOpen(.finance)
      ? "No budget line yet. Press \(sight.key("record.add")) to add one."
      : "The finance part of this plan is shut: the passphrase does not hold its key."
  }
}
