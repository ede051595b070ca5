import Typography

/// One column of one row: what is written there and the part it plays, never a colour.
///
/// A screen is thousands of them, made and compared for each key, so a cell is plain bits: nothing in it is counted.
public struct Cell: Hashable, Sendable {
  private let spelling: Spelling
  private let columns: UInt8
  /// The bidirectional level (UAX #9): 0 left to right, 1 right to left, 2 a number within it.
  let level: UInt8
  public var style: Style

  init(_ unit: TextUnit, style: Style, level: UInt8 = 0) {
    self.init(Spelling(unit.text), columns: UInt8(unit.width), style: style, level: level)
  }

  private init(_ spelling: Spelling, columns: UInt8, style: Style, level: UInt8) {
    self.spelling = spelling
    self.columns = columns
    self.style = style
    self.level = level
  }

  /// A printable letter of ASCII.
  init(letter: UInt8, style: Style) {
    self.init(Spelling(letter: letter), columns: 1, style: style, level: 0)
  }

  /// A base character with its marks; empty in a column that the wide cell before it covers.
  public var text: String { spelling.text }

  /// Columns this cell takes: 1, 2, or 0 for the second half of a wide one.
  public var width: Int { Int(columns) }

  /// The letter where it is one of printable ASCII.
  var letter: UInt8? { columns == 1 ? spelling.letter : nil }

  static func blank(_ style: Style) -> Cell { Cell(letter: 0x20, style: style) }

  /// The cell that stands for the second column of this wide one.
  var continuation: Cell { Cell(.nothing, columns: 0, style: style, level: level) }

  /// Whether this is the second column of the wide cell before it.
  public var isContinuation: Bool { columns == 0 }
}
