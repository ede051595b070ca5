import Atlas
import Dates
import ForumPlan

/// What some lines add up to, exact; a line that is being written is taken out and put in again.
///
/// Shares are summed as in a `BudgetLedger`, so that all lines add up to its whole, but without its places and views.
public struct LineTotals: Sendable {
  private let converter: Converter
  private var cell = BudgetLedger.Cell()

  /// The sum of some lines by the rates of a day; O(lines × shares).
  ///
  /// A line in a currency without a rate is left out.
  public init(of lines: some Sequence<BudgetLine>, plan: Plan, today: CivilDate) {
    converter = Converter(programme: plan.programme, on: today)
    for line in lines { add(line) }
  }

  /// The sum with lines in place of those of the plan that they would replace, which must be among those summed; O(drafts).
  public func with(_ drafts: some Sequence<BudgetLine>, plan: Plan) -> LineTotals {
    var sum = self
    for draft in drafts {
      if let old = plan.budgetLines[draft.id] { sum.add(old, sign: -1) }
      sum.add(draft)
    }
    return sum
  }

  /// The sums, rounded once; what grants cover is not told.
  public var totals: BudgetSummary.Totals { cell.totals(in: converter.base) }

  /// What is planned, before it is rounded.
  var planned: ExactSum { cell.planned }

  private mutating func add(_ line: BudgetLine, sign: Int = 1) {
    _ = converter.forEachShare(of: line, sign: sign) { share, _ in cell += share }
  }
}

extension BudgetLedger.Cell {
  /// The sums, rounded once, without what grants cover of them.
  func totals(in currency: Currency) -> BudgetSummary.Totals {
    var totals = BudgetSummary.Totals(zero: currency)
    totals.planned.minorUnits = planned.rounded
    totals.committed.minorUnits = committed.rounded
    totals.paid.minorUnits = paid.rounded
    (totals.lines, totals.linesOver) = (lines, linesOver)
    return totals
  }
}

extension Converter {
  /// Gives each share of a line in the base currency, with the grant that pays it; `false`, and none, where there is no rate
  /// or its total is beyond 64 bits.
  ///
  /// A sign of -1 gives what takes the line out again.
  func forEachShare(
    of line: BudgetLine, sign: Int = 1, _ body: (BudgetLedger.Cell, ForumPlan.ID<Grant>?) -> Void
  ) -> Bool {
    let currency = line.unitRate.currency
    guard exact(0, currency) != nil, let split = LineSplit(line) else { return false }
    let isOver = line.planned.map { line.runsOver($0) } ?? false
    for (number, part) in split.parts.enumerated() {
      var share = BudgetLedger.Cell()
      share.planned = signed(part.planned, currency, sign)
      share.committed = signed(part.committed, currency, sign)
      share.paid = signed(part.paid, currency, sign)
      (share.shares, share.sharesOver) = (sign, isOver ? sign : 0)
      if number == 0 { (share.lines, share.linesOver) = (sign, isOver ? sign : 0) }
      body(share, part.grant)
    }
    return true
  }

  private func signed(_ units: Int64, _ currency: Currency, _ sign: Int) -> ExactSum {
    guard units != 0, let sum = exact(units, currency) else { return ExactSum() }
    return sign > 0 ? sum : ExactSum() - sum
  }
}
