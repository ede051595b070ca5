import Atlas
import Dates

/// What an item costs and who pays; planned, committed and paid.
///
/// Some lines follow from the plan: those say by which rule, and keep what a person typed into them.
public struct BudgetLine: Record {
  public static let kind = RecordKind.budgetLine

  public internal(set) var id: ForumPlan.ID<BudgetLine>
  /// The line's code in the plan's own budget: `2.1`.
  public var code = ""
  /// The heading it falls under.
  public var category: BudgetCategory
  /// What it is.
  public var title: String
  /// What is counted: `flight`, `night`, `day`.
  public var unit = "unit"
  /// How many.
  public var quantity = FixedPoint.one
  /// How often.
  public var frequency = FixedPoint.one
  /// What one costs.
  public var unitRate: Money
  /// The forum it is for; `nil` for the programme as a whole.
  public var forum: ForumPlan.ID<Forum>?
  /// The one person it is for, who can be removed from the plan for all that.
  public var person: ForumPlan.ID<Person>?
  /// The session it is for, which can be removed for all that.
  public var session: ForumPlan.ID<Session>?
  /// The organisation that has the money; `nil` where it goes to suppliers, or nobody said.
  public var payee: ForumPlan.ID<Organisation>?
  /// The grant that pays what no share names; `nil` while nobody does.
  public var grant: ForumPlan.ID<Grant>?
  /// What other grants pay of it, in the order in which they pay.
  public var shares: [Share] = []
  /// Orders and contracts, as they were placed.
  public var orders: [Order] = []
  /// Payments, as they were made.
  public var payments: [Payment] = []
  /// What is promised to suppliers beside the orders that are listed.
  var committedBeside: Money?
  /// What is paid beside the payments that are listed.
  var paidBeside: Money?
  /// How it follows from the plan; `nil` for a line that somebody added.
  public var derivation: Derivation?
  /// Whether it is left out of the budget by hand: it is planned at nothing, and stays so.
  public var isLeftOut = false
  /// Anything else.
  public var notes = ""

  // The sums of old stand under their old names, so that plans of before there were orders and payments open.
  private enum CodingKeys: String, CodingKey {
    case id, code, category, title, unit, quantity, frequency, unitRate, forum, person, session, payee, grant, shares
    case orders, payments, derivation, isLeftOut, notes
    case committedBeside = "committed"
    case paidBeside = "paid"
  }

  /// A line of one unit.
  public init(id: ForumPlan.ID<BudgetLine>, category: BudgetCategory, title: String, unitRate: Money) {
    self.id = id
    self.category = category
    self.title = title
    self.unitRate = unitRate
  }

  /// Quantity × frequency × unit rate, exact and rounded once a factor; `nil` beyond 64 bits.
  public var planned: Money? {
    isLeftOut
      ? Money(minorUnits: 0, currency: unitRate.currency) : FixedPoint.product(unitRate, [quantity, frequency])
  }

  public var references: [RecordKey] {
    var keys = shares.map { RecordKey($0.grant) } + payments.compactMap { $0.grant.map { RecordKey($0) } }
    if let forum { keys.append(RecordKey(forum)) }
    if let grant { keys.append(RecordKey(grant)) }
    if let payee { keys.append(RecordKey(payee)) }
    return keys
  }

  public var problems: [FieldProblem] {
    var problems = Check.name(title, "title", of: "budget line")
    if quantity < .zero { problems.append(FieldProblem("quantity", "A quantity must not be negative.")) }
    if frequency < .zero { problems.append(FieldProblem("frequency", "A frequency must not be negative.")) }
    if planned == nil { problems.append(FieldProblem("unitRate", "The total is beyond what can be counted.")) }
    return problems + shareProblems + dealingProblems
  }
}
