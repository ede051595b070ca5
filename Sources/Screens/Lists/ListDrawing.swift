import Terminal
import Typography

/// Draws a tab's list: the head of its columns, and the rows in view.
struct ListDrawing {
  let tab: Tab
  let state: ListState
  let sight: Sight
  let hasFocus: Bool

  func draw(head: Rect, rows: Rect, on canvas: inout Canvas) {
    let source = tab.list
    let columns = source.columns
    // A blank at the left for the edge, one at the right for the scroll bar.
    let fitted = ListColumn.fit(columns, to: head.width - 3)
    var x = head.x + 1
    for (index, width) in fitted {
      canvas.field(
        columns[index].title, at: Point(x, head.y), width: width, align: columns[index].alignment, style: .heading)
      x += width + 2
    }
    guard !state.rows.isEmpty else {
      let text =
        state.filter.isEmpty ? source.emptyText(sight) : "Nothing here matches “\(state.filter)”. Esc clears it."
      canvas.paragraph(text, at: Point(rows.x + 1, rows.y + 1), width: rows.width - 3, style: .dim)
      canvas.cursor = Point(rows.x + 1, rows.y + 1)
      return
    }
    for (line, row) in state.rows[state.top...].prefix(rows.height).enumerated() {
      let y = rows.y + line
      if let heading = row.heading {
        canvas.put(heading, at: Point(rows.x + 1, y), style: .title, maxWidth: rows.width - 3, ellipsis: true)
      } else {
        draw(source.cells(of: row, sight), fitted, columns, at: Point(rows.x + 1, y), on: &canvas)
      }
      if state.top + line == state.cursor {
        let ground: Role = hasFocus ? .cursor : .selection
        canvas.restyle(Rect(x: rows.x, y: y, width: rows.width - 1, height: 1)) { style in
          style = style.role == .text ? Style(ground) : style.on(ground)
        }
        canvas.cursor = Point(rows.x + 1, y)
      }
    }
    canvas.scrollBar(
      at: Point(rows.maxX - 1, rows.y), length: rows.height, offset: state.top, visible: rows.height,
      total: state.rows.count)
  }

  private func draw(
    _ cells: [ListCell], _ fitted: [(index: Int, width: Int)], _ columns: [ListColumn], at point: Point,
    on canvas: inout Canvas
  ) {
    var x = point.x
    for (index, width) in fitted where cells.indices.contains(index) {
      canvas.field(
        cells[index].text, at: Point(x, point.y), width: width, align: columns[index].alignment,
        style: cells[index].style)
      x += width + 2
    }
  }
}
