import Atlas
import Dates
import ForumPlan

extension Plan {
  /// The currencies other than the base in which the plan has amounts, by code; O(records).
  ///
  /// Amounts of budget lines, grants and prices, of venues and journeys, and the rates it has already. What measures of
  /// protection cost does not count: that somebody pays in a currency there is not for all who read the rates.
  public var foreignCurrencies: [Currency] {
    var found: Set<Currency> = []
    for line in budgetLines {
      found.insert(line.unitRate.currency)
      found.formUnion(line.payments.map(\.amount.currency))
    }
    for grant in grants {
      found.insert(grant.amount.currency)
      for case .amount(let most) in grant.caps.map(\.limit) { found.insert(most.currency) }
    }
    for rate in costRates { found.insert(rate.amount.currency) }
    for venue in venues { found.formUnion([venue.dayRate, venue.deposit].compactMap { $0?.currency }) }
    found.formUnion(programme.routes.compactMap { $0.fare?.currency })
    found.formUnion(programme.rates.map(\.currency))
    found.remove(programme.baseCurrency)
    return found.sorted { $0.code < $1.code }
  }

  /// The days on which was paid in each currency; O(payments).
  var daysOfPayment: [Currency: Set<CivilDate>] {
    var days: [Currency: Set<CivilDate>] = [:]
    for line in budgetLines {
      for payment in line.payments {
        if let day = payment.on { days[payment.amount.currency, default: []].insert(day) }
      }
    }
    return days
  }
}
