import Atlas
import Dates
import ForumPlan

/// Turns amounts into the plan's base currency by its own rates.
public struct Converter: Sendable {
  /// The currency turned into.
  public let base: Currency
  private var rates: [Currency: ExchangeRate] = [:]
  private var factors: [Currency: Factor] = [:]

  /// The newest rate of each currency, not later than a day where there is one, else the earliest after it.
  public init(programme: Programme, on day: CivilDate) {
    base = programme.baseCurrency
    for rate in programme.rates where rate.rate > .zero {
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
    factors = rates.mapValues { Factor($0, base: base) }
  }

  /// The rates by which the budget was agreed: of the programme's budget day, else the first of each currency.
  init(agreed programme: Programme) {
    if let day = programme.budgetDay {
      self.init(programme: programme, on: day)
    } else {
      // On a day before all of them, the earliest holds.
      self.init(programme: programme, on: CivilDate(dayNumber: Int(Int32.min) / 2))
    }
  }

  /// The rate by which a currency is turned; `nil` for the base itself, and where there is none.
  public func rate(of currency: Currency) -> ExchangeRate? { currency == base ? nil : rates[currency] }

  /// The amount in the base currency, rounded once to its minor unit, half away from zero.
  ///
  /// `nil` without a rate, and for an amount beyond 64 bits.
  public func convert(_ money: Money) -> Money? {
    guard money.currency != base else { return money }
    guard let factor = factors[money.currency] else { return nil }
    let (product, overflow) = factor.times.multipliedReportingOverflow(by: Int128(money.minorUnits))
    guard !overflow, product.magnitude < Int128.max.magnitude / 2 else { return nil }
    let half = product >= 0 ? factor.divisor / 2 : -factor.divisor / 2
    return Int64(exactly: (product + half) / factor.divisor).map { Money(minorUnits: $0, currency: base) }
  }

  /// So many minor units of a currency in the base currency, to a billionth; `nil` without a rate.
  public func exact(_ minorUnits: Int64, _ currency: Currency) -> ExactSum? {
    guard currency != base else { return ExactSum(minorUnits: minorUnits) }
    guard let factor = factors[currency] else { return nil }
    let (scaled, isTooMuch) = factor.times.multipliedReportingOverflow(by: Int128(minorUnits))
    guard !isTooMuch else { return nil }
    let (product, overflow) = scaled.multipliedReportingOverflow(by: ExactSum.unit)
    guard !overflow, product.magnitude < Int128.max.magnitude / 2 else { return nil }
    let half = product >= 0 ? factor.divisor / 2 : -factor.divisor / 2
    return ExactSum(billionths: (product + half) / factor.divisor)
  }

  /// A rate as a fraction of minor units: 1,000 fils are 100 cents.
  private struct Factor: Sendable {
    var times: Int128
    var divisor: Int128

    init(_ rate: ExchangeRate, base: Currency) {
      let millionths = Int128(rate.rate.millionths)
      (times, divisor) = rate.isPerBase ? (1_000_000, millionths) : (millionths, 1_000_000)
      for _ in 0..<max(0, base.minorDigits - rate.currency.minorDigits) { times *= 10 }
      for _ in 0..<max(0, rate.currency.minorDigits - base.minorDigits) { divisor *= 10 }
    }
  }
}
