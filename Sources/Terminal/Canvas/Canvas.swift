#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A grid of cells that a screen draws on; a value without a terminal, so that a test can read it.
///
/// Coordinates are those of the current view: the whole canvas, or inside `inside(_:draw:)` the part given
/// there. Drawing outside the view is clipped, never an error.
public struct Canvas: Sendable {
  /// Columns of the whole canvas.
  let gridWidth: Int
  /// Rows of the whole canvas.
  let gridHeight: Int
  private(set) var cells: [Cell]
  /// The characters that stand for the signs drawn with.
  public let glyphs: Glyphs
  /// Where the view's own (0, 0) lies on the grid.
  private var origin = Point(0, 0)
  /// The part of the grid that may be drawn on.
  private var clip: Rect
  private var cursorOnGrid: Point?

  /// Columns of the current view.
  public private(set) var width: Int
  /// Rows of the current view.
  public private(set) var height: Int

  /// A blank canvas; a negative size is taken as zero.
  public init(width: Int, height: Int, style: Style = .text, glyphs: Glyphs = .standard) {
    self.glyphs = glyphs
    gridWidth = max(0, width)
    gridHeight = max(0, height)
    self.width = gridWidth
    self.height = gridHeight
    clip = Rect(x: 0, y: 0, width: gridWidth, height: gridHeight)
    cells = Self.blank(style, width: gridWidth, height: gridHeight)
  }

  /// Rows of blanks; one is written, the others are copies of its bits.
  private static func blank(_ style: Style, width: Int, height: Int) -> [Cell] {
    Array(unsafeUninitializedCapacity: width * height) { cells, count in
      guard let start = cells.baseAddress, width * height > 0 else { return }
      start.initialize(repeating: .blank(style), count: width)
      for y in 1..<max(1, height) { (start + y * width).initialize(from: start, count: width) }
      count = width * height
    }
  }

  /// The whole current view.
  public var bounds: Rect { Rect(x: 0, y: 0, width: width, height: height) }

  /// Where the terminal's own cursor stands, or `nil` to hide it.
  ///
  /// Keep it on the focus even where it is not needed for typing: braille displays and screen readers
  /// follow it. A point outside the view hides it.
  public var cursor: Point? {
    get { cursorOnGrid.map { Point($0.x - origin.x, $0.y - origin.y) } }
    set {
      cursorOnGrid = newValue.map { Point($0.x + origin.x, $0.y + origin.y) }.flatMap { clip.contains($0) ? $0 : nil }
    }
  }

  /// Draws into a part of this view as if it were a canvas of its own, clipped to it.
  public mutating func inside(_ rect: Rect, draw: (inout Canvas) -> Void) {
    let outer = (origin, clip, width, height)
    let part = Rect(x: rect.x + origin.x, y: rect.y + origin.y, width: rect.width, height: rect.height)
    origin = Point(part.x, part.y)
    clip = clip.intersection(part)
    width = part.width
    height = part.height
    draw(&self)
    (origin, clip, width, height) = outer
  }

  /// The cell at a point of the view, or `nil` outside it.
  public func cell(at point: Point) -> Cell? {
    let grid = Point(point.x + origin.x, point.y + origin.y)
    return clip.contains(grid) ? cells[grid.y * gridWidth + grid.x] : nil
  }

  /// The cells of a row of the whole canvas.
  func row(_ y: Int) -> ArraySlice<Cell> { cells[y * gridWidth..<(y + 1) * gridWidth] }

  /// Puts cells in the place of some that stand one after the other, as many of them.
  mutating func replace(_ range: Range<Int>, with cells: ArraySlice<Cell>) {
    precondition(range.count == cells.count)
    cells.withUnsafeBufferPointer { new in
      self.cells.withUnsafeMutableBufferPointer { _ = $0[range].update(fromContentsOf: new) }
    }
  }

  /// The part of the grid under a rectangle of the view, as far as it may be drawn on.
  func onGrid(_ rect: Rect) -> Rect {
    Rect(x: rect.x + origin.x, y: rect.y + origin.y, width: rect.width, height: rect.height).intersection(clip)
  }

  /// Whether a row is the same on another canvas.
  func hasRow(_ y: Int, of other: Canvas) -> Bool {
    guard gridWidth == other.gridWidth, y < gridHeight else { return false }
    // Cells of the same bits are the same, and most rows were laid down from the same piece; those of other bits in
    // what pads a cell may be the same too.
    return hasBits(ofRow: y, of: other) || row(y) == other.row(y)
  }

  private func hasBits(ofRow y: Int, of other: Canvas) -> Bool {
    let start = y * gridWidth * MemoryLayout<Cell>.stride
    let length = gridWidth * MemoryLayout<Cell>.stride
    return cells.withUnsafeBytes { own in
      other.cells.withUnsafeBytes { others in
        guard let left = own.baseAddress, let right = others.baseAddress else { return true }
        return memcmp(left + start, right + start, length) == 0
      }
    }
  }

  /// Puts a letter of ASCII, as many of one style as there are bytes, from a point to the right.
  mutating func set(_ letters: some Sequence<UInt8>, style: Style, at point: Point) {
    let y = point.y + origin.y
    guard y >= clip.y, y < clip.maxY else { return }
    var x = point.x + origin.x
    for letter in letters {
      if x >= clip.maxX { return }
      if x >= clip.x { write(Cell(letter: letter, style: style), x, y) }
      x += 1
    }
  }

  /// Puts one cell, and the second half of a wide one; a wide cell cut by the edge leaves a blank.
  mutating func set(_ cell: Cell, at point: Point) {
    let x = point.x + origin.x
    let y = point.y + origin.y
    guard y >= clip.y, y < clip.maxY, x < clip.maxX, x + cell.width > clip.x else { return }
    if cell.width == 2, x < clip.x || x + 2 > clip.maxX {
      write(.blank(cell.style), max(x, clip.x), y)
    } else {
      write(cell, x, y)
      if cell.width == 2 { write(cell.continuation, x + 1, y) }
    }
  }

  /// Changes the style of what is already written in a part of the view.
  public mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
    let part = onGrid(rect)
    for y in part.y..<part.maxY {
      for x in part.x..<part.maxX { change(&cells[y * gridWidth + x].style) }
    }
  }

  /// Writes a cell of one column throughout a rectangle.
  mutating func set(_ cell: Cell, throughout rect: Rect) {
    let part = onGrid(rect)
    guard !part.isEmpty else { return }
    for y in part.y..<part.maxY {
      // At both ends a wide cell may be broken; what lies between goes as a whole.
      write(cell, part.x, y)
      write(cell, part.maxX - 1, y)
      let start = y * gridWidth
      for index in start + part.x..<start + part.maxX { cells[index] = cell }
    }
  }

  /// Writes one column; the other half of a wide cell it breaks becomes a blank.
  private mutating func write(_ cell: Cell, _ x: Int, _ y: Int) {
    let index = y * gridWidth + x
    let old = cells[index]
    if old.isContinuation, !cell.isContinuation, x > 0 { cells[index - 1] = .blank(cells[index - 1].style) }
    if old.width == 2, x + 1 < gridWidth { cells[index + 1] = .blank(old.style) }
    cells[index] = cell
  }
}
