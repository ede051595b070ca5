import Dates

/// One row under known columns; reading a value cleans it and says so where that changed it.
struct MappedRow<Key: ImportColumn> {
  let source: MappedTable<Key>
  let row: Int

  /// The line on which the row begins.
  var line: Int { source.table.line(row: row) }

  /// The value as the file has it; empty when the file lacks the column.
  func raw(_ key: Key) -> String {
    guard let column = source.map.columns[key] else { return "" }
    return source.table.text(row: row, column: column)
  }

  /// The header's name for a column.
  func title(_ key: Key) -> String? { source.map.columns[key].map { source.table.header[$0] } }

  /// A value on one line, cleaned; left empty and reported when longer than the limit.
  func text(_ key: Key, limit: Int = 200, _ result: inout ImportResult) -> String {
    clean(key, multiline: false, limit: limit, &result)
  }

  /// A value that may have line breaks, cleaned; left empty and reported when longer than the limit.
  func lines(_ key: Key, limit: Int = 10_000, _ result: inout ImportResult) -> String {
    clean(key, multiline: true, limit: limit, &result)
  }

  private func clean(_ key: Key, multiline: Bool, limit: Int, _ result: inout ImportResult) -> String {
    guard let column = source.map.columns[key] else { return "" }
    let raw = source.table.text(row: row, column: column)
    guard !raw.isEmpty else { return "" }
    let clean = CleanText(raw, multiline: multiline)
    if clean.removed > 0 {
      warn(
        key, clean.text.isEmpty ? nil : clean.text,
        "Control or escape characters were removed (\(clean.removed)).", &result)
    }
    guard clean.text.count <= limit else {
      warn(key, clean.text, "Longer than \(limit) characters (\(clean.text.count)); left empty.", &result)
      return ""
    }
    return clean.text
  }

  /// Notes something about a value of this row.
  func warn(_ key: Key, _ value: String?, _ message: String, _ result: inout ImportResult) {
    let line = source.map.columns[key].map { source.table.line(row: row, column: $0) } ?? self.line
    result.warn(RowNote(line: line, column: title(key), value: value, message))
  }

  /// A date; left empty and reported when it is ambiguous, impossible or not a date.
  func date(_ key: Key, _ result: inout ImportResult) -> CivilDate? {
    let text = text(key, &result)
    let reading = DateReading(text)
    if let complaint = reading.complaint { warn(key, text, complaint, &result) }
    return reading.date
  }

  /// A whole number within bounds; left empty and reported when it is not one.
  func integer(_ key: Key, _ allowed: ClosedRange<Int>, _ result: inout ImportResult) -> Int? {
    let text = text(key, &result)
    guard !text.isEmpty else { return nil }
    guard let value = Int(text.filter { $0 != " " && $0 != "\u{202F}" && $0 != "\u{A0}" }), allowed.contains(value)
    else {
      warn(
        key, text, "Not a whole number from \(allowed.lowerBound) to \(allowed.upperBound); left empty.", &result)
      return nil
    }
    return value
  }
}
