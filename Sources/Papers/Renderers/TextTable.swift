import Typography

/// Sets a table in columns of text, no wider than it is given room.
///
/// A date, a number or a word goes over the line only where the room would not hold it otherwise.
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

  /// The lines of the table: heads, a rule, the rows; O(cells).
  public var lines: [String] {
    let heads = table.columns.map { MeasuredCell($0.title) }
    let rows = table.rows.map { row in table.cells(of: row)?.map { MeasuredCell($0) } }
    let fit = ColumnFit(table.columns, heads: heads, rows: rows.compactMap(\.self), room: width)
    let rule = fit.widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
    var lines: [String] = []
    lines.reserveCapacity(rows.count + 2)
    var broken = BrokenCells()
    add(heads, fit, &broken, to: &lines)
    lines.append(rule)
    for (row, cells) in zip(table.rows, rows) {
      switch row {
      case .group(let title):
        if lines.count > 2 { lines.append("") }
        lines += TextWidth.wrapped(SafeText.line(title), to: width)
      case .cells: add(cells ?? [], fit, &broken, to: &lines)
      case .total:
        lines.append(rule)
        add(cells ?? [], fit, &broken, to: &lines)
      }
    }
    return lines
  }

  private func add(
    _ cells: [MeasuredCell], _ fit: ColumnFit, _ broken: inout BrokenCells, to lines: inout [String]
  ) {
    let isOneLine = zip(fit.shown, fit.widths).allSatisfy { cells[$0].isOneLine && cells[$0].width <= $1 }
    if isOneLine { return lines.append(line(cells, fit)) }
    let columns = zip(fit.shown, fit.widths).map { column, width in
      broken.lines(of: cells[column], column: column, width: width, wraps: wraps)
    }
    for row in 0..<(columns.map(\.count).max() ?? 1) {
      var parts = Array(repeating: MeasuredCell(line: ""), count: cells.count)
      for (place, column) in zip(fit.shown, columns) where row < column.count { parts[place] = column[row] }
      lines.append(line(parts, fit))
    }
  }

  /// One line of cells that fit their columns; blanks stand only before something.
  private func line(_ cells: [MeasuredCell], _ fit: ColumnFit) -> String {
    var text = ""
    var blanks = 0
    for (column, width) in zip(fit.shown, fit.widths) {
      let cell = cells[column]
      let free = max(0, width - cell.width)
      let isNumeric = table.columns[column].isNumeric
      if isNumeric { blanks += free }
      if !cell.text.isEmpty {
        text += String(repeating: " ", count: blanks)
        text += cell.text
        blanks = 0
      } else {
        blanks += cell.width
      }
      blanks += isNumeric ? 2 : free + 2
    }
    return text
  }
}

/// The lines of cells that were broken already: a long table says the same name in row after row.
private struct BrokenCells {
  private var known: [Int: [String: [MeasuredCell]]] = [:]

  mutating func lines(of cell: MeasuredCell, column: Int, width: Int, wraps: Bool) -> [MeasuredCell] {
    if cell.isOneLine, cell.width <= width { return [cell] }
    if let lines = known[column]?[cell.text] { return lines }
    let lines = cell.lines(to: width, wraps: wraps).map { MeasuredCell(line: $0) }
    known[column, default: [:]][cell.text] = lines
    return lines
  }
}

/// A cell's text, cleaned and measured once: most cells are short, and a table may have 10,000 rows.
struct MeasuredCell {
  let text: String
  /// Columns of the widest line of the text.
  let width: Int
  /// Columns of the widest word.
  let wordWidth: Int
  let isOneLine: Bool

  init(_ raw: String) {
    text = SafeText.block(raw)
    if TextWidth.isPlain(text) {
      // A letter is a byte and a column here.
      var (word, widest) = (0, 0)
      for byte in text.utf8 {
        word = byte == 0x20 ? 0 : word + 1
        widest = max(widest, word)
      }
      (width, wordWidth, isOneLine) = (text.utf8.count, widest, true)
      return
    }
    width = text.split(separator: "\n").map { TextWidth.width(of: String($0)) }.max() ?? 0
    wordWidth = text.split { $0 == " " || $0 == "\n" }.map { TextWidth.width(of: String($0)) }.max() ?? 0
    isOneLine = !text.utf8.contains(0x0A)
  }

  /// A line of a cell that was wrapped already.
  init(line: String) {
    text = line
    width = TextWidth.width(of: line)
    wordWidth = width
    isOneLine = true
  }

  /// The cell's lines, none wider than so many columns.
  func lines(to columns: Int, wraps: Bool) -> [String] {
    if isOneLine, width <= columns { return [text] }
    return wraps ? TextWidth.wrapped(text, to: columns) : [TextWidth.truncated(text, to: columns)]
  }
}
