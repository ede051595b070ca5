import ForumPlan
import Terminal
import Typography

extension FormState {
  func draw(on canvas: inout Canvas) {
    let layout = layout(in: Workspace.Size(width: canvas.width, height: canvas.height))
    let frame = layout.frame
    canvas.fill(frame)
    canvas.box(frame, title: title)
    var cursor: Point?
    let inner = Rect(x: frame.x + 1, y: frame.y + 1, width: frame.width - 2, height: layout.visible)
    canvas.inside(inner) { canvas in
      for index in fields.indices {
        let placed = layout.fields[index]
        guard placed.end > layout.top, placed.start < layout.top + layout.visible else { continue }
        let y = placed.start - layout.top
        if let point = draw(index, layout, at: y, on: &canvas) { cursor = Point(point.x + inner.x, point.y + inner.y) }
      }
    }
    canvas.scrollBar(
      at: Point(frame.maxX - 1, frame.y + 1), length: layout.visible, offset: layout.top, visible: layout.visible,
      total: layout.fields.last?.end ?? 0)
    for (row, spans) in foot.prefix(layout.footRows).enumerated() {
      let y = frame.maxY - 2 - layout.footRows + row
      canvas.put(spans, at: Point(frame.x + 2, y), maxWidth: frame.width - 4, ellipsis: true)
    }
    if let refusal {
      canvas.put(
        " \(refusal) ", at: Point(frame.x + 2, frame.maxY - 2), style: .error, maxWidth: frame.width - 4, ellipsis: true
      )
    } else {
      let hidden = fields.indices.contains(where: isHidden) ? " · \(revealKey) shows what is hidden" : ""
      canvas.put(
        "* needed · Ctrl-S saves\(hidden)", at: Point(frame.x + 2, frame.maxY - 2), style: .dim,
        maxWidth: frame.width - 4)
    }
    canvas.cursor = cursor ?? Point(frame.x + 2, frame.y + 1)
    let size = Workspace.Size(width: canvas.width, height: canvas.height)
    if let completion, let list = completionFrame(layout, in: size) { completion.draw(in: list, on: &canvas) }
  }

  /// Draws a field; gives where the cursor stands in it when it has the focus.
  private func draw(_ index: Int, _ layout: FormLayout, at y: Int, on canvas: inout Canvas) -> Point? {
    let field = fields[index]
    let placed = layout.fields[index]
    let hasFocus = index == focus
    let label = field.label + (field.isRequired && field.choices == nil ? " *" : "")
    canvas.put(
      label, at: Point(1, y), style: hasFocus ? .focus : .dim, maxWidth: layout.labelWidth, ellipsis: true)
    let value = Rect(x: layout.labelWidth + 2, y: y, width: layout.valueWidth, height: placed.valueRows)
    let cursor = drawValue(index, in: value, layout, on: &canvas)
    for (row, note) in placed.notes.enumerated() {
      canvas.put(
        note, at: Point(value.x, y + placed.valueRows + row), style: placed.isProblem ? Style(.overdue) : .dim)
    }
    return hasFocus ? cursor : nil
  }

  /// Draws what stands in a field; gives where the cursor stands in it.
  func drawValue(_ index: Int, in rect: Rect, _ layout: FormLayout? = nil, on canvas: inout Canvas) -> Point {
    let field = fields[index]
    let hasFocus = index == focus
    let ground: Style = hasFocus ? .input : .text
    let buffer = buffers[index]
    if field.choices != nil {
      let shown = isHidden(index) ? Self.dots(canvas.glyphs) : buffer.isEmpty ? "–" : buffer.text
      canvas.field(
        hasFocus ? "\(canvas.glyphs[.choiceLeft]) \(shown) \(canvas.glyphs[.choiceRight])" : shown,
        at: Point(rect.x, rect.y), width: rect.width, style: ground)
      return Point(rect.x, rect.y)
    }
    canvas.fill(rect, style: ground)
    if isHidden(index) {
      canvas.put(Self.dots(canvas.glyphs), at: Point(rect.x, rect.y), style: hasFocus ? .input : .dim)
      return Point(rect.x, rect.y)
    }
    if hasFocus, let layout, rows != nil { return drawRows(in: rect, layout, on: &canvas) }
    if hasFocus { return drawLine(in: rect, on: &canvas) }
    guard field.kind.isMultiline else {
      canvas.put(buffer.text, at: Point(rect.x, rect.y), style: ground, maxWidth: rect.width, ellipsis: true)
      return Point(rect.x, rect.y)
    }
    let flow = FormLayout.preview(buffer.text, width: rect.width)
    for row in 0..<min(flow.count, rect.height) {
      let isCut = row == rect.height - 1 && flow.count > rect.height
      let text = flow.line(row)
      canvas.put(
        isCut ? TextWidth.truncated(text, to: rect.width - 2, ellipsis: "") + " \(canvas.glyphs[.ellipsis])" : text,
        at: Point(rect.x, rect.y + row), style: ground, maxWidth: rect.width)
    }
    return Point(rect.x, rect.y)
  }

  /// What stands for what is out of sight: as long for a short name as for a long one.
  private static func dots(_ glyphs: Glyphs) -> String { String(repeating: String(glyphs[.hidden]), count: 5) }

  /// Draws the rows around the cursor of the text being written; gives where the cursor stands.
  private func drawRows(in rect: Rect, _ layout: FormLayout, on canvas: inout Canvas) -> Point {
    guard let flow = rows?.flow else { return Point(rect.x, rect.y) }
    let first = layout.firstRow(of: self)
    let cursor = flow.position(of: buffers[focus].cursor)
    for row in first..<min(flow.count, first + rect.height) {
      let at = Point(rect.x, rect.y + row - first)
      let used = canvas.put(flow.line(row), at: at, style: .input, maxWidth: rect.width)
      if row == cursor.row { drawSuggestion(at: Point(at.x + used, at.y), room: rect.width - used, on: &canvas) }
    }
    return Point(rect.x + min(cursor.column, rect.width - 1), rect.y + cursor.row - first)
  }

  /// Draws the part of a line around the cursor; gives where the cursor stands.
  private func drawLine(in rect: Rect, on canvas: inout Canvas) -> Point {
    let line = buffers[focus].line
    let (shown, column) = window(line.before + line.after, line.before, width: rect.width)
    let used = canvas.put(shown, at: Point(rect.x, rect.y), style: .input, maxWidth: rect.width)
    drawSuggestion(at: Point(rect.x + used, rect.y), room: rect.width - used, on: &canvas)
    return Point(rect.x + min(column, rect.width - 1), rect.y)
  }

  /// What the list under the field would put in.
  private func drawSuggestion(at point: Point, room: Int, on canvas: inout Canvas) {
    guard !suggestion.isEmpty else { return }
    canvas.put(" \(canvas.glyphs[.arrowRight]) \(suggestion)", at: point, style: .placeholder, maxWidth: room)
  }

  /// The part of a long line around the cursor, and the cursor's column in it.
  private func window(_ text: String, _ before: String, width: Int) -> (text: String, column: Int) {
    var hidden = 0
    let total = TextWidth.width(of: before)
    var shown = Substring(text)
    while total - hidden >= width, let first = shown.first {
      hidden += TextWidth.width(of: first)
      shown = shown.dropFirst()
    }
    return (String(shown), total - hidden)
  }
}
