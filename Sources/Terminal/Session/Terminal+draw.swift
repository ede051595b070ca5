import CNcurses

extension Terminal {
  /// Shows a canvas; ncurses sends only what changed, in one write.
  ///
  /// Where the canvas is larger than the terminal it is cut, where smaller the rest stays as it was.
  public func draw(_ canvas: Canvas) {
    guard isRunning else { return }
    // Rows that are as they were need not be spelled out for ncurses to find that out.
    let former = shown
    for y in 0..<min(canvas.gridHeight, height) where former?.hasRow(y, of: canvas) != true {
      paint(canvas.row(y), y)
    }
    shown = canvas
    if let cursor = canvas.cursor, cursor.x < width, cursor.y < height {
      wmove(cn_screen(), Int32(cursor.y), Int32(cursor.x))
      curs_set(1)
    } else {
      curs_set(0)
    }
    wnoutrefresh(cn_screen())
    doupdate()
  }

  private func paint(_ cells: ArraySlice<Cell>, _ y: Int) {
    row.removeAll(keepingCapacity: true)
    if cells.contains(where: { $0.level > 0 }) {
      for (glyph, style) in glyphMaker.row(cells, bidi: bidi) { append(glyph, pairs.look(of: style, in: theme)) }
    } else {
      var last: (style: Style, look: PairTable.Look)?
      var shown: PairTable.Look?
      for cell in cells where !cell.isContinuation {
        let look = last?.style == cell.style ? last?.look : nil
        let own = look ?? pairs.look(of: cell.style, in: theme)
        last = (cell.style, own)
        if let before = shown, cell.letter == 0x20, own.isSameOnBlanks(as: before) {
          append(cell, before)
        } else {
          append(cell, own)
          shown = own
        }
      }
    }
    wmove(cn_screen(), Int32(y), 0)
    wadd_wchnstr(cn_screen(), row, Int32(row.count))
  }

  /// Adds a cell that runs left to right; most are a letter, which needs no glyph made.
  private func append(_ cell: Cell, _ look: PairTable.Look) {
    if let letter = cell.letter {
      var made = cchar_t()
      cn_letter(&made, letter, look.attributes, look.pair)
      row.append(made)
    } else {
      for glyph in glyphMaker.glyphs(cell) { append(glyph, look) }
    }
  }

  private func append(_ glyph: Glyph, _ look: PairTable.Look) {
    var text = glyph.scalars.map { wchar_t(truncatingIfNeeded: $0.value) } + [0]
    var cell = cchar_t()
    if cn_cell(&cell, text, look.attributes, look.pair) != OK {
      text = [0x3F, 0]
      _ = cn_cell(&cell, text, look.attributes, look.pair)
    }
    row.append(cell)
  }
}
