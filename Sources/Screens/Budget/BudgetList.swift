import Atlas
import ForumPlan
import Logistics
import Terminal

/// The budget lines under their forums, categories or funders with the sums of each, then funders and grants.
struct BudgetList: TabList {
  let columns = [
    ListColumn("Line", 20, grow: 1, field: "title"), ListColumn("Category", 14, spare: 2, field: "category"),
    ListColumn("Planned", 16, align: .trailing),
    ListColumn("Committed", 17, align: .trailing, spare: 1, field: "committed"),
    ListColumn("Paid", 17, align: .trailing, field: "paid"),
    ListColumn("Runs over", 19, spare: 3, usual: false),
    ListColumn("Grant", 12, spare: 4, usual: false, field: "grant"),
    ListColumn("Quantity", 8, align: .trailing, spare: 5, usual: false, field: "quantity"),
    ListColumn("Unit rate", 16, align: .trailing, spare: 6, usual: false, field: "unitRate"),
  ]

  var groupings: [ListGrouping] { BudgetGrouping.listed }

  func rows(_ sight: Sight) -> [ListRow] {
    // What lines stand by, and no more of them: whole lines are slow to move about.
    var lines: [ForumPlan.ID<Forum>?: [(code: String, title: String, id: ForumPlan.ID<BudgetLine>)]] = [:]
    for line in sight.plan.budgetLines { lines[line.forum, default: []].append((line.code, line.title, line.id)) }
    var rows: [ListRow] = []
    let forums: [Forum?] = sight.plan.forumsByDate.map(Optional.some) + [nil]
    for forum in forums {
      guard let found = lines[forum?.id], !found.isEmpty else { continue }
      rows.append(ListRow(heading: forum?.name ?? BudgetGrouping.noForum, key: BudgetGrouping.key(forum?.id)))
      rows += found.sorted(by: <).map { ListRow(RecordKey($0.id)) }
    }
    let funders = sight.plan.funders.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    if !funders.isEmpty { rows.append(ListRow(heading: BudgetGrouping.fundersHeading)) }
    for funder in funders {
      rows.append(ListRow(funder.key))
      rows += sight.plan.grants(of: funder.id).map { ListRow($0.key) }
    }
    let rates = sight.plan.costRates.sorted { ($0.name.folded, $0.id) < ($1.name.folded, $1.id) }
    if !rates.isEmpty { rows.append(ListRow(heading: BudgetGrouping.ratesHeading)) }
    rows += rates.map { ListRow($0.key) }
    return rows
  }

  func cells(ofHeading row: ListRow, by grouping: String?, _ sight: Sight) -> [ListCell]? {
    guard !row.facet.isEmpty, let budget = sight.budget,
      let group = BudgetGrouping(arranged: grouping).group(of: row.facet, budget, sight.plan)
    else { return nil }
    let cells = BudgetCells(sight)
    return [
      ListCell(row.heading ?? "", .title), ListCell(cells.warning(group), Style(.overdue)),
      cells.amount(group.totals.planned, isOver: group.runsOver(.plannedOverGrant), .heading),
      cells.amount(group.totals.committed, isOver: group.runsOver(.committedOverPlan), .heading),
      cells.amount(group.totals.paid, isOver: group.runsOver(.paidOverPlan, .paidOverCommitted), .heading),
      ListCell(cells.warning(group), Style(.overdue)),
    ]
  }

  func cells(of row: ListRow, _ sight: Sight) -> [ListCell] {
    switch row.record.flatMap({ sight.budgetEntry($0) }) {
    case .budgetLine(let line): return BudgetCells(sight).cells(of: line)
    case .funder(let funder): return [ListCell(funder.name, Style(.text, on: nil, .bold)), ListCell("Funder", .dim)]
    case .grant(let grant):
      let window = grant.window.map { ", \($0.long)" } ?? ""
      return [
        ListCell("  Grant \(grant.reference)\(window)"), ListCell("Grant", .dim),
        ListCell(grant.amount.description, value: .money(grant.amount, sight)),
      ]
    case .costRate(let rate):
      let source = rate.source.isEmpty ? "" : ", \(rate.source)"
      return [
        ListCell("  \(rate.name)\(source)"), ListCell("Cost rate", .dim),
        ListCell(rate.amount.description, value: .money(rate.amount, sight)),
      ]
    default: return []
    }
  }

  func words(of row: ListRow, _ sight: Sight) -> String {
    guard case .budgetLine(let line)? = row.record.flatMap({ sight.plan[$0] }) else { return "" }
    return
      ([sight.plan.forums[line.forum]?.name, sight.plan.funders[sight.plan.grants[line.grant]?.funder]?.name]
      .compactMap(\.self) + line.overruns.map(\.kind.words)).joined(separator: " ")
  }

  func detail(of row: ListRow, _ sight: Sight) -> [DetailLine] {
    row.record.flatMap { sight.budgetEntry($0) }.map { BudgetDetail(sight).lines(of: $0) } ?? []
  }

  func summary(_ sight: Sight) -> String {
    guard let budget = sight.budget, !sight.plan.budgetLines.isEmpty else { return "" }
    // What no total holds stands first: a small screen cuts the rest.
    let gaps = budget.unconverted.isEmpty ? "" : "\(budget.unconverted.count) without a rate, in no total · "
    return "\(gaps)Planned \(budget.total.planned) of \(budget.granted) granted"
  }

  var weighsRows: Bool { true }

  func weigh(_ rows: [ListRow], _ sight: Sight) -> any RowsWeight { BudgetWeight(rows, sight) }

  func emptyText(_ sight: Sight) -> String {
    let add = sight.key("record.add")
    return sight.isOpen(.finance)
      ? "No budget line yet. Press \(add) to add one, or a funder and what it grants; a sheet comes in with “convene import”."
      : "The finance part of this plan is shut: the passphrase does not hold its key."
  }
}

extension Sight {
  /// The sums of the budget, with what is being typed into a line or grant where that can be counted.
  var budget: BudgetSummary? { budgetDraft?.after ?? keptBudget }

  /// A record of the budget, with what is being typed into it where that can be counted: a row says what its totals do.
  func budgetEntry(_ key: RecordKey) -> Entry? {
    guard let draft = budgetDraft, draft.after != nil, let entry = draft.entries[key] else { return plan[key] }
    return entry
  }

  /// The sums of the plan as it is kept.
  var keptBudget: BudgetSummary? { summed?.summary ?? derived?.outlook.budget }

  /// What these sums are made of.
  var ledger: BudgetLedger? { summed?.ledger ?? derived?.outlook.ledger }
}
