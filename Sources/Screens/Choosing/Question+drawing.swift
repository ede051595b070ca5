import Terminal
import Typography

extension Question {
  func draw(on canvas: inout Canvas) {
    let width = min(64, canvas.width - 4)
    let lines = TextWidth.wrapped(text, to: width - 4)
    let height = lines.count + 4
    let frame = Rect(
      x: (canvas.width - width) / 2, y: max(1, (canvas.height - height) / 3), width: width, height: height)
    canvas.fill(frame)
    canvas.box(frame, style: Style(.focus))
    for (row, line) in lines.enumerated() { canvas.put(line, at: Point(frame.x + 2, frame.y + 1 + row)) }
    let answers = Point(frame.x + 2, frame.maxY - 2)
    let used = canvas.put([Span(" y ", .key), Span(" \(verb)", .text)], at: answers)
    canvas.put([Span(" n ", .key), Span(" Leave it", .text)], at: Point(answers.x + used + 4, answers.y))
    canvas.cursor = answers
  }
}
