/// Sets the tables of a paper as comma-separated values (RFC 4180), safe to open in a spreadsheet.
public struct CSVRenderer: Sendable {
  /// Whether the text begins with a byte-order mark, which Excel needs to read UTF-8.
  public var hasByteOrderMark: Bool

  /// A renderer, by default with the mark.
  public init(hasByteOrderMark: Bool = true) { self.hasByteOrderMark = hasByteOrderMark }

  /// The tables, those of enclosures among them, one below the other with an empty line between; group headings become a first column.
  public func render(_ document: Document) -> String {
    let tables = ([document] + document.enclosures).flatMap(\.blocks).compactMap { block -> Table? in
      switch block {
      case .table(let table): table
      case .cards(let sheet): sheet.table
      default: nil
      }
    }
    return (hasByteOrderMark ? "\u{FEFF}" : "") + tables.map(rows).joined(separator: "\r\n")
  }

  private func rows(of table: Table) -> String {
    let isGrouped = table.rows.contains { if case .group = $0 { true } else { false } }
    var group = ""
    var lines = [line((isGrouped ? ["Group"] : []) + table.columns.map(\.title))]
    for row in table.rows {
      if case .group(let title) = row { group = title }
      guard let cells = table.cells(of: row) else { continue }
      lines.append(line((isGrouped ? [group] : []) + cells))
    }
    return lines.joined()
  }

  private func line(_ cells: [String]) -> String { cells.map(Self.cell).joined(separator: ",") + "\r\n" }

  /// One cell: quoted where it must be, and with an apostrophe before whatever a spreadsheet would run as a formula.
  ///
  /// Source: OWASP, "CSV Injection".
  public static func cell(_ text: String) -> String {
    var text = SafeText.block(text)
    // What a spreadsheet skips at the front, and the wide forms that some take for the narrow ones, count as well.
    let first = text.unicodeScalars.first { !$0.properties.isWhitespace && $0.properties.generalCategory != .format }
    if let first, "=+-@＝＋－＠".unicodeScalars.contains(first), !FloatingDigits.isNumber(text) { text = "'" + text }
    let isPlain = !text.utf8.contains { "\",\r\n;".utf8.contains($0) }
    guard !isPlain || text.utf8.first == 0x20 || text.utf8.last == 0x20 else { return text }
    return "\"" + SafeText.replacing(in: text) { $0 == "\"" ? "\"\"" : nil } + "\""
  }
}

/// Tells plain numbers, which may begin with a sign, from formulas.
private enum FloatingDigits {
  static func isNumber(_ text: String) -> Bool {
    let body = text.first == "-" || text.first == "+" ? text.dropFirst() : Substring(text)
    return !body.isEmpty && body.allSatisfy { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
  }
}
