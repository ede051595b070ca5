/// Tables: the head again on every page, a row split only where a page cannot hold it, and nobody left alone.
extension PDFPages {
  /// Lays a table; a group stays with its first row, a total and the last row with the one before.
  mutating func lay(_ table: Table) {
    let columns = columns(of: table)
    let head = head(of: table, columns)
    y += 4 * scale
    if head.height + 4 * scale + roomFromFirst(of: table, columns) > room, !isAtTop { breakPage() }
    placeHead(head, columns, of: table)
    for index in table.rows.indices {
      switch table.rows[index] {
      case .group(let title):
        let text = shape(title, groupFont, width: metrics.width)
        if groupHeight(text) + roomBehind(index, in: table, columns) > room, !isAtTop {
          breakPage()
          placeHead(head, columns, of: table)
        }
        y += 7 * scale
        add(.text(text, x: metrics.left, y: y))
        y += text.height + 2
        add(.rule(x: metrics.left, y: y, width: metrics.width, weight: 0.5, grey: 0.75))
        y += 2
      case .cells, .total: place(table.rows[index], at: index, of: table, columns, head)
      }
    }
    y += 8 * scale
  }

  /// The least room that a table needs where it begins: its head and its first rows.
  func leastHeight(of table: Table) -> Double {
    let columns = columns(of: table)
    return 8 * scale + head(of: table, columns).height + 4 * scale + roomFromFirst(of: table, columns)
  }

  /// Cells as they are set, with where they begin from the left and how far below the row's top, and their height.
  private typealias Line = (texts: [(text: PDFText, x: Double, drop: Double)], height: Double)

  private var groupFont: PDFText.Font { .init(size: 10 * scale, isBold: true, isAccent: true) }

  private func groupHeight(_ text: PDFText) -> Double { 7 * scale + text.height + 4 }

  private func font(of table: Table, isTotal: Bool = false) -> PDFText.Font {
    .init(size: (table.isForm ? 8.5 : 9.5) * scale, isBold: isTotal)
  }

  private func columns(of table: Table) -> TableColumns {
    TableColumns(table: table, metrics: metrics, isRightToLeft: isRightToLeft) { word, isHead in
      shape(word, isHead ? headFont(of: table) : .init(size: 9.5 * scale), width: 2 * metrics.width).lineWidth
    }
  }

  private func head(of table: Table, _ columns: TableColumns) -> Line {
    cells(table.columns.map(\.title), headFont(of: table), columns)
  }

  private func headFont(of table: Table) -> PDFText.Font {
    .init(size: (table.isForm ? 8 : 8.5) * scale, isBold: true, grey: 0.35)
  }

  private mutating func place(
    _ row: Table.Row, at index: Int, of table: Table, _ columns: TableColumns, _ head: Line
  ) {
    var isTotal = false
    if case .total = row { isTotal = true }
    let font = font(of: table, isTotal: isTotal)
    // A total of nothing stands under its heading, which has a rule already.
    if isTotal, index > 0, case .group = table.rows[index - 1] { isTotal = false }
    let texts = table.cells(of: row) ?? []
    let line = cells(texts, font, columns)
    let height = max(line.height + 6 * scale, table.writingHeight ?? 0)
    let whole = metrics.bottom - metrics.top - head.height - 4 * scale
    if height > whole {
      // The first piece fills the page at hand, where that is worth it.
      let first = room > whole / 3 ? room : whole
      let pieces = Self.pieces(of: texts) { cells($0, font, columns).height + 6 * scale <= ($1 ? first : whole) }
      for piece in pieces {
        place(cells(piece, font, columns), font, isTotal: isTotal, of: table, columns, head)
      }
      return
    }
    let behind = staysWithNext(index, in: table) ? roomBehind(index, in: table, columns) : 0
    place(line, font, isTotal: isTotal, of: table, columns, head, and: height + behind <= whole ? behind : 0)
  }

