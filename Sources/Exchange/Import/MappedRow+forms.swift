import Atlas
import Dates
import ForumPlan

extension MappedRow {
  /// A value as it was before a spreadsheet was kept from running it, without blanks at its ends.
  func verbatim(_ key: Key) -> String {
    let text = Defusing.plain(raw(key))
    guard let first = text.first, let last = text.last, first.isWhitespace || last.isWhitespace else { return text }
    var scalars = Substring(text).unicodeScalars
    while scalars.first?.properties.isWhitespace == true { scalars.removeFirst() }
    while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
    return String(scalars)
  }

  /// A text as a form takes it: just as it stands, and cleaned only where it could steer a terminal, which is reported.
  func words(_ key: Key, multiline: Bool = false, _ result: inout ImportResult) -> String {
    var text = CleanText.lineEnds(of: verbatim(key))
    let clean = CleanText(text, multiline: multiline)
    if clean.removed > 0 {
      warn(
        key, clean.text.isEmpty ? nil : clean.text, "Control or escape characters were removed (\(clean.removed)).",
        &result)
    }
    if clean.removed > 0 || (!multiline && text.utf8.contains(Byte.lineFeed)) { text = clean.text }
    guard text.utf8.count <= Limit.bytes else {
      warn(key, text, "Longer than \(Limit.bytes) bytes (\(text.utf8.count)); left empty.", &result)
      return ""
    }
    return text
  }

  /// Sets a field of a record by the words that a form has for it, items parted by bars or line ends; gives what is wrong.
  func set<R: EditableRecord>(
    _ field: String, _ key: Key, parting: [Unicode.Scalar] = ["|"], without mark: Character? = nil,
    on record: inout R, _ context: FieldContext
  ) -> String? {
    guard let field = R.fields.first(where: { $0.key == field }) else { return "There is no such field." }
    var text = CleanText.lineEnds(of: verbatim(key))
    if let mark { text.removeAll { $0 == mark } }
    if field.kind == .lines {
      for mark in parting { text = ItemText.split(text, at: mark).joined(separator: "\n") }
    }
    do {
      try field.set(text, on: &record, context: context)
      return nil
    } catch {
      return error.message
    }
  }

  /// The days from that in one column through that in another; left empty and reported where one is missing.
  func span(_ first: Key, _ last: Key, _ result: inout ImportResult) -> DateSpan? {
    guard !verbatim(first).isEmpty || !verbatim(last).isEmpty else { return nil }
    guard let from = date(first, &result), let through = date(last, &result),
      let span = DateSpan(first: from, last: through)
    else {
      warn(first, raw(first), "Not the first of some days that both columns name; left empty.", &result)
      return nil
    }
    return span
  }

  /// The identifier in a column; `nil` where there is none, or something else.
  func id<R: Record>(_ key: Key) -> ID<R>? { ID(verbatim(key)) }
}

extension MappedRow where Key == BudgetColumn {
  /// The identifier of the row's line; `nil` where there is none, or something else.
  func id() -> ID<BudgetLine>? { id(.id) }
}

extension MappedRow {
  /// The identifier in a column; anything else there is reported and counts for nothing.
  func id<R: Record>(_ key: Key, _ result: inout ImportResult) -> ID<R>? {
    let text = verbatim(key)
    let id: ID<R>? = id(key)
    if id == nil, !text.isEmpty { warn(key, text, "Not an identifier as an export writes it; not used.", &result) }
    return id
  }
}

extension MappedTable {
  /// The mark before decimals in each of some columns that have numbers; none where it is not known.
  func marks(of keys: [Key]) -> [Key: DecimalMark] {
    var marks: [Key: DecimalMark] = [:]
    for key in keys {
      guard let place = map.columns[key] else { continue }
      let cells = rows.lazy.map { MoneyCell.digits(of: table.text(row: $0, column: place)) }
      marks[key] = .ofColumn(cells, delimiter: table.delimiter)
    }
    return marks
  }
}

extension ImportScope {
  /// The currencies that a file may name: those in use by the facts, and those of the plan.
  var currencies: Set<Currency> {
    Set(atlas.currencies.map(\.currency)).union(plan.foreignCurrencies).union([plan.programme.baseCurrency])
  }
}
