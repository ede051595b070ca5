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
    add(heads, fit, to: &lines)
    lines.append(rule)
    for (row, cells) in zip(table.rows, rows) {
      switch row {
      case .group(let title):
        if lines.count > 2 { lines.append("") }
        lines += TextWidth.wrapped(SafeText.line(title), to: width)
      case .cells: add(cells ?? [], fit, to: &lines)
      case .total:
        lines.append(rule)
        add(cells ?? [], fit, to: &lines)
      }
    }
    return lines
  }

  private func add(_ cells: [MeasuredCell], _ fit: ColumnFit, to lines: inout [String]) {
    let columns = zip(fit.shown, fit.widths).map { column, width in
      cells[column].lines(to: width, wraps: wraps, isNumeric: table.columns[column].isNumeric)
    }
    for line in 0..<(columns.map(\.count).max() ?? 1) {
      var text = ""
      for (place, column) in columns.enumerated() {
        if place > 0 { text += "  " }
        if line < column.count {
          text += column[line]
        } else {
          text += String(repeating: " ", count: fit.widths[place])
        }
      }
      while text.utf8.last == 0x20 { text.removeLast() }
      lines.append(text)
    }
  }
}

/// A cell's text, cleaned and measured once: most cells are short, and a table may have 10,000 rows.
struct MeasuredCell {
  let text: String
  /// Columns of the widest line of the text.
  let width: Int
  /// Columns of the widest word.
  let wordWidth: Int

  init(_ raw: String) {
    text = SafeText.block(raw)
    guard text.utf8.contains(where: { $0 == 0x20 || $0 == 0x0A }) else {
      width = TextWidth.width(of: text)
      wordWidth = width
      return
    }
    width = text.split(separator: "\n").map { TextWidth.width(of: String($0)) }.max() ?? 0
    wordWidth = text.split { $0 == " " || $0 == "\n" }.map { TextWidth.width(of: String($0)) }.max() ?? 0
  }

  /// The cell's lines, each filled up to a width.
  func lines(to columns: Int, wraps: Bool, isNumeric: Bool) -> [String] {
    let alignment: Alignment = isNumeric ? .trailing : .leading
    let isOneLine = !text.utf8.contains(0x0A)
    if isOneLine, width <= columns {
      let blank = String(repeating: " ", count: columns - width)
      return [isNumeric ? blank + text : text + blank]
    }
    let lines = wraps ? TextWidth.wrapped(text, to: columns) : [TextWidth.truncated(text, to: columns)]
    return lines.map { TextWidth.padded($0, to: columns, align: alignment) }
  }
}
