import Atlas
import Dates
import ForumPlan

/// What goes out and comes in month by month: what was paid and received, and what is still to come.
///
/// A payment falls in the month of its day. What is planned, or promised where that is more, and not yet paid falls where such
/// costs usually do, counted from the forum: visas two months before, journeys one, follow-up a part in each of its months, all
/// else in the month of the forum; what belongs to no forum is spread over the months of the programme that are left. What should
/// have been paid in a month that is over is taken to be paid in this one.
public struct CashFlow: Hashable, Sendable {
  /// A month.
  public struct Month: Hashable, Sendable {
    /// Its first day.
    public var first: CivilDate
    /// Paid out.
    public var paid: Money
    /// Still to be paid.
    public var ahead: Money
    /// Instalments that came.
    public var received: Money
    /// Instalments that are expected.
    public var expected: Money
    /// What is in hand at its end, if all comes and goes as planned.
    public var balance: Money
  }

  /// The months from the first to the last in which money moves.
  public let months: [Month]
  /// What no month holds for want of a day: costs of a forum without a first day, and of no period.
  public let undated: Money
  /// The first month at whose end there is less than nothing in hand; `nil` where that never is so.
  public var firstShort: Month? { months.first { $0.balance.minorUnits < 0 } }

  /// The flow of a plan as of a day, in its base currency, without what has no rate; O(lines × months).
  public init(plan: Plan, today: CivilDate) {
    let converter = Converter(programme: plan.programme, on: today)
    var maker = CashFlowMaker(plan: plan, today: today, converter: converter)
    for line in plan.budgetLines { maker.add(line) }
    for grant in plan.grants { maker.add(grant) }
    months = maker.months()
    undated = Money(minorUnits: maker.undated.rounded, currency: converter.base)
  }
}

/// Adds up lines by month.
private struct CashFlowMaker {
  private struct Sums {
    var paid = ExactSum()
    var ahead = ExactSum()
    var received = ExactSum()
    var expected = ExactSum()
  }

  let plan: Plan
  let today: CivilDate
  let converter: Converter
  private var sums: [Int: Sums] = [:]
  private(set) var undated = ExactSum()

  init(plan: Plan, today: CivilDate, converter: Converter) {
    (self.plan, self.today, self.converter) = (plan, today, converter)
  }

  private var thisMonth: Int { today.monthNumber }

  mutating func add(_ line: BudgetLine) {
    guard let planned = line.planned, converter.exact(0, planned.currency) != nil else { return }
    let forum = plan.forums[line.forum]
    for payment in line.payments {
      let month = payment.on?.monthNumber ?? forum?.start?.monthNumber ?? thisMonth
      sums[min(month, thisMonth), default: Sums()].paid += exact(payment.amount)
    }
    if let paid = line.paidUndated {
      // What was paid on a day that nobody noted was paid by now.
      let month = min(usual(line, forum).first ?? thisMonth, thisMonth)
      sums[month, default: Sums()].paid += exact(paid)
    }
    let whole = max(planned.minorUnits, line.committed?.minorUnits ?? 0)
    let left = whole - (line.paid?.minorUnits ?? 0)
    guard left > 0 else { return }
    let months = usual(line, forum)
    guard !months.isEmpty else {
      undated += exact(Money(minorUnits: left, currency: planned.currency))
      return
    }
    let parts = Apportionment.shares(of: left, among: months.map { _ in 1 })
    for (month, part) in zip(months, parts) {
      sums[max(month, thisMonth), default: Sums()].ahead += exact(Money(minorUnits: part, currency: planned.currency))
    }
  }

  mutating func add(_ grant: Grant) {
    for instalment in grant.instalments {
      guard let amount = converter.exact(instalment.amount.minorUnits, instalment.amount.currency) else { continue }
      if let day = instalment.received {
        sums[day.monthNumber, default: Sums()].received += amount
      } else {
        sums[max(instalment.due.monthNumber, thisMonth), default: Sums()].expected += amount
      }
    }
  }

  /// The months in which such costs usually fall.
  private func usual(_ line: BudgetLine, _ forum: Forum?) -> [Int] {
    guard let forum else {
      guard let period = plan.programme.period else { return [] }
      let last = period.last.monthNumber
      return Array(min(max(period.first.monthNumber, thisMonth), last)...last)
    }
    guard let span = forum.span else { return [] }
    switch line.category {
    case .visas: return [(span.first - 60).monthNumber]
    case .travel: return [(span.first - 30).monthNumber]
    case .followUp:
      let first = span.last.monthNumber + 1
      return Array(first..<(first + forum.monthsOfFollowUp))
    default: return [span.first.monthNumber]
    }
  }

  private func exact(_ money: Money) -> ExactSum { converter.exact(money.minorUnits, money.currency) ?? ExactSum() }

  func months() -> [CashFlow.Month] {
    guard let first = sums.keys.min(), let last = sums.keys.max() else { return [] }
    let all = (first...last).map { sums[$0] ?? Sums() }
    let paid = ExactSum.rounded(parts: all.map(\.paid))
    let ahead = ExactSum.rounded(parts: all.map(\.ahead))
    let received = ExactSum.rounded(parts: all.map(\.received))
    let expected = ExactSum.rounded(parts: all.map(\.expected))
    var balance: Int64 = 0
    func money(_ units: Int64) -> Money { Money(minorUnits: units, currency: converter.base) }
    return all.indices.map { place in
      balance += received[place] + expected[place] - paid[place] - ahead[place]
      return CashFlow.Month(
        first: CivilDate(monthNumber: first + place), paid: money(paid[place]), ahead: money(ahead[place]),
        received: money(received[place]), expected: money(expected[place]), balance: money(balance))
    }
  }
}

extension CivilDate {
  /// Months since the beginning of year 0.
  fileprivate var monthNumber: Int { year * 12 + month - 1 }

  /// The first day of a month.
  fileprivate init(monthNumber: Int) {
    self = CivilDate(year: monthNumber / 12, month: monthNumber % 12 + 1, day: 1) ?? CivilDate(dayNumber: 0)
  }
}
