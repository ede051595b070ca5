import Typography

extension GlyphMaker {
  /// The glyphs of a row of cells with their styles, in the order in which the terminal is to get them.
  func row(_ cells: ArraySlice<Cell>, bidi: BidiMode) -> [(glyph: Glyph, style: Style)] {
    var shown = cells.filter { !$0.isContinuation }
    let hasRightToLeft = shown.contains { $0.level > 0 }
    if hasRightToLeft, bidi == .visual { shown = Bidi.visualOrder(shown.map(\.level)).map { shown[$0] } }
    var result: [(glyph: Glyph, style: Style)] = []
    for (index, cell) in shown.enumerated() {
      var glyphs = glyphs(cell)
      let endsRun = cell.level > 0 && (index + 1 == shown.count || shown[index + 1].level == 0)
      if hasRightToLeft, bidi == .logical, endsRun, let last = glyphs.indices.last {
        glyphs[last].scalars = glyphs[last].scalars.prefix(4) + ["\u{200E}"]
      }
      result += glyphs.map { ($0, cell.style) }
    }
    return result
  }
}
