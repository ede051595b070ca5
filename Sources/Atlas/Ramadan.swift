import Dates

/// A month of fasting: many fast from dawn to sunset, work shorter hours and travel little.
public struct Ramadan: Hashable, Sendable {
  /// The year of the Islamic calendar.
  public let year: Int
  /// From the first day of fasting to the last.
  public let span: DateSpan

  init?(_ row: FactRow) {
    guard let year = Int(row[0]), let first = CivilDate(row[1]), let last = CivilDate(row[2]),
      let span = DateSpan(first: first, last: last)
    else { return nil }
    self.year = year
    self.span = span
  }

  /// What a reader should know of the days: they are reckoned, and countries go by the moon they see.
  public static let caution = "Reckoned; where the moon is watched for, it may begin and end a day earlier or later."
}

extension Atlas {
  /// The months of Ramadan that share a day with a span, in order, with their source.
  ///
  /// Known from 2019 to 2077 by the Umm al-Qura calendar; a country that watches for the moon may differ by a day.
  public func ramadans(in span: DateSpan) -> Fact<[Ramadan]> {
    FactSource.ramadan.fact(store.ramadans.filter { $0.span.overlaps(span) }, note: Ramadan.caution)
  }
}
