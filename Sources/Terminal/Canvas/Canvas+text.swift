import Typography

extension Canvas {
  /// Writes text from a point to the right and says how many columns it took.
  ///
  /// It takes at most `maxWidth` columns, without one all up to the edge of the view. Text that does not fit is
  /// cut, and with `ellipsis` ends in the sign for that. Signs that the canvas may not use are respelled.
  @discardableResult
  public mutating func put(
    _ text: String, at point: Point, style: Style = .text, maxWidth: Int? = nil, ellipsis: Bool = false
  ) -> Int {
    put([Span(text, style)], at: point, maxWidth: maxWidth, ellipsis: ellipsis)
  }

  /// Writes spans one after the other and says how many columns they took.
  @discardableResult
  public mutating func put(
    _ spans: [Span], at point: Point, maxWidth: Int? = nil, ellipsis: Bool = false
  ) -> Int {
    let room = max(0, maxWidth ?? width - point.x)
    if spans.allSatisfy({ TextWidth.isPlain($0.text) }) {
      return putPlain(spans, at: point, room: room, ellipsis: ellipsis)
    }
    var styled = spans.flatMap { span in TextWidth.units(glyphs.spelled(span.text)).map { ($0, span.style) } }
    if ellipsis { cut(&styled, to: room) }
    // One field is one bidirectional line: a right-to-left name never pulls in the column beside it.
    let levels = Bidi.levels(styled.map(\.0))
    var used = 0
    for (index, (unit, style)) in styled.enumerated() {
      guard used + unit.width <= room else { break }
      set(Cell(unit, style: style, level: levels?[index] ?? 0), at: Point(point.x + used, point.y))
      used += unit.width
    }
    return used
  }

  /// Writes letters of ASCII, which are a column each and run left to right.
  private mutating func putPlain(_ spans: [Span], at point: Point, room: Int, ellipsis: Bool) -> Int {
    let total = spans.reduce(0) { $0 + $1.text.utf8.count }
    let isCut = ellipsis && total > room && room > 0
    let limit = isCut ? room - 1 : room
    var used = 0
    for span in spans {
      let letters = span.text.utf8
      set(letters.prefix(max(0, limit - used)), style: span.style, at: Point(point.x + used, point.y))
      if isCut, used <= limit, limit < used + letters.count {
        let mark = TextUnit(text: String(glyphs[.ellipsis]), width: 1)
        set(Cell(mark, style: span.style), at: Point(point.x + limit, point.y))
      }
      used += letters.count
    }
    return min(total, room)
  }

  /// Writes text into a field of exactly `width` columns: cut with `…` or filled with blanks in its style.
  public mutating func field(
    _ text: String, at point: Point, width: Int, align: Alignment = .leading, style: Style = .text
  ) {
    field([Span(text, style)], at: point, width: width, align: align, fill: style)
  }

  /// Writes spans into a field of exactly `width` columns, with blanks of the style `fill` around them.
  public mutating func field(
    _ spans: [Span], at point: Point, width: Int, align: Alignment = .leading, fill style: Style = .text
  ) {
    fill(Rect(x: point.x, y: point.y, width: width, height: 1), style: style)
    let size = min(width, spans.reduce(0) { $0 + TextWidth.width(of: $1.text) })
    let start = point.x + align.offset(of: width - size)
    put(spans, at: Point(start, point.y), maxWidth: size, ellipsis: true)
  }

  /// Writes text wrapped to `width` columns, at most `maxLines` rows of it, and says how many rows it took.
  @discardableResult
  public mutating func paragraph(
    _ text: String, at point: Point, width: Int, maxLines: Int = .max, style: Style = .text
  ) -> Int {
    let lines = TextWidth.wrapped(text, to: width)
    let mark = String(glyphs[.ellipsis])
    for (row, line) in lines.prefix(maxLines).enumerated() {
      let last = row == maxLines - 1 && lines.count > maxLines
      // The last row that fits says that there is more.
      let shown = last ? TextWidth.truncated(line, to: max(0, width - 1), ellipsis: "") + mark : line
      put(shown, at: Point(point.x, point.y + row), style: style, maxWidth: width)
    }
    return min(lines.count, maxLines)
  }

  private func cut(_ units: inout [(TextUnit, Style)], to room: Int) {
    guard units.reduce(0, { $0 + $1.0.width }) > room, room > 0 else { return }
    var used = 0
    let kept = units.prefix { unit, _ in
      used += unit.width
      return used <= room - 1
    }
    let style = units[kept.count].1
    units = kept + [(TextUnit(text: String(glyphs[.ellipsis]), width: 1), style)]
  }
}
