import Atlas
import Dates

/// Reads the European Central Bank's files of rates as they come, piece by piece, keeping no more than a line.
///
///     var reader = ECBReader(file: "eurofxref-hist.csv", wanted: [usd, jpy], today: today)
///     while let piece = try handle.read(upToCount: 1 << 16), !piece.isEmpty { try reader.feed(piece) }
///     let rates = try reader.finish()
///
/// What cannot be read is named by line and left out; it touches neither another row nor another currency's quote.
/// Costs time linear in the file's size.
public struct ECBReader: Sendable {
  /// The most bytes of a line.
  static let lineLimit = 65_536

  private let file: String
  private let wanted: Set<Currency>?
  private let today: CivilDate
  private var rates = ECBRates()
  private var line: [UInt8] = []
  private var number = 0
  private var isTooLong = false
  private var previous: UInt8 = 0
  /// The currency of each column behind the date; `nil` for one that is not asked for or has no name.
  private var columns: [Currency?] = []
  private var width = 0
  private var endsInComma = false

  /// A reader of a file of a name; `wanted` are the currencies kept, `nil` for all.
  ///
  /// No quote after `today` is believed.
  public init(file: String, wanted: Set<Currency>?, today: CivilDate) {
    self.file = file
    self.wanted = wanted
    self.today = today
  }

  /// Reads on; throws when the file begins with something else than a header of the bank's.
  public mutating func feed(_ bytes: some Sequence<UInt8>) throws(ImportError) {
    for byte in bytes {
      if byte == Byte.lineFeed || byte == Byte.carriageReturn {
        // Of CR LF the second ends an empty line, which counts for nothing but its number.
        if byte == Byte.lineFeed, previous == Byte.carriageReturn { number -= 1 }
        try endLine()
      } else if line.count < Self.lineLimit {
        line.append(byte)
      } else {
        isTooLong = true
      }
      previous = byte
    }
  }

  /// The rates of a file that was read to its end; throws for one without a header.
  public mutating func finish() throws(ImportError) -> ECBRates {
    if !line.isEmpty { try endLine() }
    guard width > 0 else { throw .empty(file: file) }
    for (currency, quotes) in rates.quotes { rates.quotes[currency] = settled(quotes, currency) }
    return rates
  }

  private mutating func endLine() throws(ImportError) {
    number += 1
    defer {
      line.removeAll(keepingCapacity: true)
      isTooLong = false
    }
    if width == 0 {
      try readHeader()
    } else if isTooLong {
      refuse("This line is longer than \(Self.lineLimit) bytes.")
    } else if line.contains(where: { $0 != Byte.space && $0 != UInt8(ascii: "\t") }) {
      readRow()
    }
  }

  private mutating func readHeader() throws(ImportError) {
    if line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
    guard !line.allSatisfy({ $0 == Byte.space }) else { return }
    if line.starts(with: Array("PK\u{3}\u{4}".utf8)) {
      throw .notText(
        file: file, hint: "It is an archive: unpack it (unzip eurofxref-hist.zip) and import the CSV file in it.")
    }
    guard !isTooLong, !line.contains(0), String(validating: line, as: UTF8.self) != nil else {
      throw .notText(file: file, hint: "Take eurofxref-hist.csv as the European Central Bank publishes it.")
    }
    let titles = fields.map(Self.text)
    guard Self.isHeader(titles) else { throw .noRates(file: file, header: titles) }
    endsInComma = titles.last == ""
    width = titles.count - (endsInComma ? 1 : 0)
    for title in titles[1..<width] {
      let currency = Currency(title)
      if let currency, rates.currencies.contains(currency) {
        note(title, nil, "The header has this currency twice; the first column was read, this one was not.")
      }
      let isNew = currency.map { !rates.currencies.contains($0) } ?? false
      if currency == nil { note(title, nil, "Not a currency’s code; this column was not read.") }
      if isNew, let currency { rates.currencies.append(currency) }
      columns.append(currency.flatMap { isNew && wanted?.contains($0) != false ? $0 : nil })
    }
  }

