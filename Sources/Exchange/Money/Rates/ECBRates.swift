import Atlas
import Dates

/// Euro reference rates of the European Central Bank: how much of each currency one euro was worth, day by day.
///
/// The bank publishes them on working days of the TARGET system, as units of the currency for one euro, in
/// `eurofxref-hist.csv` (all days since 4 January 1999) and `eurofxref.csv` (the newest day).
/// Source: European Central Bank, "Euro foreign exchange reference rates", www.ecb.europa.eu.
public struct ECBRates: Hashable, Sendable {
  /// Who publishes them, as a rate's source says it.
  public static let source = "European Central Bank"
  /// What the source of a rate says that was reckoned of two quotes of one day.
  public static let crossedSource = "European Central Bank, crossed over EUR"

  /// What one euro was worth on a day.
  public struct Quote: Hashable, Sendable {
    /// The day.
    public var day: CivilDate
    /// Units of the currency for one euro, above zero.
    public var rate: FixedPoint
  }

  /// The currencies that the file's header names, whether they were asked for or not.
  public internal(set) var currencies: [Currency] = []
  /// The quotes of each currency that was asked for, by day, the oldest first; each day once.
  public internal(set) var quotes: [Currency: [Quote]] = [:]
  /// How many days were read.
  public internal(set) var days = 0
  /// How many rows were refused.
  public internal(set) var rowsRefused = 0
  /// What could not be read, by line; at most `noteLimit`.
  public internal(set) var notes: [RowNote] = []
  /// How many notes were left out beyond `noteLimit`.
  public internal(set) var notesOmitted = 0

  /// The most notes that are kept.
  public static let noteLimit = 100

  /// The newest quote of a currency that is not after a day; O(log n).
  public func quote(of currency: Currency, on day: CivilDate) -> Quote? {
    guard let quotes = quotes[currency] else { return nil }
    return quotes[..<Self.firstAfter(day, in: quotes)].last
  }

  /// The newest day not after a day on which two currencies were quoted, with both quotes; O(n).
  public func quotes(of first: Currency, and second: Currency, on day: CivilDate) -> (Quote, Quote)? {
    guard let left = quotes[first], let right = quotes[second] else { return nil }
    var (one, other) = (Self.firstAfter(day, in: left) - 1, Self.firstAfter(day, in: right) - 1)
    while one >= 0, other >= 0 {
      if left[one].day == right[other].day { return (left[one], right[other]) }
      if left[one].day > right[other].day { one -= 1 } else { other -= 1 }
    }
    return nil
  }

  /// The first quote of each month within some days; O(n).
  public func firstDays(of currency: Currency, from first: CivilDate, through last: CivilDate) -> [CivilDate] {
    var month = -1
    var days: [CivilDate] = []
    for quote in quotes[currency] ?? [] where quote.day <= last {
      let fields = quote.day.fields
      guard fields.year * 12 + fields.month != month else { continue }
      month = fields.year * 12 + fields.month
      if quote.day >= first { days.append(quote.day) }
    }
    return days
  }

  /// The place of the first quote after a day.
  private static func firstAfter(_ day: CivilDate, in quotes: [Quote]) -> Int {
    var (low, high) = (0, quotes.count)
    while low < high {
      let middle = (low + high) / 2
      if quotes[middle].day <= day { low = middle + 1 } else { high = middle }
    }
    return low
  }

  mutating func note(_ note: RowNote) {
    if notes.count < Self.noteLimit { notes.append(note) } else { notesOmitted += 1 }
  }
}
