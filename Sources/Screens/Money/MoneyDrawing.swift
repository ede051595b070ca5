import Terminal
import Typography

/// Draws the board of money.
struct MoneyDrawing {
  let board: MoneyBoard

  func draw(on canvas: inout Canvas) {
    let layout = MoneyLayout(board, in: Workspace.Size(width: canvas.width, height: canvas.height))
    canvas.fill(layout.frame)
    canvas.box(layout.frame, title: "Money")
    drawViews(layout, on: &canvas)
    drawHead(layout, on: &canvas)
    drawRows(layout, on: &canvas)
    drawWords(layout, on: &canvas)
  }

  private func drawViews(_ layout: MoneyLayout, on canvas: inout Canvas) {
    var x = layout.views.x
    for view in MoneyBoard.View.allCases {
      let isShown = view == board.view
      let text = isShown ? "[\(view.rawValue)]" : " \(view.rawValue) "
      x += canvas.put(
        text, at: Point(x, layout.views.y), style: isShown ? .title : .dim, maxWidth: layout.views.maxX - x)
      x += 1
    }
    let standing = board.standing
    let width = TextWidth.width(of: standing)
    guard width > 0, layout.views.maxX - width > x else { return }
    canvas.put(standing, at: Point(layout.views.maxX - width, layout.views.y), style: .dim)
  }

  private func drawHead(_ layout: MoneyLayout, on canvas: inout Canvas) {
    canvas.put(
      board.page.head, at: Point(layout.head.x, layout.head.y), style: .heading, maxWidth: layout.head.width,
      ellipsis: true)
    canvas.put(
      board.page.sum, at: Point(layout.head.x, layout.head.y + 1), maxWidth: layout.head.width, ellipsis: true)
  }

  private func drawRows(_ layout: MoneyLayout, on canvas: inout Canvas) {
    let page = board.page
    guard !page.rows.isEmpty else {
      canvas.paragraph(
        page.empty, at: Point(layout.rows.x, layout.rows.y), width: layout.rows.width - 2, style: .dim)
      return
    }
    for (column, place) in zip(page.columns, layout.columns) where place.width > 0 {
      canvas.field(
        column.title, at: Point(place.x, layout.titles.y), width: place.width,
        align: column.isAmount ? .trailing : .leading, style: .dim)
    }
    let most = page.most
    for (line, number) in page.rows.indices.dropFirst(board.top).prefix(layout.rows.height).enumerated() {
      let row = page.rows[number]
      let y = layout.rows.y + line
      for (cell, (column, place)) in zip(row.cells, zip(page.columns, layout.columns)) where place.width > 0 {
        canvas.field(
          cell, at: Point(place.x, y), width: place.width, align: column.isAmount ? .trailing : .leading,
          style: row.style)
      }
      draw(row.bar, most, at: Point(layout.bar.x, y), width: layout.bar.width, on: &canvas)
      guard number == board.cursor else { continue }
      canvas.restyle(Rect(x: layout.rows.x, y: y, width: layout.rows.width - 1, height: 1)) { style in
        style = style.role == .text ? Style(.cursor) : style.on(.cursor)
      }
      canvas.cursor = Point(layout.rows.x, y)
    }
    canvas.scrollBar(
      at: Point(layout.frame.maxX - 1, layout.rows.y), length: layout.rows.height, offset: board.top,
      visible: layout.rows.height, total: page.rows.count)
  }

  private func draw(
    _ bar: [(amount: Int64, sign: Sign, style: Style)], _ most: Int64, at point: Point, width: Int,
    on canvas: inout Canvas
  ) {
    guard width > 0, most > 0 else { return }
    var (sum, start): (Int64, Int) = (0, 0)
    for part in bar where part.amount > 0 {
      sum += part.amount
      let exact = (Int128(sum) * Int128(width) + Int128(most) / 2) / Int128(most)
      let end = min(width, max(start + 1, Int(exact)))
      guard end > start else { continue }
      canvas.put(
        String(repeating: canvas.glyphs[part.sign], count: end - start), at: Point(point.x + start, point.y),
        style: part.style)
      start = end
    }
  }

  private func drawWords(_ layout: MoneyLayout, on canvas: inout Canvas) {
    canvas.horizontal(at: Point(layout.frame.x + 1, layout.foot.y - 1), length: layout.frame.width - 2)
    var y = layout.foot.y
    for sentence in board.row?.words ?? [] {
      for line in TextWidth.wrapped(sentence, to: layout.foot.width) where y < layout.foot.maxY {
        canvas.put(line, at: Point(layout.foot.x, y))
        y += 1
      }
    }
  }
}
