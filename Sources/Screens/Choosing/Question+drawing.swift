import Terminal
import Typography

extension Question {
  /// Where the box and its two answers stand.
  private struct Layout {
    let frame: Rect
    let lines: [String]
    let no: Rect
    let yes: Rect
  }

  private func layout(in size: Workspace.Size) -> Layout {
    let width = min(64, size.width - 4)
    let lines = TextWidth.wrapped(text, to: width - 4)
    let height = lines.count + 4
    let frame = Rect(x: (size.width - width) / 2, y: max(1, (size.height - height) / 3), width: width, height: height)
    let y = frame.maxY - 2
    let no = Rect(x: frame.x + 2, y: y, width: TextWidth.width(of: noText), height: 1)
    // Far enough apart that one is not hit for the other.
    return Layout(
      frame: frame, lines: lines, no: no,
      yes: Rect(x: no.maxX + 6, y: y, width: TextWidth.width(of: yesText), height: 1))
  }

  private var noText: String { "  \(staying)  n  " }
  private var yesText: String { "  \(verb)  \(isDestructive ? "Y" : "y")  " }

  /// Takes a press of the mouse: on an answer it answers.
  mutating func press(_ point: Point, in size: Workspace.Size) -> Result {
    let layout = layout(in: size)
    if layout.no.contains(point) { return .no }
    return layout.yes.contains(point) ? .yes : .stay
  }

  func draw(on canvas: inout Canvas) {
    let layout = layout(in: Workspace.Size(width: canvas.width, height: canvas.height))
    canvas.fill(layout.frame)
    canvas.box(layout.frame, style: Style(.focus))
    for (row, line) in layout.lines.enumerated() {
      canvas.put(line, at: Point(layout.frame.x + 2, layout.frame.y + 1 + row))
    }
    for (rect, text, isChosen) in [(layout.no, noText, !isOnYes), (layout.yes, yesText, isOnYes)] {
      // The answer under the cursor stands in brackets too, for screens without colours.
      let shown = isChosen ? "[" + text.dropFirst().dropLast() + "]" : text
      canvas.put(shown, at: Point(rect.x, rect.y), style: isChosen ? .cursor : .text)
      if isChosen { canvas.cursor = Point(rect.x + 2, rect.y) }
    }
  }
}
