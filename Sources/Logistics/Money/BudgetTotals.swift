import Atlas
import ForumPlan

extension BudgetSummary {
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
    /// How many lines these are the totals of.
    public var lines = 0
    /// Of how many of them something runs over, which the totals of several may hide.
    public var linesOver = 0

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
      lines += other.lines
      linesOver += other.linesOver
    }

    /// What runs over in these totals together, the worst first.
    public func overruns(granted: Money? = nil) -> [Overrun] {
      Overrun.all(planned: planned, committed: committed, paid: paid, granted: granted)
    }

    static func sum(_ left: Int64, _ right: Int64) -> Int64 {
      let (sum, overflow) = left.addingReportingOverflow(right)
      return overflow ? (left > 0 ? .max : .min) : sum
    }
  }
}

extension Money {
  /// The difference to an amount in the same currency; stops at the largest and the smallest amount.
  public func minus(_ other: Money) -> Money {
    let (difference, overflow) = minorUnits.subtractingReportingOverflow(other.minorUnits)
    return Money(minorUnits: overflow ? (minorUnits < 0 ? .min : .max) : difference, currency: currency)
  }
}
