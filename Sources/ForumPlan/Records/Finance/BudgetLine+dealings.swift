import Atlas
import Dates

extension BudgetLine {
  /// An order, a booking or a contract with a supplier.
  public struct Order: Hashable, Codable, Sendable {
    /// What is promised, in the line's currency.
    public var amount: Money
    /// The day it was placed.
    public var on: CivilDate?
    /// The number by which the supplier knows it.
    public var reference = ""
    /// The person it was placed for, whose refusal releases it.
    public var person: ForumPlan.ID<Person>?
    /// The day on which it was given up; nothing is promised from it any more.
    public var released: CivilDate?

    /// An order of an amount.
    public init(_ amount: Money, on day: CivilDate? = nil, reference: String = "", person: ForumPlan.ID<Person>? = nil)
    {
      self.amount = amount
      on = day
      self.reference = reference
      self.person = person
    }
  }

  /// Money that went out.
  public struct Payment: Hashable, Codable, Sendable {
    /// How much, in the line's currency; negative for what came back.
    public var amount: Money
    /// The day on which it was paid.
    public var on: CivilDate?
    /// The number of the voucher.
    public var reference = ""
    /// The grant it is charged to; `nil` for all that pay the line, by their shares.
    public var grant: ForumPlan.ID<Grant>?
    /// The person it was paid for.
    public var person: ForumPlan.ID<Person>?

    /// A payment of an amount.
    public init(
      _ amount: Money, on day: CivilDate? = nil, reference: String = "", grant: ForumPlan.ID<Grant>? = nil,
      person: ForumPlan.ID<Person>? = nil
    ) {
      self.amount = amount
      on = day
      self.reference = reference
      self.grant = grant
      self.person = person
    }
  }

  /// What is promised to suppliers, in the currency of the rate: all orders that stand, and what is promised beside them.
  ///
  /// Setting it leaves the orders as they are, and what they do not add up to stands beside them.
  public var committed: Money? {
    get { total(committedBeside, of: orders.lazy.filter { $0.released == nil }.map(\.amount)) }
    set { committedBeside = beside(newValue, of: orders.filter { $0.released == nil }.map(\.amount)) }
  }

  /// What is paid, in the currency of the rate: all payments, and what was paid beside them.
  ///
  /// Setting it leaves the payments as they are, and what they do not add up to stands beside them.
  public var paid: Money? {
    get { total(paidBeside, of: payments.lazy.map(\.amount)) }
    set { paidBeside = beside(newValue, of: payments.map(\.amount)) }
  }

  /// What was paid without a day that is known.
  public var paidUndated: Money? { paidBeside }

  private func total(_ beside: Money?, of listed: some Sequence<Money>) -> Money? {
    var sum = beside
    for amount in listed { sum = sum.map { $0.adding(amount) } ?? amount }
    return sum
  }

  private func beside(_ whole: Money?, of listed: [Money]) -> Money? {
    guard let whole, !listed.isEmpty else { return whole }
    guard listed.allSatisfy({ $0.currency == whole.currency }) else { return whole }
    let sum = listed.dropFirst().reduce(listed[0]) { $0.adding($1) }
    let (rest, overflow) = whole.minorUnits.subtractingReportingOverflow(sum.minorUnits)
    return rest == 0 || overflow ? nil : Money(minorUnits: rest, currency: whole.currency)
  }

  var dealingProblems: [FieldProblem] {
    var problems: [FieldProblem] = []
    func check(_ field: String, _ amounts: [Money]) {
      guard amounts.contains(where: { $0.currency != unitRate.currency }) else { return }
      problems.append(FieldProblem(field, "In \(unitRate.currency), the currency of the unit rate."))
    }
    check("committed", [committedBeside].compactMap(\.self))
    check("paid", [paidBeside].compactMap(\.self))
    check("orders", orders.map(\.amount))
    check("payments", payments.map(\.amount))
    if orders.contains(where: { $0.amount.minorUnits < 0 }) {
      problems.append(FieldProblem("orders", "An order must not be negative: release it instead."))
    }
    for order in orders { problems += Check.line(order.reference, "orders") }
    for payment in payments { problems += Check.line(payment.reference, "payments") }
    return problems
  }
}

extension Money {
  /// The sum with an amount in the same currency; stops at the largest and the smallest amount.
  public func adding(_ other: Money) -> Money {
    let (sum, overflow) = minorUnits.addingReportingOverflow(other.minorUnits)
    return Money(minorUnits: overflow ? (minorUnits < 0 ? .min : .max) : sum, currency: currency)
  }
}
