import Placing
import Terminal
import Typography

/// Where the parts of a placement stand: a head, the map of venues and weeks, and words below it.
struct PlacementLayout {
  let frame: Rect
  let head: Rect
  /// The line of the weeks' days.
  let weeks: Rect
  /// The names of the venues, and their cells.
  let labels: Rect
  let cells: Rect
  let foot: Rect
  /// Columns for a week.
  let stride: Int
  /// How many weeks there is room for.
  let columns: Int
  /// How many lines the words below take in all.
  let lines: Int

  init(_ board: PlacementBoard, in size: Workspace.Size) {
    frame = Rect(x: 0, y: 1, width: size.width, height: max(8, size.height - 3))
    let inside = frame.inset(2, 1)
    head = Rect(x: inside.x, y: inside.y, width: inside.width, height: 2)
    let venues = board.map?.venues.count ?? 0
    let count = board.map?.weeks.count ?? 0
    let label = min(30, max(16, inside.width / 4))
    stride = count == 0 ? 7 : max(2, min(9, (inside.width - label - 1) / count))
    columns = max(1, min(max(1, count), (inside.width - label - 1) / stride))
    let isLow = inside.height < 16
    weeks = Rect(x: inside.x + label + 1, y: head.maxY + (isLow ? 0 : 1), width: stride * columns, height: 1)
    // The words have at least six lines, four on a low screen; venues scroll where there are many.
    let rows = max(1, min(venues, inside.maxY - weeks.maxY - 1 - (isLow ? 4 : 6)))
    labels = Rect(x: inside.x, y: weeks.maxY, width: label, height: rows)
    cells = Rect(x: weeks.x, y: weeks.maxY, width: weeks.width, height: rows)
    let y = venues == 0 ? head.maxY + 1 : cells.maxY + 1
    let width = min(inside.width, 110)
    foot = Rect(x: inside.x, y: y, width: width, height: max(1, inside.maxY - y))
    lines = board.words.reduce(0) { $0 + TextWidth.wrapped($1, to: width - 2).count }
  }

  /// The row and column at a point, counted from the first in view.
  func place(at point: Point) -> (row: Int, column: Int)? {
    guard cells.contains(point) else { return nil }
    return (point.y - cells.y, (point.x - cells.x) / stride)
  }
}
