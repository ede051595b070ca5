import Atlas
import Dates
import ForumPlan

/// Takes from the European Central Bank's rates those that a plan needs.
///
/// For each currency: the newest rate of a day, those of the days on which it was paid in, that of the budget's day,
/// and, where they are wanted, the first of each month. With euros as the base currency a rate is kept as the bank
/// quotes it; with another it is crossed by the two quotes of one day. Nothing is read from disk here.
public struct RatesImport: Hashable, Sendable {
  /// What to take of a file.
  public struct Wish: Hashable, Sendable {
    /// The currencies; `nil` for those that the plan uses.
    public var currencies: [Currency]?
    /// The day whose newest rates are taken.
    public var day: CivilDate
    /// The day from which the first rate of each month is taken as well; `nil` for none of them.
    public var monthlySince: CivilDate?

    /// The newest rates of a day, of the currencies that the plan uses.
    public init(on day: CivilDate, currencies: [Currency]? = nil, monthlySince: CivilDate? = nil) {
      self.day = day
      self.currencies = currencies
      self.monthlySince = monthlySince
    }
  }

  /// The edit that puts the programme with its rates; none when it has them all.
  public private(set) var edits: [Edit] = []
  /// The change's label.
  public private(set) var label = ""
  /// The rates that are new, by currency and day.
  public private(set) var added: [ExchangeRate] = []
  /// The rates in the place of others of the same currency, day and source.
  public private(set) var replaced: [ExchangeRate] = []
  /// How many rates the plan has already, just so.
  public private(set) var unchanged = 0
  /// Currencies of which no rate is in the file, with what to do.
  public private(set) var missing: [String] = []
  /// Days of which the file has no rate, or an old one.
  public private(set) var warnings: [String] = []

  /// The currencies to read of a file: those asked for or used, and what they are crossed with.
  public static func wanted(_ wish: Wish, in plan: Plan) -> Set<Currency> {
    Set(wish.currencies ?? plan.foreignCurrencies).union([plan.programme.baseCurrency])
  }

  /// The rates of a file that a plan lacks.
  public init(_ rates: ECBRates, file: String, wish: Wish, into plan: Plan) {
    let base = plan.programme.baseCurrency
    var programme = plan.programme
    let paid = plan.daysOfPayment
    if base != .euro, !rates.currencies.contains(base) {
      missing.append(
        "\(base), the plan’s base currency, is not among the bank’s: nothing can be crossed with it. "
          + "Enter rates by hand: convene rates set USD NUMBER --on \(wish.day) --source TEXT")
    } else {
      for currency in Set(wish.currencies ?? plan.foreignCurrencies).sorted(by: { $0.code < $1.code })
      where currency != base {
        let quotes = Quotes(rates, currency: currency, base: base)
        guard quotes.areThere else {
          tell(unquoted: currency, rates, wish, plan)
          continue
        }
        var days: Set<CivilDate> = paid[currency] ?? []
        if let day = plan.programme.budgetDay { days.insert(day) }
        let found = days.union([wish.day]).sorted().map { (day: $0, rate: quotes.rate(on: $0)) }
        let monthly = wish.monthlySince.map { quotes.months(from: $0, through: wish.day) } ?? []
        for rate in Set(found.compactMap(\.rate) + monthly.compactMap(quotes.rate)).sorted(by: { $0.date < $1.date }) {
          take(rate, into: &programme)
        }
        if found.contains(where: { $0.rate != nil }) {
          check(found, currency, wish)
        } else {
          tell(unquoted: currency, rates, wish, plan)
        }
      }
    }
    if programme != plan.programme { edits = [.put(programme)] }
    label = "Import \(Shown.short(file)): \(summary)"
  }

  /// The bank's own rate of the day takes the place of an earlier one; what others published stays.
  private mutating func take(_ rate: ExchangeRate, into programme: inout Programme) {
    let isBanks = [ECBRates.source, ECBRates.crossedSource].contains
    switch programme.put(rate, replacing: isBanks) {
    case nil: added.append(rate)
    case rate: unchanged += 1
    default: replaced.append(rate)
    }
  }

