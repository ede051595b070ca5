import Terminal
import Typography

extension Workspace {
  /// Draws what may follow the keys pressed so far, in a small box above the last line.
  func drawContinuations(on canvas: inout Canvas) {
    let hints = continuations
    guard !hints.isEmpty else { return }
    let keyWidth = hints.map { TextWidth.width(of: $0.key) }.max() ?? 0
    let words = hints.map { TextWidth.width(of: $0.word) }.max() ?? 0
    let width = min(canvas.width, keyWidth + words + 6)
    let height = min(hints.count + 2, canvas.height - 3)
    let frame = Rect(x: canvas.width - width, y: canvas.height - 1 - height, width: width, height: height)
    canvas.fill(frame)
    canvas.box(frame, title: pending.map(\.symbol).joined(separator: " "))
    for (row, hint) in hints.prefix(height - 2).enumerated() {
      let at = Point(frame.x + 2, frame.y + 1 + row)
      canvas.put(hint.key, at: at, style: .focus)
      canvas.put(
        hint.word, at: Point(at.x + keyWidth + 2, at.y), maxWidth: frame.maxX - at.x - keyWidth - 4, ellipsis: true)
    }
  }
}
