import ForumPlan
import Logistics
import Terminal
import Typography

/// Draws the board above the Radar's list: the weeks ahead, and a line for each forum.
struct RadarDrawing {
  let board: RadarBoard
  let sight: Sight
  let frame: RadarFrame
  /// The forum under the cursor, by its place; `nil` while the arrows move elsewhere.
  let cursor: Int?

  func draw(on canvas: inout Canvas) {
    let weeks = RadarWeeks(workload: board.workload, today: sight.today)
    if frame.showsColumns {
      weeks.draw(in: frame.weeks, on: &canvas)
    } else {
      canvas.put(
        weeks.line(width: frame.weeks.width - 2, canvas.glyphs), at: Point(1, frame.weeks.y),
        maxWidth: frame.weeks.width - 1)
    }
    drawForums(on: &canvas)
    guard frame.rule.height > 0 else { return }
    canvas.horizontal(at: Point(0, frame.rule.y), length: frame.rule.width)
    if frame.more > 0, frame.forums.height > 0 {
      canvas.put(
        " +\(frame.more) more, \(sight.key("tab.forums")) shows them ", at: Point(2, frame.rule.y), style: .dim,
        maxWidth: frame.rule.width - 4)
    }
  }

  private func drawForums(on canvas: inout Canvas) {
    let forums = RadarForums(sight, width: frame.forums.width)
    let columns = forums.columns
    let fitted = ListColumn.fit(columns, to: frame.forums.width - 1)
    func put(_ cells: [ListCell], _ y: Int, _ canvas: inout Canvas) {
      var x = 1
      for (index, width) in fitted where cells.indices.contains(index) {
        let cell = cells[index]
        canvas.field(cell.text, at: Point(x, y), width: width, align: columns[index].alignment, style: cell.style)
        x += width + 2
      }
    }
    if frame.head.height > 0 { put(columns.map { ListCell($0.title, .heading) }, frame.head.y, &canvas) }
    for (place, numbers) in board.forums.prefix(frame.forums.height).enumerated() {
      let y = frame.forums.y + place
      put(forums.cells(of: numbers), y, &canvas)
      guard place == cursor else { continue }
      canvas.restyle(Rect(x: 0, y: y, width: frame.forums.width, height: 1)) { style in
        style = style.role == .text ? Style(.cursor) : style.on(.cursor)
      }
      canvas.cursor = Point(1, y)
    }
  }
}
