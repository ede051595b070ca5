import Typography

extension Canvas {
  /// Fills a rectangle with one character, blank unless given; only the first column of a wide one counts.
  public mutating func fill(_ rect: Rect, with character: Character = " ", style: Style = .text) {
    let unit =
      character == " " ? .space : TextWidth.units(glyphs.spelled(String(character))).first { $0.width == 1 } ?? .space
    set(Cell(unit, style: style), throughout: rect)
  }

  /// Draws a light frame along the inside of a rectangle, with a title in its top edge.
  ///
  /// Nothing is drawn in a rectangle smaller than 2×2.
  public mutating func box(
    _ rect: Rect, title: String = "", style: Style = .border, titleStyle: Style = .title
  ) {
    guard rect.width >= 2, rect.height >= 2 else { return }
    let right = rect.maxX - 1
    let bottom = rect.maxY - 1
    horizontal(at: Point(rect.x + 1, rect.y), length: rect.width - 2, style: style)
    horizontal(at: Point(rect.x + 1, bottom), length: rect.width - 2, style: style)
    vertical(at: Point(rect.x, rect.y + 1), length: rect.height - 2, style: style)
    vertical(at: Point(right, rect.y + 1), length: rect.height - 2, style: style)
    put(.cornerTopLeft, at: Point(rect.x, rect.y), style: style)
    put(.cornerTopRight, at: Point(right, rect.y), style: style)
    put(.cornerBottomLeft, at: Point(rect.x, bottom), style: style)
    put(.cornerBottomRight, at: Point(right, bottom), style: style)
    if !title.isEmpty, rect.width > 6 {
      let shown = TextWidth.truncated(title, to: rect.width - 6, ellipsis: String(glyphs[.ellipsis]))
      put(" \(shown) ", at: Point(rect.x + 2, rect.y), style: titleStyle)
    }
  }

  /// Puts one sign.
  public mutating func put(_ sign: Sign, at point: Point, style: Style = .text) {
    put(String(glyphs[sign]), at: point, style: style)
  }

  /// Draws a light horizontal line of `length` columns.
  public mutating func horizontal(at point: Point, length: Int, style: Style = .border) {
    fill(Rect(x: point.x, y: point.y, width: length, height: 1), with: glyphs[.horizontal], style: style)
  }

  /// Draws a light vertical line of `length` rows.
  public mutating func vertical(at point: Point, length: Int, style: Style = .border) {
    fill(Rect(x: point.x, y: point.y, width: 1, height: length), with: glyphs[.vertical], style: style)
  }

  /// Draws a scroll bar of `length` rows for a list that shows `visible` of `total` rows from `offset`.
  ///
  /// Nothing is drawn when all of the list is visible.
  public mutating func scrollBar(
    at point: Point, length: Int, offset: Int, visible: Int, total: Int, style: Style = .border
  ) {
    guard length > 0, visible > 0, total > visible else { return }
    let thumb = max(1, length * visible / total)
    let reach = total - visible
    let start = (length - thumb) * min(max(0, offset), reach) / reach
    fill(Rect(x: point.x, y: point.y, width: 1, height: length), with: glyphs[.scrollTrack], style: style)
    fill(Rect(x: point.x, y: point.y + start, width: 1, height: thumb), with: glyphs[.scrollThumb], style: style)
  }
}
