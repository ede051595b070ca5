import Terminal
import Typography

/// Draws a tab's list: the head of its columns, and the rows in view.
struct ListDrawing {
  let source: ListSource
  let state: ListState
  let hasFocus: Bool
  /// What was painted before.
  let painted: PaintedParts
  /// What cells are made from.
  let seen: Seen
  /// The key that shows all again, for the sentence where nothing matches.
  var clearKey = "Esc"

  func draw(head: Rect, rows: Rect, on canvas: inout Canvas) {
    let layout = ListLayout(source, in: head)
    let key = PaintedParts.Key.list(
      PaintKey(
        seen: seen, places: layout.columns.flatMap { [$0.index, $0.x, $0.width] }, order: source.arrangement.order,
        hidden: layout.hidden, filter: state.filter, rows: rows))
    painted.paint(.head, in: head, from: key, on: &canvas) { drawHead(layout, in: head, on: &$0) }
    guard !state.rows.isEmpty else {
      let text =
        state.filter.isEmpty
        ? source.list.emptyText(source.sight)
        : "Nothing here matches “\(state.filter)”. \(clearKey) clears it."
      canvas.paragraph(text, at: Point(rows.x + 1, rows.y + 1), width: rows.width - 3, style: .dim)
      canvas.cursor = Point(rows.x + 1, rows.y + 1)
      return
    }
    painted.beginRows(from: key, seen: rows.height)
    for (line, row) in state.rows[state.top...].prefix(rows.height).enumerated() {
      let y = rows.y + line
      let isMarked = row.key.map { state.marks.contains($0) } ?? false
      let isCurrent = state.top + line == state.cursor
      let ground: Role? = isCurrent && hasFocus ? .cursor : isMarked || isCurrent ? .selection : nil
      painted.paint(
        .init(place: state.top + line, isMarked: isMarked, ground: ground, draft: draft(seenIn: row)),
        in: Rect(x: rows.x, y: y, width: rows.width - 1, height: 1), on: &canvas
      ) { canvas in
        draw(row, layout, rows, y, isMarked: isMarked, ground: ground, on: &canvas)
      }
      if isCurrent { canvas.cursor = Point(rows.x + 1, y) }
    }
    let bar = PaintedParts.Key.bar(top: state.top, count: state.rows.count, generation: seen.generation)
    let edge = Rect(x: rows.maxX - 1, y: rows.y, width: 1, height: rows.height)
    painted.paint(.bar, in: edge, from: bar, on: &canvas) { canvas in
      canvas.scrollBar(
        at: Point(edge.x, edge.y), length: edge.height, offset: state.top, visible: rows.height,
        total: state.rows.count)
    }
  }

  /// What is being typed, where a row says something of it: its own record is written, or it has sums over it.
  private func draft(seenIn row: ListRow) -> BudgetDraft.Source? {
    guard let draft = source.sight.budgetDraft else { return nil }
    return row.isHeading || row.record.map { draft.entries[$0] != nil } ?? false ? draft.source : nil
  }

  /// All that cells are made from, but for what is being typed.
  struct Seen: Equatable {
    var tab: Tab
    /// Of the rows, as the list counts them.
    var revision: Int
    /// Of plan, outlook and all else that is seen.
    var generation: Int
  }

  /// What head and rows are painted from.
  struct PaintKey: Equatable {
    var seen: Seen
    /// The columns shown, with their places and widths.
    var places: [Int]
    var order: SortOrder?
    var hidden: Int
    var filter: String
    var rows: Rect
  }

  private func draw(
    _ row: ListRow, _ layout: ListLayout, _ rows: Rect, _ y: Int, isMarked: Bool, ground: Role?,
    on canvas: inout Canvas
  ) {
    let indices = layout.columns.map(\.index)
    if let cells = headingCells(row, indices) {
      draw(cells, layout, y, on: &canvas)
    } else if let heading = row.heading {
      drawHeading(heading, row.count, at: Point(rows.x + 1, y), width: rows.width - 3, on: &canvas)
    } else {
      draw(source.list.cells(of: row, in: indices, source.sight), layout, y, on: &canvas)
      if isMarked { canvas.put(String(canvas.glyphs[.marked]), at: Point(rows.x, y), style: .focus) }
    }
    guard let ground else { return }
    canvas.restyle(Rect(x: rows.x, y: y, width: rows.width - 1, height: 1)) { style in
      style = style.role == .text ? Style(ground) : style.on(ground)
    }
  }

  /// The titles; behind that of the column sorted by a mark, which may take the first blank of the gap.
  private func drawHead(_ layout: ListLayout, in head: Rect, on canvas: inout Canvas) {
    let order = source.arrangement.order
    for placed in layout.columns {
      let point = Point(placed.x, head.y)
      guard let order, order.column == placed.column.id else {
        canvas.field(
          placed.column.head, at: point, width: placed.width, align: placed.column.alignment, style: .heading)
        continue
      }
      let title = TextWidth.truncated(placed.column.head, to: placed.width)
      let sign = String(canvas.glyphs[order.sign])
      canvas.field(
        [Span(title, .focus), Span(sign, .focus)], at: point, width: placed.width + 1,
        align: placed.column.alignment, fill: .heading)
    }
    if layout.hidden > 0 {
      // One column wide, over the scroll bar: more columns are wanted than there is room for.
      canvas.put(String(canvas.glyphs[.ellipsis]), at: Point(head.maxX - 1, head.y), style: .dim)
    }
  }

  /// What a heading says in columns; under a filter it counts what was found, for it would speak of the rest too.
  private func headingCells(_ row: ListRow, _ columns: [Int]) -> [ListCell]? {
    state.query.isEmpty ? source.cells(ofHeading: row, in: columns) : nil
  }

  private func drawHeading(_ text: String, _ count: Int?, at point: Point, width: Int, on canvas: inout Canvas) {
    let number = count.map { " \($0)" } ?? ""
    let used = canvas.put(text, at: point, style: .title, maxWidth: width - number.count, ellipsis: true)
    if !number.isEmpty { canvas.put(number, at: Point(point.x + used, point.y), style: .dim) }
  }

  private func draw(_ cells: [ListCell], _ layout: ListLayout, _ y: Int, on canvas: inout Canvas) {
    for (placed, cell) in zip(layout.columns, cells) {
      let point = Point(placed.x, y)
      guard !state.query.isEmpty else {
        canvas.field(
          cell.text, at: point, width: placed.width, align: placed.column.alignment, style: cell.style)
        continue
      }
      canvas.field(
        state.query.spans(of: cell.text, style: cell.style, everyWord: false), at: point, width: placed.width,
        align: placed.column.alignment, fill: cell.style)
    }
  }
}
