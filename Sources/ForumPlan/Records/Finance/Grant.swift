import Atlas
import Dates

/// Money a funder gave, in which window, for which categories, and by which rules.
public struct Grant: Record {
  public static let kind = RecordKind.grant

  public internal(set) var id: ForumPlan.ID<Grant>
  /// The funder.
  public var funder: ForumPlan.ID<Funder>
  /// The funder's number for it.
  public var reference: String
  /// What was granted, at most.
  public var amount: Money
  /// The days within which costs must fall.
  public var window: DateSpan?
  /// The categories it pays for; empty for all.
  public var categories: [BudgetCategory] = []
  /// How much of what it pays may be for some categories.
  public var caps: [Cap] = []
  /// How much of what it takes part in has to come from others, percent, 0...100.
  public var coFunding: FixedPoint?
  /// When its money comes.
  public var instalments: [Instalment] = []
  /// The days on which reports are due.
  public var reportsDue: [CivilDate] = []
  /// Anything else.
  public var notes = ""

  /// The most that a grant pays for some categories together.
  public struct Cap: Hashable, Codable, Sendable {
    /// The categories.
    public var categories: [BudgetCategory]
    /// The most.
    public var limit: Limit

    /// What the most is of.
    public enum Limit: Hashable, Codable, Sendable {
      /// Percent of the other costs that the grant pays, 0...100: as donors reckon overheads.
      case percent(FixedPoint)
      /// An amount.
      case amount(Money)
    }

    /// A cap on some categories.
    public init(_ categories: [BudgetCategory], _ limit: Limit) {
      self.categories = categories
      self.limit = limit
    }
  }

  /// A part of the money that comes on a day.
  public struct Instalment: Hashable, Codable, Sendable {
    /// The day on which it is expected.
    public var due: CivilDate
    /// How much, in the grant's currency.
    public var amount: Money
    /// The day on which it came.
    public var received: CivilDate?

    /// A part that is expected on a day.
    public init(due: CivilDate, amount: Money, received: CivilDate? = nil) {
      self.due = due
      self.amount = amount
      self.received = received
    }
  }

  /// A grant of a funder.
  public init(id: ForumPlan.ID<Grant>, funder: ForumPlan.ID<Funder>, reference: String, amount: Money) {
    self.id = id
    self.funder = funder
    self.reference = reference
    self.amount = amount
  }

  /// Whether it pays for a category.
  public func pays(for category: BudgetCategory) -> Bool { categories.isEmpty || categories.contains(category) }

  public var references: [RecordKey] { [RecordKey(funder)] }

  public var problems: [FieldProblem] {
    var problems = Check.name(reference, "reference", of: "grant")
    if amount.minorUnits < 0 { problems.append(FieldProblem("amount", "A grant must not be negative.")) }
    if let coFunding, coFunding < .zero || coFunding > FixedPoint(100) {
      problems.append(FieldProblem("coFunding", "From 0 to 100 percent."))
    }
    for cap in caps {
      switch cap.limit {
      case .percent(let percent) where percent < .zero || percent > FixedPoint(100):
        problems.append(FieldProblem("caps", "From 0 to 100 percent."))
      case .amount(let money) where money.minorUnits < 0:
        problems.append(FieldProblem("caps", "A cap must not be negative."))
      default: break
      }
    }
    if instalments.contains(where: { $0.amount.currency != amount.currency }) {
      problems.append(FieldProblem("instalments", "In \(amount.currency), the currency of the grant."))
    }
    return problems
  }
}
