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
    if let refusal {
      canvas.put(
        " \(refusal) ", at: Point(frame.x + 2, frame.maxY - 2), style: .error, maxWidth: frame.width - 4, ellipsis: true
      )
    } else {
      canvas.put(
        "* needed · Ctrl-S saves", at: Point(frame.x + 2, frame.maxY - 2), style: .dim, maxWidth: frame.width - 4)
    }
    canvas.cursor = cursor ?? Point(frame.x + 2, frame.y + 1)
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
    let cursor = drawValue(index, in: value, on: &canvas)
    for (row, note) in placed.notes.enumerated() {
      canvas.put(
        note, at: Point(value.x, y + placed.valueRows + row), style: placed.isProblem ? Style(.overdue) : .dim)
    }
    return hasFocus ? cursor : nil
  }

  func drawValue(_ index: Int, in rect: Rect, on canvas: inout Canvas) -> Point {
    let field = fields[index]
    let hasFocus = index == focus
    let ground: Style = hasFocus ? .input : .text
    let buffer = buffers[index]
    if field.choices != nil {
      let shown = buffer.text.isEmpty ? "–" : buffer.text
      canvas.field(
        hasFocus ? "\(canvas.glyphs[.choiceLeft]) \(shown) \(canvas.glyphs[.choiceRight])" : shown,
        at: Point(rect.x, rect.y), width: rect.width, style: ground)
      return Point(rect.x, rect.y)
    }
    canvas.fill(rect, style: ground)
    let (line, before) = buffer.position
    let lines = buffer.lines
    let first = hasFocus ? max(0, line - rect.height + 1) : 0
    var cursor = Point(rect.x, rect.y)
    for (row, text) in lines.dropFirst(first).prefix(rect.height).enumerated() {
      let at = Point(rect.x, rect.y + row)
      guard hasFocus, first + row == line else {
        let isCut = !hasFocus && row == rect.height - 1 && lines.count > rect.height
        canvas.put(
          isCut ? "\(text) \(canvas.glyphs[.ellipsis])" : text, at: at, style: ground, maxWidth: rect.width,
          ellipsis: true)
        continue
      }
      let (shown, column) = window(text, before, width: rect.width)
      let used = canvas.put(shown, at: at, style: ground, maxWidth: rect.width)
      if !suggestion.isEmpty {
        canvas.put(
          " \(canvas.glyphs[.arrowRight]) \(suggestion)", at: Point(at.x + used, at.y), style: .placeholder,
          maxWidth: rect.width - used)
      }
      cursor = Point(rect.x + min(column, rect.width - 1), at.y)
    }
    return cursor
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
