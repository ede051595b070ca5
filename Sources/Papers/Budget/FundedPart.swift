import Dates
import ForumPlan
import Logistics

/// How much of a line somebody pays, in minor units of the line's own currency.
struct FundedPart: Hashable, Sendable {
  var planned: Int64 = 0
  var committed: Int64 = 0
  var paid: Int64 = 0
}

extension BudgetLine {
  /// What a funder pays with all of its grants; all there is where no funder is named.
  func part(of funder: Funder?, in plan: Plan) -> FundedPart {
    guard let funder else {
      return FundedPart(
        planned: planned?.minorUnits ?? 0, committed: committed?.minorUnits ?? 0, paid: paid?.minorUnits ?? 0)
    }
    return (LineSplit(self)?.parts ?? []).reduce(into: FundedPart()) { sum, part in
      guard part.grant.flatMap({ plan.grants[$0]?.funder }) == funder.id else { return }
      sum.planned = sum.planned.addingReportingOverflow(part.planned).partialValue
      sum.committed = sum.committed.addingReportingOverflow(part.committed).partialValue
      sum.paid = sum.paid.addingReportingOverflow(part.paid).partialValue
    }
  }

  /// What was paid, payment by payment from the first day on, and before them what has no day; of a funder, its part of
  /// each, so that the parts add up to its part of all; O(payments²) where a funder is named.
  func paidParts(of funder: Funder?, in plan: Plan) -> [(date: CivilDate?, reference: String, amount: Int64)] {
    let sorted = payments.enumerated().sorted {
      ($0.element.on?.dayNumber ?? .min, $0.offset) < ($1.element.on?.dayNumber ?? .min, $1.offset)
    }.map(\.element)
    var line = self
    line.payments = []
    var sum = line.part(of: funder, in: plan).paid
    var parts: [(date: CivilDate?, reference: String, amount: Int64)] = [(nil, "", sum)]
    for payment in sorted {
      line.payments.append(payment)
      let next = line.part(of: funder, in: plan).paid
      parts.append((payment.on, payment.reference, next.subtractingReportingOverflow(sum).partialValue))
      sum = next
    }
    return parts
  }
}
