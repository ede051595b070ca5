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
  public var left: Money {
    let (difference, overflow) = granted.minorUnits.subtractingReportingOverflow(totals.planned.minorUnits)
    return Money(minorUnits: overflow ? .min : difference, currency: granted.currency)
  }

  /// How much of a line's planned amount the grant pays for.
  ///
  /// A grant of which more is planned than it gives covers the same share of each of its lines, rounded down, so that
  /// together they never cover more than was granted.
  func covered(_ planned: Money) -> Money {
    guard planned.minorUnits > 0, totals.planned.minorUnits > granted.minorUnits else { return planned }
    let share = Int128(planned.minorUnits) * Int128(max(0, granted.minorUnits)) / Int128(totals.planned.minorUnits)
    return Money(minorUnits: Int64(exactly: share) ?? granted.minorUnits, currency: granted.currency)
  }
}
