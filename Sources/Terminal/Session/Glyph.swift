import Typography

/// What one ncurses cell is given: a base and its marks, whose width by the C library is `columns`.
struct Glyph: Equatable {
  var scalars: [Unicode.Scalar]
  var columns: Int

  static let blank = Glyph(scalars: [" "], columns: 1)
}

/// Turns cells into glyphs on which ncurses and every terminal agree about the columns.
///
/// ncurses counts by the C library's `wcwidth`, terminals by tables of their own, and they differ on flags,
/// joined emoji and whatever Unicode added lately. So a cell is sent in a form nobody disputes: a joined
/// emoji as its first, an emoji by variation selector as its plain form and a blank, a flag as its letters.
struct GlyphMaker {
  /// Columns by the C library: 0 for a mark, -1 for what it does not know.
  let columns: (Unicode.Scalar) -> Int
  /// Stands for a character that cannot be shown.
  var unknown: Unicode.Scalar = "\u{FFFD}"

  /// The glyphs of a cell, together exactly as wide as it is; none for a continuation.
  func glyphs(_ cell: Cell) -> [Glyph] {
    let scalars = cell.text.unicodeScalars
    guard let first = scalars.first else { return [] }
    if scalars.count == 1, (0x20...0x7E).contains(first.value) { return [Glyph(scalars: [first], columns: 1)] }
    if TextWidth.isRegionalIndicator(first) {
      let letters = scalars.prefix(2).compactMap { Unicode.Scalar($0.value - 0x1F1E6 + 0x41) }
      return filled(letters.map { Glyph(scalars: [$0], columns: 1) }, to: cell.width)
    }
    let size = columns(first)
    guard size > 0, size <= cell.width else {
      return filled([Glyph(scalars: [unknown], columns: 1)], to: cell.width)
    }
    // Of an emoji sequence only the base is safe; elsewhere the marks are the text.
    let isSequence = first.properties.isEmoji && first.value > 0x7F
    let marks = isSequence ? [] : scalars.dropFirst().filter { columns($0) == 0 && !isSelector($0) }
    return filled([Glyph(scalars: [first] + marks.prefix(4), columns: size)], to: cell.width)
  }

  private func isSelector(_ scalar: Unicode.Scalar) -> Bool { (0xFE00...0xFE0F).contains(scalar.value) }

  private func filled(_ glyphs: [Glyph], to width: Int) -> [Glyph] {
    let used = glyphs.reduce(0) { $0 + $1.columns }
    return glyphs + Array(repeating: .blank, count: max(0, width - used))
  }
}
