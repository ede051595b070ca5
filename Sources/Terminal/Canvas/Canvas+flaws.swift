import Typography

extension Canvas {
  /// What no canvas may have, in words: half of a wide character, a character that steers the terminal, a cursor
  /// outside.
  package var flaws: [String] {
    var flaws: [String] = []
    for y in 0..<gridHeight {
      for x in 0..<gridWidth {
        let cell = cells[y * gridWidth + x]
        let left = x > 0 ? cells[y * gridWidth + x - 1] : nil
        let right = x + 1 < gridWidth ? cells[y * gridWidth + x + 1] : nil
        if cell.isContinuation {
          if left?.width != 2 { flaws.append("\(x),\(y): the second half of no character") }
        } else if cell.width == 2, right?.isContinuation != true {
          flaws.append("\(x),\(y): the first half of “\(cell.text)” alone")
        } else if cell.text.isEmpty {
          flaws.append("\(x),\(y): nothing at all")
        } else if cell.text.unicodeScalars.contains(where: { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) }) {
          flaws.append("\(x),\(y): a control character")
        }
      }
    }
    if let cursor, !Rect(x: 0, y: 0, width: gridWidth, height: gridHeight).contains(cursor) {
      flaws.append("a cursor at \(cursor.x),\(cursor.y)")
    }
    return flaws
  }
}

extension Canvas {
  /// Whether another canvas shows the same, with the cursor in the same place.
  package func isSame(as other: Canvas) -> Bool {
    gridWidth == other.gridWidth && gridHeight == other.gridHeight && cells == other.cells && cursor == other.cursor
  }
}
