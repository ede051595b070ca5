import Terminal

/// Where the columns of a list stand: the one truth for drawing, for the mouse, and for editing a cell in its place.
struct ListLayout {
  let columns: [Placed]
  /// How many columns that the user wants have no room.
  let hidden: Int

  /// A column in its place.
  struct Placed {
    /// The place among all columns of the list.
    let index: Int
    let column: ListColumn
    let x: Int
    let width: Int
  }

  /// Lays a list's columns out in the columns of the screen between the edge at the left and the scroll bar.
  init(_ source: ListSource, in rect: Rect) {
    let shown = source.columns
    var x = rect.x + 1
    columns = ListColumn.fit(shown, to: Self.room(in: rect)).map { place, width in
      defer { x += width + 2 }
      return Placed(index: source.shown[place], column: shown[place], x: x, width: width)
    }
    hidden = shown.count - columns.count
  }

  /// The columns of the screen for a list's cells: a blank goes at the left, and the scroll bar with one at the right.
  static func room(in rect: Rect) -> Int { rect.width - 3 }

  /// The column at a place of the screen, its gap to the next with it.
  func column(at x: Int) -> Placed? { columns.first { x >= $0.x && x < $0.x + $0.width + 2 } }
}
