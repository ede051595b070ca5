/// Dots, two across and four down in each cell of the screen, as braille characters show them.
struct BrailleGrid: Hashable, Sendable {
  /// Cells across and down.
  let columns: Int
  let rows: Int
  /// One byte a cell, a bit a dot in the order of Unicode's braille patterns.
  private var cells: [UInt8]

  init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
    cells = Array(repeating: 0, count: self.columns * self.rows)
  }

  var width: Int { columns * 2 }
  var height: Int { rows * 4 }

  /// Whether any dot of a cell is set.
  func isEmpty(column: Int, row: Int) -> Bool { cells[row * columns + column] == 0 }

  /// The dots of a cell as one character.
  func character(column: Int, row: Int) -> Character {
    Character(Unicode.Scalar(0x2800 + UInt32(cells[row * columns + column])) ?? " ")
  }

  /// The dots of a cell for a terminal without braille: above, below or both.
  func plainCharacter(column: Int, row: Int) -> Character {
    let bits = cells[row * columns + column]
    if bits == 0 { return " " }
    // Dots 1, 2, 4 and 5 are the upper two rows.
    return bits & 0b0001_1011 == 0 ? "." : bits & 0b1110_0100 == 0 ? "'" : ":"
  }

  /// Sets a dot; one outside is left out.
  mutating func set(x: Int, y: Int) {
    guard x >= 0, y >= 0, x < width, y < height else { return }
    cells[y / 4 * columns + x / 2] |= Self.bits[y % 4][x % 2]
  }

  /// The bits of a cell's dots, by row and column.
  ///
  /// Source: The Unicode Standard, chapter 21.1, Braille: dots 1 to 6 down the two columns, then 7 and 8 below them.
  private static let bits: [[UInt8]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]

  /// Draws a line, every `step`th dot of it; the parts outside are left out.
  ///
  /// O(dots inside): a line is cut to the grid first (Y.-D. Liang and B. A. Barsky, 1984).
  mutating func line(from: (x: Double, y: Double), to: (x: Double, y: Double), step: Int = 1) {
    let (dx, dy) = (to.x - from.x, to.y - from.y)
    var (enter, leave) = (0.0, 1.0)
    let edges = [
      (-dx, from.x), (dx, Double(width - 1) - from.x), (-dy, from.y), (dy, Double(height - 1) - from.y),
    ]
    for (along, room) in edges {
      if along == 0 {
        if room < 0 { return }
      } else if along < 0 {
        enter = max(enter, room / along)
      } else {
        leave = min(leave, room / along)
      }
    }
    guard enter <= leave else { return }
    let (x0, y0) = (from.x + enter * dx, from.y + enter * dy)
    let (x1, y1) = (from.x + leave * dx, from.y + leave * dy)
    let count = Int(max(abs(x1 - x0), abs(y1 - y0)).rounded(.up))
    for dot in stride(from: 0, through: max(count, 0), by: step) {
      let share = count == 0 ? 0 : Double(dot) / Double(count)
      set(x: Int((x0 + share * (x1 - x0)).rounded()), y: Int((y0 + share * (y1 - y0)).rounded()))
    }
  }
}
