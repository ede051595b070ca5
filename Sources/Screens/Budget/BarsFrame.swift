import Terminal

/// Where the parts of the budget's bars lie: the one truth for drawing and for the mouse.
///
/// From the top: heads of columns, a row or two for each group, a rule, all together, and what no total holds.
struct BarsFrame {
  let head: Rect
  let rows: Rect
  let foot: Rect
  /// Rows a group takes: one where its bar has room beside the amounts.
  let stride: Int
  let nameWidth: Int
  /// Columns for each amount.
  let amountWidth: Int
  let amounts: Int
  /// Columns for what runs over, behind the bar of a group that takes one row.
  let wordsWidth: Int

  /// A frame in a body for amounts of so many columns; `notes` are lines below the totals.
  init(in body: Rect, amountWidth widest: Int, amounts: Int, notes: Int) {
    self.amounts = amounts
    amountWidth = max(9, widest)
    let taken = (amountWidth + 2) * amounts
    wordsWidth = 24
    let isWide = body.width - 3 - taken - wordsWidth >= 60
    stride = isWide ? 1 : 2
    nameWidth = isWide ? 26 : max(8, body.width - 3 - taken)
    head = Rect(x: body.x, y: body.y, width: body.width, height: 1)
    let height = min(body.height - 1, 1 + stride + notes)
    foot = Rect(x: body.x, y: body.maxY - height, width: body.width, height: height)
    rows = Rect(x: body.x, y: head.maxY, width: body.width, height: max(0, foot.y - head.maxY))
  }

  /// How many groups there is room for.
  var groups: Int { max(1, rows.height / stride) }

  /// Where an amount begins.
  func x(ofAmount place: Int) -> Int { head.x + 1 + nameWidth + 2 + place * (amountWidth + 2) }

  /// The bar of a group whose first row is given, and where its words begin.
  func bar(at y: Int) -> (bar: Rect, words: Point, room: Int) {
    let last = head.maxX - 2
    if stride == 1 {
      let start = x(ofAmount: amounts)
      let bar = Rect(x: start, y: y, width: max(4, last - start - wordsWidth - 2), height: 1)
      return (bar, Point(bar.maxX + 2, y), wordsWidth)
    }
    let width = max(8, (head.width - 5) * 55 / 100)
    let bar = Rect(x: head.x + 3, y: y + 1, width: width, height: 1)
    return (bar, Point(bar.maxX + 2, y + 1), last - bar.maxX - 2)
  }

  /// The group at a point, counted from the first in sight.
  func group(at point: Point) -> Int? { rows.contains(point) ? (point.y - rows.y) / stride : nil }
}
