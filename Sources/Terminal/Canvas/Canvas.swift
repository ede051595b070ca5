import Typography

/// A grid of cells that a screen draws itself into; ncurses paints it, tests read it.
public struct Canvas: Sendable {
  /// One column of one row. A wide cluster fills two: the second cell holds none.
  public struct Cell: Hashable, Sendable {
    /// The cluster shown; `nil` in the right half of a wide one.
    public var character: Character?
    /// What it looks like.
    public var style: Style
  }

  /// A part of the grid.
  public struct Rect: Hashable, Sendable {
    public var x: Int
    public var y: Int
    public var width: Int
    public var height: Int

    /// A part of the grid by its left upper corner and its size in cells; negative sizes count as none.
    public init(x: Int, y: Int, width: Int, height: Int) {
      self.x = x
      self.y = y
      self.width = max(0, width)
      self.height = max(0, height)
    }

    /// Whether a cell lies within.
    public func contains(x: Int, y: Int) -> Bool {
      (self.x..<(self.x + width)).contains(x) && (self.y..<(self.y + height)).contains(y)
    }

    /// The part without a margin on all sides.
    public func inset(by margin: Int) -> Rect {
      Rect(x: x + margin, y: y + margin, width: width - 2 * margin, height: height - 2 * margin)
    }
  }

  /// Columns.
  public let width: Int
  /// Rows.
  public let height: Int
  /// Where the terminal's own cursor stands, for braille lines and typing; `nil` hides it.
  public var cursor: (x: Int, y: Int)?

  private(set) var cells: [Cell]

  /// A grid of blanks.
  public init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
    cells = Array(
      repeating: Cell(character: " ", style: Style(.text)), count: max(0, width) * max(0, height))
  }

  /// All of it.
  public var bounds: Rect { Rect(x: 0, y: 0, width: width, height: height) }

  /// The cell at a place within the grid.
  public subscript(x: Int, y: Int) -> Cell { cells[y * width + x] }

  /// Writes text on one row, cut at `columns` or the right edge, and gives the columns it took.
  ///
  /// Line breaks, escapes and other controls never reach a cell: each becomes one `·`.
  @discardableResult
  public mutating func put(
    _ text: String, x: Int, y: Int, _ style: Style = Style(.text), columns: Int = .max
  ) -> Int {
    guard (0..<height).contains(y), x < width, columns > 0 else { return 0 }
    let room = min(columns, width - x)
    var column = 0
    for raw in TextWidth.truncated(text, to: room) {
      let character = TextWidth.isPrintable(raw) ? raw : "·"
      let wide = TextWidth.width(of: character)
      guard wide > 0, column + wide <= room else { continue }
      if x + column >= 0 {
        set(x + column, y, Cell(character: character, style: style))
        if wide == 2, x + column + 1 < width { set(x + column + 1, y, Cell(character: nil, style: style)) }
      }
      column += wide
    }
    return column
  }

  private mutating func set(_ x: Int, _ y: Int, _ cell: Cell) {
    let index = y * width + x
    // Half of a wide cluster that is overwritten leaves a blank and not a broken half.
    if cells[index].character == nil, x > 0, cell.character != nil { cells[index - 1].character = " " }
    if x + 1 < width, cells[index + 1].character == nil, cell.character != nil { cells[index + 1].character = " " }
    cells[index] = cell
  }

  /// Fills a part with blanks of a style.
  public mutating func fill(_ rect: Rect, _ style: Style) {
    for y in max(0, rect.y)..<max(0, min(height, rect.y + rect.height)) {
      for x in max(0, rect.x)..<max(0, min(width, rect.x + rect.width)) {
        cells[y * width + x] = Cell(character: " ", style: style)
      }
    }
  }

  /// Lays the cursor bar over part of a row, keeping what stands there.
  public mutating func highlight(_ rect: Rect, focused: Bool) {
    for y in max(0, rect.y)..<max(0, min(height, rect.y + rect.height)) {
      for x in max(0, rect.x)..<max(0, min(width, rect.x + rect.width)) {
        let index = y * width + x
        cells[index].style = cells[index].style.underCursor(focused: focused)
      }
    }
  }

  /// Draws a frame with a title in its upper edge.
  public mutating func frame(_ rect: Rect, title: String = "", _ style: Style = Style(.border)) {
    guard rect.width >= 2, rect.height >= 2 else { return }
    let bar = String(repeating: "─", count: rect.width - 2)
    put("╭" + bar + "╮", x: rect.x, y: rect.y, style)
    put("╰" + bar + "╯", x: rect.x, y: rect.y + rect.height - 1, style)
    for y in (rect.y + 1)..<(rect.y + rect.height - 1) {
      put("│", x: rect.x, y: y, style)
      put("│", x: rect.x + rect.width - 1, y: y, style)
    }
    guard !title.isEmpty, rect.width > 6 else { return }
    put(" \(TextWidth.truncated(title, to: rect.width - 6)) ", x: rect.x + 2, y: rect.y, Style(.heading))
  }

  /// The rows as text without blanks at their ends: what a test compares.
  public var text: String {
    (0..<height).map { y in
      var line = String(cells[(y * width)..<(y * width + width)].compactMap(\.character))
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }
}
