import CAtlasFacts

/// A table that stands in the program itself: comma-separated values with a heading, sorted by their first column.
///
/// Its bytes are constants of the binary, which the system pages in when they are first read: opening a file
/// costs nothing.
struct FactFile: @unchecked Sendable {
  // Unchecked, for the pointer leads to constant memory that lasts as long as the program.
  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ facts: convene_facts) {
    bytes = UnsafeBufferPointer(start: facts.bytes, count: facts.count)
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Every row but the heading.
  func rows() -> [FactRow] { rows(from: lineEnd(0) + 1) { _ in true } }

  /// The rows whose first column is this word, found by halving.
  ///
  /// Complexity: O(log n) in the size of the file, plus the rows found.
  func rows(of key: String) -> [FactRow] {
    let word = Array(key.utf8) + [UInt8(ascii: ",")]
    var (low, high) = (lineEnd(0) + 1, bytes.count)
    while low < high {
      let start = lineStart(before: low + (high - low) / 2, floor: low)
      if bytes[start...].prefix(word.count).lexicographicallyPrecedes(word) {
        low = lineEnd(start) + 1
      } else {
        high = start
      }
    }
    return rows(from: low) { bytes[$0...].starts(with: word) }
  }

  private func rows(from first: Int, while taken: (Int) -> Bool) -> [FactRow] {
    var rows: [FactRow] = []
    var start = first
    while start < bytes.count, taken(start) {
      let end = lineEnd(start)
      rows.append(FactRow(line: bytes[start..<end]))
      start = end + 1
    }
    return rows
  }

  private func lineEnd(_ start: Int) -> Int {
    bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
  }

  private func lineStart(before index: Int, floor: Int) -> Int {
    var start = index
    while start > floor, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    return start
  }
}

/// One row of a table; a column that is not there reads as empty.
struct FactRow {
  let fields: [String]

  /// Splits a line at its commas; a field in quotes may hold commas, and quotes written twice.
  init(line: some Collection<UInt8>) {
    let (comma, quote) = (UInt8(ascii: ","), UInt8(ascii: "\""))
    var fields: [String] = []
    var field: [UInt8] = []
    var quoted = false
    var afterQuote = false
    for byte in line {
      if byte == quote {
        if afterQuote { field.append(quote) }
        afterQuote = quoted && !afterQuote
        quoted.toggle()
        continue
      }
      afterQuote = false
      if byte == comma, !quoted {
        fields.append(String(decoding: field, as: UTF8.self))
        field.removeAll(keepingCapacity: true)
      } else {
        field.append(byte)
      }
    }
    self.fields = fields + [String(decoding: field, as: UTF8.self)]
  }

  subscript(column: Int) -> String { column < fields.count ? fields[column] : "" }

  /// The words of a column that `|` separates.
  func words(_ column: Int) -> [String] { self[column].split(separator: "|").map(String.init) }
}
