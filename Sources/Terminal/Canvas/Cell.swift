import Typography

/// One column of one row: what is written there and the part it plays, never a colour.
public struct Cell: Hashable, Sendable {
  /// A base character with its marks; empty in a column that the wide cell before it covers.
  public let text: String
  /// Columns this cell takes: 1, 2, or 0 for the second half of a wide one.
  public let width: Int
  public var style: Style
  /// The bidirectional level (UAX #9): 0 left to right, 1 right to left, 2 a number within it.
  let level: UInt8

  init(_ unit: TextUnit, style: Style, level: UInt8 = 0) {
    self.init(text: unit.text, width: unit.width, style: style, level: level)
  }

  private init(text: String, width: Int, style: Style, level: UInt8) {
    self.text = text
    self.width = width
    self.style = style
    self.level = level
  }

  /// A printable letter of ASCII.
  init(letter: UInt8, style: Style) {
    self.init(text: Self.letters[Int(letter & 0x7F)], width: 1, style: style, level: 0)
  }

  private static let letters = (0..<128).map { String(Unicode.Scalar(UInt8($0))) }

  /// The letter where it is one of printable ASCII.
  var letter: UInt8? {
    let bytes = text.utf8
    guard width == 1, bytes.count == 1, let byte = bytes.first, byte >= 0x20, byte < 0x7F else { return nil }
    return byte
  }

  static func blank(_ style: Style) -> Cell { Cell(.space, style: style) }

  /// The cell that stands for the second column of this wide one.
  var continuation: Cell { Cell(text: "", width: 0, style: style, level: level) }

  /// Whether this is the second column of the wide cell before it.
  public var isContinuation: Bool { width == 0 }
}
