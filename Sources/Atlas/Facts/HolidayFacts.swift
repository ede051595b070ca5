import Dates
import Synchronization

/// The shipped holidays: the file is searched for a country's rows when that country is first asked for.
enum HolidayFacts {
  /// Where the dates come from.
  static let source = "computed with the PyPI package holidays 0.108; Sri Lanka from 2027 by full moons"

  private static let read = Mutex<[CountryCode: [Holiday]]>([:])

  /// A country's holidays by date; empty when the file has none.
  static func holidays(of country: CountryCode) -> [Holiday] {
    if let known = read.withLock({ $0[country] }) { return known }
    let holidays = parse(country)
    read.withLock { $0[country] = holidays }
    return holidays
  }

  /// The countries with shipped holidays, each with where its rows begin and end; rows stand by country.
  private static let ranges: [CountryCode: Range<Int>] = {
    let bytes = FactFile.holidays.bytes
    var ranges: [CountryCode: Range<Int>] = [:]
    var lineStart = (bytes.firstIndex(of: UInt8(ascii: "\n")) ?? 0) + 1
    while lineStart + 2 < bytes.count {
      let code = CountryCode(String(decoding: bytes[lineStart..<(lineStart + 2)], as: UTF8.self))
      let lineEnd = (bytes[lineStart...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count - 1) + 1
      if let code {
        let begin = ranges[code]?.lowerBound ?? lineStart
        ranges[code] = begin..<lineEnd
      }
      lineStart = lineEnd
    }
    return ranges
  }()

  /// The countries of which holidays are known.
  static var countries: Set<CountryCode> { Set(ranges.keys) }

  private static func parse(_ country: CountryCode) -> [Holiday] {
    guard let range = ranges[country] else { return [] }
    return FactFile.rows(of: FactFile.holidays.bytes[range]).compactMap { row in
      guard row.count == 5, let date = CivilDate(row[2]) else { return nil }
      return Holiday(
        date: date, name: row[4], subdivision: row[1].isEmpty ? nil : row[1],
        certainty: Int(row[3]).flatMap(Holiday.Certainty.init) ?? .fixed)
    }
  }
}
