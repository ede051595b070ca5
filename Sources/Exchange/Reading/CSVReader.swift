/// Reads delimited text as spreadsheets write it: any usual delimiter and line end, quotes, line breaks in quotes.
struct CSVReader {
  /// A row with the line of the file it begins on, counted from 1.
  struct Row {
    var line: Int
    var fields: [String]
  }

  /// The rows in order.
  private(set) var rows: [Row] = []
  /// The line on which a quote opens that is never closed; the row is not among the rows.
  private(set) var unclosedQuote: Int?

  /// The longest field that is kept; a longer one is cut, as it must be a missing quote.
  private static let fieldLimit = 100_000

  /// Reads UTF-8 bytes; O(bytes).
  init(_ bytes: [UInt8], delimiter: UInt8) {
    bytes.withUnsafeBufferPointer { read($0, delimiter) }
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, _ delimiter: UInt8) {
    let (quote, lf, cr) = (UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"))
    var position = 0
    var line = 1
    while position < bytes.count {
      var row = Row(line: line, fields: [])
      rowLoop: while true {
        if position < bytes.count, bytes[position] == quote {
          guard let field = quoted(bytes, &position, &line) else {
            unclosedQuote = row.line
            return
          }
          row.fields.append(field)
          // What stands between the closing quote and the delimiter is kept off, as spreadsheets do.
          while position < bytes.count, ![delimiter, lf, cr].contains(bytes[position]) { position += 1 }
        } else {
          let start = position
          while position < bytes.count, bytes[position] != delimiter, bytes[position] != lf, bytes[position] != cr {
            position += 1
          }
          let end = min(position, start + Self.fieldLimit)
          row.fields.append(String(decoding: bytes[start..<end], as: UTF8.self))
        }
        guard position < bytes.count, bytes[position] == delimiter else { break rowLoop }
        position += 1
      }
      if position < bytes.count, bytes[position] == cr { position += 1 }
      if position < bytes.count, bytes[position] == lf { position += 1 }
      line += 1
      // An empty line is no row.
      if row.fields.count > 1 || row.fields[0].contains(where: { !$0.isWhitespace }) { rows.append(row) }
    }
  }

  /// A field in quotes, from its opening quote; `nil` when it never ends.
  private func quoted(_ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ line: inout Int) -> String? {
    let quote = UInt8(ascii: "\"")
    var field: [UInt8] = []
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == quote {
        guard position < bytes.count, bytes[position] == quote else { return String(decoding: field, as: UTF8.self) }
        position += 1
      } else if byte == UInt8(ascii: "\n") {
        line += 1
      }
      if field.count < Self.fieldLimit { field.append(byte) }
    }
    return nil
  }

  /// The delimiter of a file: the one that stands most often in its first line, outside quotes.
  static func delimiter(of bytes: [UInt8]) -> UInt8 {
    let candidates = [",", ";", "\t", "|"].compactMap { $0.utf8.first }
    var counts = Dictionary(uniqueKeysWithValues: candidates.map { ($0, 0) })
    var isQuoted = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted, byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
      if !isQuoted, let count = counts[byte] { counts[byte] = count + 1 }
    }
    // A comma wins a draw, being what most files use.
    return candidates.max { (counts[$0] ?? 0) < (counts[$1] ?? 0) } ?? UInt8(ascii: ",")
  }
}
