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
  /// By funder, all who gave a grant among them; lines that nobody pays under `nil`.
  public var byFunder: [Row<ForumPlan.ID<Funder>?>] = []
  /// What the funders granted, all grants together.
  public var granted: Money
  /// Each grant with what stands under it, in order of references.
  public var byGrant: [GrantUse] = []
  /// Lines and grants in a currency without a rate; they are in no total.
  public var unconverted: [RecordKey] = []

  /// What of the grants is still free to be planned; below nothing where they are overdrawn all together.
  public var left: Money {
    Money(minorUnits: byGrant.reduce(0) { Totals.sum($0, $1.left.minorUnits) }, currency: currency)
  }

  /// What is planned and nobody pays.
  public var unfunded: Money {
    byFunder.first { $0.key == nil }?.totals.planned ?? Money(minorUnits: 0, currency: currency)
  }

  /// One line of the summary.
  public struct Row<Key: Hashable & Sendable>: Hashable, Sendable {
    /// What the totals are of.
    public var key: Key
    /// The totals.
    public var totals: Totals
    /// What is granted, by funder; `nil` for forums, categories, and for what nobody pays.
    public var granted: Money?

    /// What of the grants is still free to be planned; negative where more is planned than granted.
    public var left: Money? { granted.map { $0.minus(totals.planned) } }

    /// What runs over, the worst first.
    public var overruns: [Overrun] { totals.overruns(granted: granted) }
  }

  /// Nothing, in a currency.
  init(currency: Currency) {
    self.currency = currency
    total = Totals(zero: currency)
    granted = Money(minorUnits: 0, currency: currency)
  }

  /// The summary of a plan by the rates of a day, with lines and grants that are still being written in place of those
  /// they would replace, or besides; O(lines).
  ///
  /// Who asks again and again for the same plan keeps its `BudgetLedger`.
  public init(plan: Plan, today: CivilDate, with drafts: [Entry] = []) {
    self = BudgetLedger(plan: plan, today: today).with(drafts, plan: plan).summary(of: plan)
  }

  /// The totals of some lines, without what grants cover of them; a line in a currency without a rate is left out.
  public static func totals(of lines: some Sequence<BudgetLine>, plan: Plan, today: CivilDate) -> Totals {
    LineTotals(of: lines, plan: plan, today: today).totals
  }

  /// Forums by date, then by name; costs of no forum last.
  static func forumOrder(_ id: ForumPlan.ID<Forum>?, in plan: Plan) -> (Int, String, UInt64) {
    guard let id, let forum = plan.forums[id] else { return (Int.max, "\u{10FFFF}", id?.rawValue ?? .max) }
    return (forum.start?.dayNumber ?? Int.max, forum.name, id.rawValue)
  }

  /// Funders by name; what nobody pays last.
  static func funderOrder(_ id: ForumPlan.ID<Funder>?, in plan: Plan) -> (String, UInt64) {
    (plan.funders[id]?.name ?? "\u{10FFFF}", id?.rawValue ?? .max)
  }
}
