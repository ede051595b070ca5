import Terminal

/// Draws what is told of a record, with its name above.
struct DetailDrawing {
  let title: String
  let rows: [DetailRow]
  let top: Int
  /// Which of the records listed is chosen; `nil` while the arrows move elsewhere.
  let chosen: Int?

  /// Draws it; the title stands on the row above the rectangle.
  func draw(in rect: Rect, on canvas: inout Canvas) {
    canvas.put(
      title, at: Point(rect.x, rect.y - 1), style: chosen == nil ? .title : .focus, maxWidth: rect.width,
      ellipsis: true)
    let chosenRow = chosen.flatMap { place in
      rows.indices.filter { rows[$0].record != nil }.dropFirst(place).first
    }
    if chosen != nil { canvas.cursor = Point(rect.x, rect.y) }
    for (line, index) in rows.indices.dropFirst(top).prefix(rect.height).enumerated() {
      let y = rect.y + line
      canvas.put(rows[index].spans, at: Point(rect.x, y), maxWidth: rect.width - 2, ellipsis: true)
      if index == chosenRow {
        canvas.restyle(Rect(x: rect.x, y: y, width: rect.width - 1, height: 1)) { style in
          style = style.on(.cursorDetail)
        }
        canvas.cursor = Point(rect.x, y)
      }
    }
    canvas.scrollBar(
      at: Point(rect.maxX - 1, rect.y), length: rect.height, offset: top, visible: rect.height, total: rows.count)
  }
}
