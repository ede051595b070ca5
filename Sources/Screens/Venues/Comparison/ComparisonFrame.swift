import Logistics
import Terminal

/// Where the parts of a comparison lie: names of houses above, measures at the left, words below.
struct ComparisonFrame {
  let labels: Rect
  /// The weights of the measures, right of their names.
  let weights: Rect
  let head: Rect
  let cells: Rect
  let foot: Rect
  /// Columns from one house to the next.
  let stride: Int
  /// How many houses there is room for.
  let columns: Int

  init(in body: Rect, houses: Int) {
    let labelWidth = 16
    // Five steps of a slider, or one digit.
    let weightWidth = body.width >= 110 ? 5 : 1
    let room = max(0, body.width - labelWidth - weightWidth - 3)
    columns = max(1, min(max(1, houses), room / 17))
    // Houses spread over a wide screen, but not so far that a row cannot be followed.
    stride = min(26, max(8, room / columns))
    let footHeight = body.height < 20 ? 2 : body.height < 24 ? 3 : 5
    let top = body.y + 5
    let end = max(top, body.maxY - footHeight - 1)
    let left = body.x + labelWidth + weightWidth + 3
    head = Rect(x: left, y: body.y, width: stride * columns, height: 4)
    labels = Rect(x: body.x + 1, y: top, width: labelWidth, height: end - top)
    weights = Rect(x: labels.maxX + 1, y: top, width: weightWidth, height: end - top)
    cells = Rect(x: left, y: labels.y, width: stride * columns, height: labels.height)
    foot = Rect(x: body.x + 1, y: end + 1, width: body.width - 2, height: max(0, body.maxY - end - 1))
  }

  /// The house and measure at a point, counted from the first in sight.
  func place(at point: Point) -> (column: Int, row: Int)? {
    guard point.x >= cells.x, point.x < cells.maxX, point.y >= head.y, point.y < cells.maxY else { return nil }
    return ((point.x - cells.x) / stride, max(0, point.y - cells.y))
  }
}
