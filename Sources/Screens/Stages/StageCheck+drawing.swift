import Terminal
import Typography

/// Where the rows of the list stand.
struct StageCheckLayout {
  let frame: Rect
  /// What is missing, and last the way on, each on one line or several.
  let rows: [(y: Int, lines: [String])]

  init(_ check: StageCheck, in size: Workspace.Size) {
    let width = min(84, size.width - 2)
    let last = check.bar.map { "It cannot go on without: \($0)" } ?? "Go on anyway, and say why"
    let texts = check.move.missing.map { "\($0.stage.label): \($0.missing)" } + [last]
    let lines = texts.map { TextWidth.wrapped($0, to: width - 6) }
    // An empty row parts what is missing from the way on.
    let height = min(lines.reduce(0) { $0 + $1.count } + 5, size.height - 2)
    frame = Rect(
      x: (size.width - width) / 2, y: max(1, (size.height - height) / 3), width: width, height: height)
    var y = frame.y + 2
    var placed: [(y: Int, lines: [String])] = []
    for (index, lines) in lines.enumerated() {
      if index == texts.count - 1 { y += 1 }
      placed.append((y, lines))
      y += lines.count
    }
    rows = placed
  }
}

extension StageCheck {
  func draw(on canvas: inout Canvas) {
    let layout = StageCheckLayout(self, in: Workspace.Size(width: canvas.width, height: canvas.height))
    let frame = layout.frame
    canvas.fill(frame)
    canvas.box(frame, title: "\(move.forum.name): \(move.from.label) → \(move.forum.stage.label)")
    let width = frame.width - 4
    canvas.put(
      "This stage asks for more than the plan has. Enter goes where it is put in.", at: Point(frame.x + 2, frame.y + 1),
      style: .dim, maxWidth: width, ellipsis: true)
    for (index, row) in layout.rows.enumerated() where row.y + row.lines.count < frame.maxY {
      let isWay = index == move.missing.count
      let isChosen = index == cursor && (bar == nil || !isWay)
      for (line, text) in row.lines.enumerated() {
        let at = Point(frame.x + 2, row.y + line)
        let sign = line > 0 ? " " : isWay ? canvas.glyphs[.arrowRight] : canvas.glyphs[.failed]
        canvas.put(
          [Span("\(sign) ", isWay ? .dim : Style(.blocked)), Span(text, isWay && bar != nil ? .dim : .text)], at: at)
      }
      guard isChosen else { continue }
      let area = Rect(x: frame.x + 2, y: row.y, width: width, height: row.lines.count)
      canvas.restyle(area) { style in style = style.role == .text ? .cursor : style.on(.cursor) }
      canvas.cursor = Point(frame.x + 2, row.y)
    }
  }
}
