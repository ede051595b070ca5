import Terminal
import Typography

extension Completion {
  /// Draws the list between two edges, so that it stands out from the form below also without colour.
  func draw(in frame: Rect, on canvas: inout Canvas) {
    canvas.fill(frame)
    canvas.vertical(at: Point(frame.x, frame.y), length: frame.height)
    canvas.vertical(at: Point(frame.maxX - 1, frame.y), length: frame.height)
    for row in 0..<frame.height where candidates.indices.contains(top + row) {
      let line = Rect(x: frame.x + 1, y: frame.y + row, width: frame.width - 2, height: 1)
      draw(candidates[top + row], isChosen: top + row == cursor, in: line, on: &canvas)
    }
    canvas.scrollBar(
      at: Point(frame.maxX - 1, frame.y), length: frame.height, offset: top, visible: frame.height,
      total: candidates.count)
  }

  private func draw(_ candidate: Candidate, isChosen: Bool, in line: Rect, on canvas: inout Canvas) {
    let style: Style = isChosen ? .cursor : .text
    canvas.fill(line, style: style)
    let room = line.width - 2
    let noteWidth = min(TextWidth.width(of: candidate.note), room / 2)
    let used = canvas.put(
      pattern.spans(of: candidate.name, style: style, mark: Style(.match, on: isChosen ? .cursor : nil)),
      at: Point(line.x + 1, line.y), maxWidth: noteWidth == 0 ? room : room - noteWidth - 2, ellipsis: true)
    guard noteWidth > 0, used + 2 <= room - noteWidth else { return }
    canvas.put(
      candidate.note, at: Point(line.x + 1 + room - noteWidth, line.y),
      style: Style(.dim, on: isChosen ? .cursor : nil), maxWidth: noteWidth, ellipsis: true)
  }
}

extension Candidate {
  /// Columns for name and note.
  var width: Int { TextWidth.width(of: name) + (note.isEmpty ? 0 : TextWidth.width(of: note) + 2) }
}
