import Typography

/// Sets a table in columns of text, no wider than it is given room.
public struct TextTable {
  /// The table.
  public var table: Table
  /// The room in columns.
  public var width: Int
  /// Whether a cell that is too long goes on below, or is cut with `…`.
  public var wraps = true

  /// A table and its room.
  public init(table: Table, width: Int, wraps: Bool = true) {
    self.table = table
    self.width = width
    self.wraps = wraps
  }

  /// The lines of the table: heads, a rule, the rows.
  public var lines: [String] {
    let widths = columnWidths()
    var lines = row(table.columns.map(\.title), widths)
    lines.append(widths.map { String(repeating: "─", count: $0) }.joined(separator: "  "))
    for row in table.rows {
      switch row {
      case .group(let title):
        if lines.count > 2 { lines.append("") }
        lines += TextWidth.wrapped(SafeText.line(title), to: width)
      case .cells: lines += self.row(table.cells(of: row) ?? [], widths)
      case .total:
        lines.append(widths.map { String(repeating: "─", count: $0) }.joined(separator: "  "))
        lines += self.row(table.cells(of: row) ?? [], widths)
      }
    }
    return lines
  }

  /// Each column as wide as its widest cell, when all fit; else what is left after the narrow ones is shared
  /// out by weight, but none narrower than its longest short word.
  private func columnWidths() -> [Int] {
    let cells = table.rows.compactMap(table.cells)
    let natural = table.columns.indices.map { column in
      max(
        1, TextWidth.width(of: table.columns[column].title),
        cells.map { TextWidth.width(of: SafeText.line($0[column])) }.max() ?? 0)
    }
    let room = width - 2 * max(0, table.columns.count - 1)
    guard natural.reduce(0, +) > room else { return natural }
    var widths = natural
    var open = Set(table.columns.indices)
    // Columns that need no more than their share keep what they need; the others share the rest.
    while true {
      let taken = table.columns.indices.filter { !open.contains($0) }.reduce(0) { $0 + widths[$1] }
      let weights = open.reduce(0.0) { $0 + table.columns[$1].weight }
      let left = Double(max(0, room - taken))
      let fits = open.filter { Double(natural[$0]) <= left * table.columns[$0].weight / weights }
      if fits.isEmpty || weights == 0 {
        for column in open { widths[column] = max(3, Int(left * table.columns[column].weight / weights)) }
        return widths
      }
      open.subtract(fits)
      if open.isEmpty { return widths }
    }
  }

  private func row(_ cells: [String], _ widths: [Int]) -> [String] {
    let columns = cells.indices.map { column -> [String] in
      let text = SafeText.line(cells[column])
      return wraps ? TextWidth.wrapped(text, to: widths[column]) : [TextWidth.truncated(text, to: widths[column])]
    }
    let height = columns.map(\.count).max() ?? 1
    return (0..<height).map { line in
      var text = columns.indices.map { column in
        TextWidth.padded(
          line < columns[column].count ? columns[column][line] : "", to: widths[column],
          align: table.columns[column].isNumeric ? .trailing : .leading)
      }.joined(separator: "  ")
      while text.last == " " { text.removeLast() }
      return text
    }
  }
}
