import Atlas
import ForumPlan
import Logistics

/// What budget lines stand together by; the key that groups goes through them in this order.
enum BudgetGrouping: String, CaseIterable, Sendable {
  case forum
  case category
  case funder

  /// The grouping of a list's arrangement; by forum is the list's own order.
  init(arranged id: String?) { self = id.flatMap(Self.init) ?? .forum }

  /// Those that are not the list's own order, for the list.
  static let listed: [ListGrouping] = [category, funder].map { grouping in
    ListGrouping(id: grouping.rawValue, label: grouping.rawValue) { row, sight in
      row.record.flatMap { sight.plan[$0] }.map { [grouping.heading(of: $0, sight.plan)] } ?? []
    }
  }

  /// The heading over funders and grants where lines stand by something else.
  static let fundersHeading = "Funders and their grants"
  /// The heading over what things cost.
  static let ratesHeading = "Cost rates"

  private func heading(of entry: Entry, _ plan: Plan) -> ListGrouping.Group {
    switch (self, entry) {
    case (.category, .budgetLine(let line)):
      return .init(order: line.category.place, heading: line.category.label, key: line.category.rawValue)
    case (.funder, .budgetLine(let line)): return heading(of: plan.grants[line.grant]?.funder, plan)
    case (.funder, .grant(let grant)): return heading(of: grant.funder, plan)
    case (.funder, .funder(let funder)): return heading(of: funder.id, plan)
    case (_, .costRate): return .init(order: .max, heading: Self.ratesHeading)
    default: return .init(order: .max - 1, heading: Self.fundersHeading)
    }
  }

  private func heading(of funder: ForumPlan.ID<Funder>?, _ plan: Plan) -> ListGrouping.Group {
    let name = plan.funders[funder]?.name
    return .init(order: name == nil ? 1 : 0, heading: name ?? Self.unfunded, key: Self.key(funder))
  }

  /// What stands under no funder.
  static let unfunded = "Nobody pays yet"
  /// What stands under no forum.
  static let noForum = "Of no forum"

  /// What tells a group by a record apart.
  static func key<R: Record>(_ id: ForumPlan.ID<R>?) -> String { id?.description ?? "none" }

  /// The groups with their sums, in the order in which they are told; O(groups).
  func groups(_ budget: BudgetSummary, _ plan: Plan) -> [BudgetGroup] {
    switch self {
    case .forum: budget.byForum.map { Self.group($0, plan) }
    case .category: budget.byCategory.map(Self.group)
    case .funder: budget.byFunder.map { Self.group($0, plan) }
    }
  }

  /// The group that a line stands in, with its sums; no other is made.
  func group(of line: BudgetLine, _ budget: BudgetSummary, _ plan: Plan) -> BudgetGroup? {
    switch self {
    case .forum: budget.byForum.first { $0.key == line.forum }.map { Self.group($0, plan) }
    case .category: budget.byCategory.first { $0.key == line.category }.map(Self.group)
    case .funder: Self.group(ofFunder: plan.grants[line.grant]?.funder, budget, plan)
    }
  }

  /// The group of a funder, or of what nobody pays.
  static func group(ofFunder id: ForumPlan.ID<Funder>?, _ budget: BudgetSummary, _ plan: Plan) -> BudgetGroup? {
    budget.byFunder.first { $0.key == id }.map { group($0, plan) }
  }

  /// The group of a heading's key; no other is made.
  func group(of key: String, _ budget: BudgetSummary, _ plan: Plan) -> BudgetGroup? {
    switch self {
    case .forum: budget.byForum.first { Self.isKey(key, of: $0.key) }.map { Self.group($0, plan) }
    case .category: budget.byCategory.first { $0.key.rawValue == key }.map(Self.group)
    case .funder: budget.byFunder.first { Self.isKey(key, of: $0.key) }.map { Self.group($0, plan) }
    }
  }

  private static func isKey<R: Record>(_ key: String, of id: ForumPlan.ID<R>?) -> Bool {
    id == ForumPlan.ID<R>(key) && (id != nil || key == Self.key(id))
  }

  private static func group(_ row: BudgetSummary.Row<ForumPlan.ID<Forum>?>, _ plan: Plan) -> BudgetGroup {
    BudgetGroup(
      key: key(row.key), name: plan.forums[row.key]?.name ?? noForum, record: row.key.map { RecordKey($0) },
      totals: row.totals)
  }

  private static func group(_ row: BudgetSummary.Row<BudgetCategory>) -> BudgetGroup {
    BudgetGroup(key: row.key.rawValue, name: row.key.label, record: nil, totals: row.totals)
  }

  private static func group(_ row: BudgetSummary.Row<ForumPlan.ID<Funder>?>, _ plan: Plan) -> BudgetGroup {
    BudgetGroup(
      key: key(row.key), name: plan.funders[row.key]?.name ?? unfunded, record: row.key.map { RecordKey($0) },
      totals: row.totals, granted: row.granted)
  }

  /// All together.
  func whole(_ budget: BudgetSummary) -> BudgetGroup {
    BudgetGroup(
      key: "", name: "In all", record: nil, totals: budget.total,
      granted: self == .funder && !budget.byGrant.isEmpty ? budget.granted : nil)
  }
}

/// The sums of the lines that stand together.
struct BudgetGroup: Hashable, Sendable {
  /// What tells it apart from others of the same name.
  let key: String
  let name: String
  /// The forum or funder it is of.
  let record: RecordKey?
  let totals: BudgetSummary.Totals
  var granted: Money?

  /// What runs over, in words, the worst first; that of single lines where the sums hide it.
  var warning: String? {
    if let worst = totals.overruns(granted: granted).first { return worst.kind.words }
    return totals.linesOver == 0 ? nil : "\(totals.linesOver) \(totals.linesOver == 1 ? "line" : "lines") over"
  }

  /// Whether an amount of the group is above one that it should keep within.
  func runsOver(_ kinds: Overrun.Kind...) -> Bool {
    totals.overruns(granted: granted).contains { kinds.contains($0.kind) }
  }
}
