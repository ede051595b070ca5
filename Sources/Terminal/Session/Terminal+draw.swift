import CNcurses

extension Terminal {
  /// Shows a canvas; ncurses sends only what changed, in one write.
  ///
  /// Where the canvas is larger than the terminal it is cut, where smaller the rest stays as it was.
  public func draw(_ canvas: Canvas) {
    guard isRunning else { return }
    let rows = min(canvas.gridHeight, height)
    for y in 0..<rows { paint(row: y, of: canvas) }
    if let cursor = canvas.cursor, cursor.x < width, cursor.y < height {
      wmove(cn_screen(), Int32(cursor.y), Int32(cursor.x))
      curs_set(1)
    } else {
      curs_set(0)
    }
    wnoutrefresh(cn_screen())
    doupdate()
  }

  private func paint(row y: Int, of canvas: Canvas) {
    let start = y * canvas.gridWidth
    let row = glyphMaker.row(canvas.cells[start..<start + canvas.gridWidth], bidi: bidi)
    var cells: [cchar_t] = []
    cells.reserveCapacity(row.count)
    for (glyph, style) in row {
      let look = pairs.look(of: style, in: theme)
      var text = glyph.scalars.map { wchar_t(truncatingIfNeeded: $0.value) } + [0]
      var cell = cchar_t()
      if cn_cell(&cell, text, look.attributes, look.pair) != OK {
        text = [0x3F, 0]
        _ = cn_cell(&cell, text, look.attributes, look.pair)
      }
      cells.append(cell)
    }
    wmove(cn_screen(), Int32(y), 0)
    wadd_wchnstr(cn_screen(), cells, Int32(cells.count))
  }
}
