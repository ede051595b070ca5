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
    case .forum:
      budget.byForum.map { row in
        BudgetGroup(
          key: Self.key(row.key), name: plan.forums[row.key]?.name ?? Self.noForum,
          record: row.key.map { RecordKey($0) }, totals: row.totals)
      }
    case .category:
      budget.byCategory.map { BudgetGroup(key: $0.key.rawValue, name: $0.key.label, record: nil, totals: $0.totals) }
    case .funder:
      budget.byFunder.map { row in
        BudgetGroup(
          key: Self.key(row.key), name: plan.funders[row.key]?.name ?? Self.unfunded,
          record: row.key.map { RecordKey($0) }, totals: row.totals, granted: row.granted)
      }
    }
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
