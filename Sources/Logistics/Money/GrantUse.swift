import Atlas
import ForumPlan

/// What a grant gives and what is planned, committed and paid under it, in the base currency.
public struct GrantUse: Hashable, Sendable {
  /// The grant.
  public let grant: ForumPlan.ID<Grant>
  /// Who gives it.
  public let funder: ForumPlan.ID<Funder>
  /// What is granted.
  public let granted: Money
  /// What stands under it.
  public internal(set) var totals: BudgetSummary.Totals

  /// What is still free to be planned; negative where more is planned than granted.
  public var left: Money { granted.minus(totals.planned) }
}
