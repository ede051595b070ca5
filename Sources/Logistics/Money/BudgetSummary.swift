import Atlas
import Dates
import ForumPlan

/// What a plan costs and who pays, in its base currency, by forum, category and funder.
public struct BudgetSummary: Hashable, Sendable {
  /// The currency of all totals.
  public var currency: Currency
  /// Everything together.
  public var total: Totals
  /// By forum; lines of no forum under `nil`.
  public var byForum: [Row<ForumPlan.ID<Forum>?>] = []
  /// By category, in the order of the form.
  public var byCategory: [Row<BudgetCategory>] = []
  /// By funder; lines that nobody pays under `nil`.
  public var byFunder: [Row<ForumPlan.ID<Funder>?>] = []
  /// What the funders granted, all grants together.
  public var granted: Money
  /// Each grant with what stands under it, in order of references.
  public var byGrant: [GrantUse] = []
  /// Lines and grants in a currency without a rate; they are in no total.
  public var unconverted: [RecordKey] = []

  /// One line of the summary.
  public struct Row<Key: Hashable & Sendable>: Hashable, Sendable {
    /// What the totals are of.
    public var key: Key
    /// The totals.
    public var totals: Totals
  }

  /// Planned, committed, paid, and how much of what is planned grants cover.
  public struct Totals: Hashable, Sendable {
    /// What it should cost.
    public var planned: Money
    /// What is promised to suppliers.
    public var committed: Money
    /// What is paid.
    public var paid: Money
    /// How much of what is planned the grants of its lines cover.
    public var covered: Money

    /// Nothing, in a currency.
    public init(zero currency: Currency) {
      planned = Money(minorUnits: 0, currency: currency)
      committed = planned
      paid = planned
      covered = planned
    }

    /// Adds the totals of another row in the same currency; stops at the largest amount.
    public mutating func add(_ other: Totals) {
      planned.minorUnits = Self.sum(planned.minorUnits, other.planned.minorUnits)
      committed.minorUnits = Self.sum(committed.minorUnits, other.committed.minorUnits)
      paid.minorUnits = Self.sum(paid.minorUnits, other.paid.minorUnits)
      covered.minorUnits = Self.sum(covered.minorUnits, other.covered.minorUnits)
    }

    fileprivate static func sum(_ left: Int64, _ right: Int64) -> Int64 {
      let (sum, overflow) = left.addingReportingOverflow(right)
      return overflow ? (left > 0 ? .max : .min) : sum
    }
  }

  /// The summary of a plan by the rates of a day; O(lines).
  public init(plan: Plan, today: CivilDate) {
    let converter = Converter(programme: plan.programme, on: today)
    currency = converter.base
    total = Totals(zero: currency)
    granted = Money(minorUnits: 0, currency: currency)
    var forums: [ForumPlan.ID<Forum>?: Totals] = [:]
    var categories: [BudgetCategory: Totals] = [:]
    var funders: [ForumPlan.ID<Funder>?: Totals] = [:]
    var lines: [(line: BudgetLine, totals: Totals)] = []
    for line in plan.budgetLines {
      if let totals = Self.totals(of: line, converter) {
        lines.append((line, totals))
      } else {
        unconverted.append(line.key)
      }
    }
    let uses = grantUses(plan, converter, lines)
    for (line, var totals) in lines {
      if let use = line.grant.flatMap({ uses[$0] }) { totals.covered = use.covered(totals.planned) }
      total.add(totals)
      forums[line.forum, default: Totals(zero: currency)].add(totals)
      categories[line.category, default: Totals(zero: currency)].add(totals)
      funders[plan.grants[line.grant]?.funder, default: Totals(zero: currency)].add(totals)
    }
    unconverted.sort { $0.rawID < $1.rawID }
    byForum = forums.map { Row(key: $0, totals: $1) }
      .sorted { Self.forumOrder($0.key, in: plan) < Self.forumOrder($1.key, in: plan) }
    byCategory = BudgetCategory.allCases.compactMap { category in
      categories[category].map { Row(key: category, totals: $0) }
    }
    byFunder = funders.map { Row(key: $0, totals: $1) }
      .sorted { (plan.funders[$0.key]?.name ?? "\u{10FFFF}") < (plan.funders[$1.key]?.name ?? "\u{10FFFF}") }
  }

  /// What each grant gives and what stands under it; those in a currency without a rate are named and left out.
  private mutating func grantUses(
    _ plan: Plan, _ converter: Converter, _ lines: [(line: BudgetLine, totals: Totals)]
  ) -> [ForumPlan.ID<Grant>: GrantUse] {
    var uses: [ForumPlan.ID<Grant>: GrantUse] = [:]
    for grant in plan.grants {
      guard let amount = converter.convert(grant.amount) else {
        unconverted.append(grant.key)
        continue
      }
      granted.minorUnits = Totals.sum(granted.minorUnits, amount.minorUnits)
      uses[grant.id] = GrantUse(
        grant: grant.id, funder: grant.funder, granted: amount, totals: Totals(zero: currency))
    }
    for (line, totals) in lines {
      if let grant = line.grant { uses[grant]?.totals.add(totals) }
    }
    for grant in uses.keys {
      if let use = uses[grant] { uses[grant]?.totals.covered = use.covered(use.totals.planned) }
    }
    byGrant = uses.values.sorted { left, right in
      (plan.grants[left.grant]?.reference ?? "", left.grant) < (plan.grants[right.grant]?.reference ?? "", right.grant)
    }
    return uses
  }

  /// Forums by date, then by name; costs of no forum last.
  private static func forumOrder(_ id: ForumPlan.ID<Forum>?, in plan: Plan) -> (Int, String) {
    guard let forum = plan.forums[id] else { return (Int.max, "\u{10FFFF}") }
    return (forum.start?.dayNumber ?? Int.max, forum.name)
  }

  private static func totals(of line: BudgetLine, _ converter: Converter) -> Totals? {
    guard let planned = line.planned.flatMap(converter.convert) else { return nil }
    var totals = Totals(zero: converter.base)
    totals.planned = planned
    if let committed = line.committed.flatMap(converter.convert) { totals.committed = committed }
    if let paid = line.paid.flatMap(converter.convert) { totals.paid = paid }
    return totals
  }
}
