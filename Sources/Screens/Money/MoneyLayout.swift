import Terminal
import Typography

/// Where the parts of the board of money stand: tabs of views, a head, rows, and words below them.
struct MoneyLayout {
  let frame: Rect
  let views: Rect
  let head: Rect
  /// The heads of the columns.
  let titles: Rect
  let rows: Rect
  let foot: Rect
  /// Where each column begins, and how wide it is; none of no width is drawn.
  let columns: [(x: Int, width: Int)]
  /// Where a bar begins, and how wide it is; none where there is no room.
  let bar: (x: Int, width: Int)

  init(_ board: MoneyBoard, in size: Workspace.Size) {
    frame = Rect(x: 0, y: 1, width: size.width, height: max(8, size.height - 3))
    let inside = frame.inset(2, 1)
    views = Rect(x: inside.x, y: inside.y, width: inside.width, height: 1)
    head = Rect(x: inside.x, y: views.maxY, width: inside.width, height: 2)
    titles = Rect(x: inside.x, y: head.maxY, width: inside.width, height: 1)
    let words = inside.height < 16 ? 3 : 5
    rows = Rect(x: inside.x, y: titles.maxY, width: inside.width, height: max(1, inside.maxY - titles.maxY - words - 1))
    foot = Rect(
      x: inside.x, y: rows.maxY + 1, width: min(inside.width, 110), height: max(0, inside.maxY - rows.maxY - 1))
    let page = board.page
    var widths = page.columns.enumerated().map { place, column in
      let cells = page.rows.map { TextWidth.width(of: $0.cells.indices.contains(place) ? $0.cells[place] : "") }
      return max(TextWidth.width(of: column.title), cells.max() ?? 0)
    }
    let room = inside.width - 2
    // The first column of words that is long has what the others leave.
    let grows = page.columns.lastIndex { !$0.isAmount } ?? 0
    func taken() -> Int {
      widths.enumerated().reduce(0) { $1.offset == grows || $1.element == 0 ? $0 : $0 + $1.element + 2 }
    }
    while room - taken() < 18,
      let spare = page.columns.indices.last(where: { page.columns[$0].isSpare && widths[$0] > 0 })
    {
      widths[spare] = 0
    }
    let hasBar = page.rows.contains { !$0.bar.isEmpty }
    let left = max(8, room - taken())
    let own = widths.indices.contains(grows) ? widths[grows] : 0
    let grown = min(left, own)
    if widths.indices.contains(grows) { widths[grows] = grown }
    var x = inside.x
    columns = widths.map { width in
      defer { x += width == 0 ? 0 : width + 2 }
      return (x, width)
    }
    bar = hasBar && inside.maxX - 2 - x >= 8 ? (x, inside.maxX - 2 - x) : (x, 0)
  }
}