  /// Names days of which the file has no rate, or one that is older than any holiday of the bank's is long.
  private mutating func check(_ found: [(day: CivilDate, rate: ExchangeRate?)], _ currency: Currency, _ wish: Wish) {
    let bare = found.filter { $0.rate == nil }.map(\.day)
    if let first = bare.first {
      let days = bare.count == 1 ? "\(first)" : "\(bare.count) days since \(first)"
      warnings.append(
        "\(currency): the file has no rate for \(days), when it was paid in or the budget agreed. "
          + "It may be in eurofxref-hist.csv.")
    }
    // For a day to come today's rate is the newest there can be.
    let stale = found.last { day, rate in rate.map { $0.date + Self.longestClosing < min(day, wish.day) } ?? false }
    if let stale, let rate = stale.rate {
      warnings.append("\(currency): the file's newest rate for \(stale.day) is of \(rate.date).")
    }
  }

  /// More days than the TARGET system ever closes for in a row: Good Friday to Easter Monday are four.
  ///
  /// Source: European Central Bank, "Long-term calendar for TARGET closing days".
  private static let longestClosing = 7

  /// Names a currency of which the file has no rate, and by which the plan goes on, or what to do.
  private mutating func tell(unquoted currency: Currency, _ rates: ECBRates, _ wish: Wish, _ plan: Plan) {
    let what =
      rates.currencies.contains(currency)
      ? "\(currency): the file has no rate of \(wish.day) or before" : "\(currency) is not among the file’s currencies"
    let known = plan.programme.rates.filter { $0.currency == currency }.max { $0.date < $1.date }
    if let known {
      warnings.append("\(what); the plan’s own of \(known.date) stays.")
    } else {
      missing.append("\(what). Enter one by hand: convene rates set \(currency) NUMBER --on \(wish.day) --source TEXT")
    }
  }

  private var summary: String {
    var parts: [String] = []
    if !added.isEmpty { parts.append("\(added.count) exchange rate\(added.count == 1 ? "" : "s")") }
    if !replaced.isEmpty { parts.append("\(replaced.count) replaced") }
    return parts.isEmpty ? "nothing new" : parts.joined(separator: ", ")
  }
}

/// The quotes of one currency against a base.
private struct Quotes {
  let rates: ECBRates
  let currency: Currency
  let base: Currency

  init(_ rates: ECBRates, currency: Currency, base: Currency) {
    (self.rates, self.currency, self.base) = (rates, currency, base)
  }

  /// Whether the file has quotes of the currency.
  var areThere: Bool { currency == .euro || rates.quotes[currency] != nil }

  /// The first day of each month on which it was quoted.
  func months(from first: CivilDate, through last: CivilDate) -> [CivilDate] {
    rates.firstDays(of: currency == .euro ? base : currency, from: first, through: last)
  }

  /// The rate of a day, or of the last banking day before.
  func rate(on day: CivilDate) -> ExchangeRate? {
    if base == .euro {
      return rates.quote(of: currency, on: day).map {
        ExchangeRate(currency: currency, rate: $0.rate, date: $0.day, source: ECBRates.source, isPerBase: true)
      }
    }
    if currency == .euro {
      // One euro is worth so many units of the base: just what the bank says.
      return rates.quote(of: base, on: day).map {
        ExchangeRate(currency: currency, rate: $0.rate, date: $0.day, source: ECBRates.source)
      }
    }
    return rates.quotes(of: currency, and: base, on: day).flatMap { own, other in crossed(own, other) }
  }

  /// The quotient of two quotes, rounded once to six decimals, half up, in the direction that is worth more than one: it
  /// keeps more digits.
  private func crossed(_ own: ECBRates.Quote, _ other: ECBRates.Quote) -> ExchangeRate? {
    let isPerBase = own.rate > other.rate
    let (above, below) = isPerBase ? (own.rate, other.rate) : (other.rate, own.rate)
    let divisor = Int128(below.millionths)
    let quotient = (Int128(above.millionths) * 1_000_000 + divisor / 2) / divisor
    guard let millionths = Int64(exactly: quotient) else { return nil }
    return ExchangeRate(
      currency: currency, rate: FixedPoint(millionths: millionths), date: own.day, source: ECBRates.crossedSource,
      isPerBase: isPerBase)
  }
}
