import Atlas
import ForumPlan

/// What all measures of protection cost together, and the budget lines that carry it.
///
/// The budget is read by more people than the protection records: a line a currency tells a sum for the programme, and
/// neither how many are protected nor who.
public struct ProtectionCosts: Sendable {
  /// The sums by currency, in order of codes.
  public let sums: [Money]
  /// How many measures have a cost.
  public let count: Int
  /// The budget lines that would change, as they are to be.
  public let lines: [BudgetLine]

  /// The costs of a plan; O(records).
  public init(_ plan: Plan) {
    let costs = plan.protectionRecords.flatMap { $0.measures.compactMap(\.cost) }
    count = costs.count
    let totals = Dictionary(grouping: costs, by: \.currency).compactMapValues { costs -> Int64? in
      var sum: Int64 = 0
      for cost in costs {
        let (next, isTooMuch) = sum.addingReportingOverflow(cost.minorUnits)
        if isTooMuch { return nil }
        sum = next
      }
      return sum
    }
    sums = totals.map { Money(minorUnits: $0.value, currency: $0.key) }.sorted { $0.currency.code < $1.currency.code }
    lines = Self.lines(sums, in: plan)
  }

  /// Whether the budget has what the measures cost.
  public var isInBudget: Bool { lines.isEmpty }

  private static func lines(_ sums: [Money], in plan: Plan) -> [BudgetLine] {
    var wanted = Dictionary(sums.map { ($0.currency, $0) }) { first, _ in first }
    // What costs nothing any more is planned at nothing; the line stays, for something may be paid from it.
    for line in plan.budgetLines
    where line.id == id(in: line.unitRate.currency) && wanted[line.unitRate.currency] == nil {
      wanted[line.unitRate.currency] = Money(minorUnits: 0, currency: line.unitRate.currency)
    }
    return wanted.sorted { $0.key.code < $1.key.code }.compactMap { currency, sum in
      let id = id(in: currency)
      var line =
        plan.budgetLines[id] ?? BudgetLine(id: id, category: .protection, title: "Protection measures", unitRate: sum)
      let figures = BudgetLine.Figures(
        title: "Protection measures", unit: "unit", quantity: .one, frequency: .one, unitRate: sum)
      let typed = line.derivation == nil ? [] : line.typedFigures
      let before = line.derivation.flatMap { $0.figures == figures ? $0.before : $0.figures }
      // How many measures there are would tell how many people are protected.
      line.derivation = BudgetLine.Derivation(
        rule: .protection, subject: currency.code, figures: figures, formula: "\(sum), all measures together")
      line.derivation?.typed = typed
      line.derivation?.before = before
      line.take(figures, except: typed)
      return plan.budgetLines[id] == line ? nil : line
    }
  }

  /// What the budget has for measures in a currency; `nil` for nothing.
  public static func budgeted(_ currency: Currency, in plan: Plan) -> Money? {
    plan.budgetLines[id(in: currency)]?.planned
  }

  /// The line that carries the costs in a currency: the same in every copy of the plan.
  static func id(in currency: Currency) -> ForumPlan.ID<BudgetLine> {
    // FNV-1a (Fowler, Noll and Vo) over the code, behind a word that no other record's identifier is made of.
    let bytes = "protection measures \(currency.code)".utf8
    return ForumPlan.ID(rawValue: bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 })
  }
}