  /// Lays cells that a page can hold, on a new one where not enough is left for them and what stays with them.
  private mutating func place(
    _ line: Line, _ font: PDFText.Font, isTotal: Bool, of table: Table, _ columns: TableColumns, _ head: Line,
    and behind: Double = 0
  ) {
    let height = max(line.height + 6 * scale, table.writingHeight ?? 0)
    if height + behind > room, !isAtTop {
      breakPage()
      placeHead(head, columns, of: table)
    }
    if table.isForm { layBorders(from: y, height: height, columns) }
    if isTotal { add(.rule(x: metrics.left, y: y, width: metrics.width, weight: 0.9, grey: 0.2)) }
    y += 3 * scale
    for (text, x, drop) in line.texts { add(.text(text, x: x, y: y + drop)) }
    y += height - 3 * scale
    if !table.isForm { add(.rule(x: metrics.left, y: y, width: metrics.width, weight: 0.4, grey: 0.84)) }
  }

  /// Whether the next row is a total, or the last: neither begins a page alone.
  private func staysWithNext(_ index: Int, in table: Table) -> Bool {
    guard index + 1 < table.rows.count else { return false }
    if case .group = table.rows[index + 1] { return false }
    if case .total = table.rows[index + 1] { return true }
    return index + 2 == table.rows.count && !table.isForm
  }

  /// The height of the row behind a row, with what must stay with it.
  private func roomBehind(_ index: Int, in table: Table, _ columns: TableColumns) -> Double {
    guard index + 1 < table.rows.count else { return 0 }
    return height(at: index + 1, in: table, columns)
      + (staysWithNext(index + 1, in: table) ? height(at: index + 2, in: table, columns) : 0)
  }

  private func roomFromFirst(of table: Table, _ columns: TableColumns) -> Double {
    guard !table.rows.isEmpty else { return 0 }
    // A row that no page can hold begins where it stands.
    let whole = (metrics.bottom - metrics.top) / 2
    let first = height(at: 0, in: table, columns)
    if case .group = table.rows[0] { return min(whole, first + roomBehind(0, in: table, columns)) }
    return min(whole, first)
  }

  private func height(at index: Int, in table: Table, _ columns: TableColumns) -> Double {
    guard let texts = table.cells(of: table.rows[index]) else {
      guard case .group(let title) = table.rows[index] else { return 0 }
      return groupHeight(shape(title, groupFont, width: metrics.width))
    }
    return max(cells(texts, font(of: table), columns).height + 6 * scale, table.writingHeight ?? 0)
  }

  private func cells(_ texts: [String], _ font: PDFText.Font, _ columns: TableColumns) -> Line {
    // Numbers stand to the right in every language, for their digits to stand below each other.
    let shaped = texts.enumerated().map { index, text in
      shape(text, font, width: columns.widths[index], columns.isNumeric[index] && !isRightToLeft ? .end : .start)
    }
    // Scripts differ in how deep their letters stand: the first lines of a row share one base.
    let base = shaped.map(\.baseline).max() ?? 0
    let placed = zip(shaped, columns.edges).map { (text: $0, x: $1, drop: base - $0.baseline) }
    return (placed, placed.map { $0.drop + $0.text.height }.max() ?? 0)
  }

  private mutating func placeHead(_ head: Line, _ columns: TableColumns, of table: Table) {
    if table.isForm {
      layBorders(from: y, height: head.height + 6 * scale, columns)
      y += 3 * scale
    }
    for (text, x, drop) in head.texts { add(.text(text, x: x, y: y + drop)) }
    y += head.height + 3 * scale
    guard !table.isForm else { return }
    add(.rule(x: metrics.left, y: y, width: metrics.width, weight: 0.9, grey: 0.2))
    y += scale
  }

  /// Rows that stand for one too tall for a page, each as much of every cell as fits.
  private static func pieces(of texts: [String], fitting: ([String], _ isFirst: Bool) -> Bool) -> [[String]] {
    var rests = texts.map { CellRest($0) }
    var pieces: [[String]] = []
    while rests.contains(where: { !$0.isEmpty }) {
      var piece = texts.map { _ in "" }
      for column in texts.indices {
        piece[column] = rests[column].take { text in
          fitting(texts.indices.map { $0 == column ? text : "" }, pieces.isEmpty)
        }
      }
      pieces.append(piece)
    }
    return pieces
  }
}
