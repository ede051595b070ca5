import Atlas
import Dates

/// What an item costs and who pays; planned, committed and paid.
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
  /// The grant that pays; `nil` while nobody does.
  public var grant: ForumPlan.ID<Grant>?
  /// What is promised to suppliers, in the currency of the rate.
  public var committed: Money?
  /// What is paid, in the currency of the rate.
  public var paid: Money?
  /// Anything else.
  public var notes = ""

  /// A line of one unit.
  public init(id: ForumPlan.ID<BudgetLine>, category: BudgetCategory, title: String, unitRate: Money) {
    self.id = id
    self.category = category
    self.title = title
    self.unitRate = unitRate
  }

  /// Quantity × frequency × unit rate, exact and rounded once a factor; `nil` beyond 64 bits.
  public var planned: Money? { FixedPoint.product(unitRate, [quantity, frequency]) }

  public var references: [RecordKey] {
    [forum.map { RecordKey($0) }, grant.map { RecordKey($0) }].compactMap(\.self)
  }

  public var problems: [FieldProblem] {
    var problems = Check.name(title, "title", of: "budget line")
    if quantity < .zero { problems.append(FieldProblem("quantity", "A quantity must not be negative.")) }
    if frequency < .zero { problems.append(FieldProblem("frequency", "A frequency must not be negative.")) }
    if planned == nil { problems.append(FieldProblem("unitRate", "The total is beyond what can be counted.")) }
    for (field, money) in [("committed", committed), ("paid", paid)] {
      guard let money, money.currency != unitRate.currency else { continue }
      problems.append(FieldProblem(field, "In \(unitRate.currency), the currency of the unit rate."))
    }
    return problems
  }
}

/// The headings of common donor forms.
public enum BudgetCategory: String, Codable, CaseIterable, Sendable {
  case staff
  case perDiem
  case travel
  case venue
  case lodging
  case interpretation
  case visas
  case protection
  case equipment
  case communication
  case followUp
  case indirect
  /// A reserve for what cannot be foreseen.
  case contingency
  case other

  /// The words for a table or form.
  public var label: String {
    switch self {
    case .perDiem: "Per diem"
    case .visas: "Visas and insurance"
    case .followUp: "Follow-up"
    case .indirect: "Indirect costs"
    default: rawValue.prefix(1).uppercased() + rawValue.dropFirst()
    }
  }
}

/// Who pays.
public struct Funder: Record {
  public static let kind = RecordKind.funder

  public internal(set) var id: ForumPlan.ID<Funder>
  /// The funder's name.
  public var name: String
  /// Whom to ask.
  public var contact = ""
  /// The sentence that its rules of visibility want on papers: `Funded by the Northern Peace Fund`.
  public var statement = ""
  /// Anything else, rules of visibility among it.
  public var notes = ""

  /// A funder.
  public init(id: ForumPlan.ID<Funder>, name: String) {
    self.id = id
    self.name = name
  }

  public var problems: [FieldProblem] { Check.name(name, "name", of: "funder") }
}

/// Money a funder gave, in which window, for which categories.
public struct Grant: Record {
  public static let kind = RecordKind.grant

  public internal(set) var id: ForumPlan.ID<Grant>
  /// The funder.
  public var funder: ForumPlan.ID<Funder>
  /// The funder's number for it.
  public var reference: String
  /// What was granted.
  public var amount: Money
  /// The days within which costs must fall.
  public var window: DateSpan?
  /// The categories it pays for; empty for all.
  public var categories: [BudgetCategory] = []
  /// The days on which reports are due.
  public var reportsDue: [CivilDate] = []
  /// Anything else.
  public var notes = ""

  /// A grant of a funder.
  public init(id: ForumPlan.ID<Grant>, funder: ForumPlan.ID<Funder>, reference: String, amount: Money) {
    self.id = id
    self.funder = funder
    self.reference = reference
    self.amount = amount
  }

  public var references: [RecordKey] { [RecordKey(funder)] }

  public var problems: [FieldProblem] {
    Check.name(reference, "reference", of: "grant")
      + (amount.minorUnits < 0 ? [FieldProblem("amount", "A grant must not be negative.")] : [])
  }
}