  private mutating func readRow() {
    let fields = fields
    let isComplete = fields.count == width || (fields.count == width + 1 && Self.trimmed(fields[width]).isEmpty)
    guard isComplete else {
      return refuse("\(fields.count) fields where the header has \(width + (endsInComma ? 1 : 0)).")
    }
    let text = Self.text(fields[0])
    guard let day = CivilDate(typed: text) else {
      return refuse("Not a day such as 2026-11-27 or 27 November 2026.", column: "Date", value: text)
    }
    guard day <= today else { return refuse("This day is yet to come.", column: "Date", value: text) }
    rates.days += 1
    for (place, currency) in columns.enumerated() {
      guard let currency else { continue }
      let field = Self.trimmed(fields[place + 1])
      if field.isEmpty || field.elementsEqual("N/A".utf8) { continue }
      guard let millionths = Self.millionths(field), millionths > 0 else {
        note(currency.code, Self.text(field), "Not a rate above zero with at most six decimals; left out.")
        continue
      }
      rates.quotes[currency, default: []].append(.init(day: day, rate: FixedPoint(millionths: millionths)))
    }
  }

  /// The quotes by day; of two of one day the first in the file stays, and the other is named.
  private mutating func settled(_ quotes: [ECBRates.Quote], _ currency: Currency) -> [ECBRates.Quote] {
    let ordered = quotes.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
    var kept: [ECBRates.Quote] = []
    kept.reserveCapacity(ordered.count)
    for (_, quote) in ordered {
      guard kept.last?.day == quote.day else {
        kept.append(quote)
        continue
      }
      if kept.last != quote {
        rates.note(
          RowNote(column: currency.code, value: quote.rate.description, "A second quote of \(quote.day); left out."))
      }
    }
    return kept
  }

  private var fields: [ArraySlice<UInt8>] {
    line.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
  }

  private mutating func refuse(_ reason: String, column: String? = nil, value: String? = nil) {
    rates.rowsRefused += 1
    note(column, value, reason)
  }

  private mutating func note(_ column: String?, _ value: String?, _ message: String) {
    rates.note(RowNote(line: number, column: column, value: value, message))
  }
}

extension ECBReader {
  /// Whether a header is that of the bank's files.
  static func isHeader(_ titles: [String]) -> Bool {
    titles.first?.lowercased() == "date" && titles.count > 1 && Currency(titles[1]) != nil
  }

  private static func trimmed(_ field: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var field = field
    while let first = field.first, first == Byte.space || first == 9 { field.removeFirst() }
    while let last = field.last, last == Byte.space || last == 9 { field.removeLast() }
    return field
  }

  private static func text(_ field: ArraySlice<UInt8>) -> String {
    String(decoding: trimmed(field).prefix(400), as: UTF8.self)
  }

  /// Digits with a point before at most six decimals, in millionths; `nil` for anything else.
  private static func millionths(_ field: ArraySlice<UInt8>) -> Int64? {
    var value: Int64 = 0
    var decimals: Int?
    for (place, byte) in field.enumerated() {
      if byte == UInt8(ascii: "."), decimals == nil, place > 0 {
        decimals = 0
        continue
      }
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      if let known = decimals {
        // The bank itself pads some quotes with noughts.
        if known == 6 { if byte == UInt8(ascii: "0") { continue } else { return nil } }
        decimals = known + 1
      }
      let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, carry) = tens.addingReportingOverflow(Int64(byte - UInt8(ascii: "0")))
      guard !overflow, !carry else { return nil }
      value = sum
    }
    guard !field.isEmpty, decimals != 0 else { return nil }
    for _ in (decimals ?? 0)..<6 {
      let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      value = tens
    }
    return value
  }
}
