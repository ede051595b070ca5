import Atlas
import Dates
import ForumPlan

/// Turns amounts into the plan's base currency by its own rates.
public struct Converter: Sendable {
  /// The currency turned into.
  public let base: Currency
  private var rates: [Currency: ExchangeRate] = [:]

  /// The newest rate of each currency, not later than a day where there is one, else the earliest after it.
  public init(programme: Programme, on day: CivilDate) {
    base = programme.baseCurrency
    for rate in programme.rates {
      guard let known = rates[rate.currency] else {
        rates[rate.currency] = rate
        continue
      }
      let isBetter =
        rate.date <= day
        ? known.date > day || rate.date > known.date
        : known.date > day && rate.date < known.date
      if isBetter { rates[rate.currency] = rate }
    }
  }

  /// The rate by which a currency is turned; `nil` for the base itself, and where there is none.
  public func rate(of currency: Currency) -> ExchangeRate? { currency == base ? nil : rates[currency] }

  /// The amount in the base currency, rounded once to its minor unit, half away from zero.
  ///
  /// `nil` without a rate, and for an amount beyond 64 bits.
  public func convert(_ money: Money) -> Money? {
    guard money.currency != base else { return money }
    guard let rate = rates[money.currency]?.rate else { return nil }
    // Minor units differ between currencies: 1 000 fils are 100 cents.
    var scaled = Int128(money.minorUnits) * Int128(rate.millionths)
    var divisor = Int128(1_000_000)
    let shift = base.minorDigits - money.currency.minorDigits
    for _ in 0..<abs(shift) {
      guard shift > 0 else {
        divisor *= 10
        continue
      }
      let (product, overflow) = scaled.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      scaled = product
    }
    let rounded = (scaled >= 0 ? scaled + divisor / 2 : scaled - divisor / 2) / divisor
    return Int64(exactly: rounded).map { Money(minorUnits: $0, currency: base) }
  }
}
