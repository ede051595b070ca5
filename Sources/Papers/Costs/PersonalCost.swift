import Atlas
import ForumPlan

/// Something that is paid for one person at a forum.
public struct PersonalCost: Hashable, Sendable {
  /// What it is, in words that the person reads.
  public var title: String
  /// What is counted: `flight`, `night`.
  public var unit: String
  /// How many.
  public var quantity: FixedPoint
  /// What one costs.
  public var rate: Money
  /// What it comes to.
  public var total: Money
  /// How it is paid, or what is to be known of it; may be empty.
  public var note: String

  /// A cost of a person.
  public init(
    title: String, unit: String, quantity: FixedPoint = .one, rate: Money, total: Money, note: String = ""
  ) {
    (self.title, self.unit, self.quantity) = (title, unit, quantity)
    (self.rate, self.total, self.note) = (rate, total, note)
  }

  /// What the budget has for a person at a forum in lines that are theirs alone, by code and title; O(lines).
  ///
  /// Subsistence is left out where a sheet shows it day by day.
  static func entered(
    for person: ForumPlan.ID<Person>, at forum: ForumPlan.ID<Forum>, in plan: Plan, withoutSubsistence: Bool
  ) -> [PersonalCost] {
    plan.budgetLines.filter { line in
      line.person == person && line.forum == forum && !line.isLeftOut
        && !(withoutSubsistence && line.category == .perDiem) && line.category != .protection
    }
    .sorted { ($0.code, $0.title, $0.id) < ($1.code, $1.title, $1.id) }
    .compactMap { line in
      guard let total = line.planned else { return nil }
      return PersonalCost(
        title: line.title, unit: line.unit, quantity: line.units, rate: line.unitRate, total: total)
    }
  }
}

extension BudgetLine {
  /// How many in all: quantity × frequency, to a millionth, rounded down; the largest number where it is beyond 64 bits.
  var units: FixedPoint {
    FixedPoint(
      millionths: Int64(clamping: Int128(quantity.millionths) * Int128(frequency.millionths) / 1_000_000))
  }
}
