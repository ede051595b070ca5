import Terminal
import Typography

/// Where the parts of a preview stand: it leaves the header, the line for messages and the keys.
struct PreviewLayout {
  let frame: Rect
  let text: Rect

  init(_ size: Workspace.Size) {
    // Tables take what there is; a paper has no more columns than this.
    let width = min(124, size.width)
    frame = Rect(x: (size.width - width) / 2, y: 1, width: width, height: max(3, size.height - 3))
    text = frame.inset(2, 1)
  }
}

extension PaperPreview {
  func draw(on canvas: inout Canvas, _ sight: Sight) {
    let layout = PreviewLayout(Workspace.Size(width: canvas.width, height: canvas.height))
    canvas.fill(Rect(x: 0, y: layout.frame.y, width: canvas.width, height: layout.frame.height))
    canvas.box(layout.frame, title: job.title(sight.plan))
    let lines = lines(sight.showsNames, isPrivate: sight.isPrivate)
    let isPaper = content?.lines != nil && !isCovered(sight.showsNames)
    for row in 0..<layout.text.height where top + row < lines.count {
      let line = lines[top + row]
      let isRule = Self.isRule(line)
      let isTitle = isPaper && top + row + 1 < lines.count && !line.isEmpty && Self.isRule(lines[top + row + 1])
      let style: Style = !isPaper ? .text : isRule ? .dim : isTitle ? .heading : .text
      canvas.put(
        line, at: Point(layout.text.x, layout.text.y + row), style: style, maxWidth: layout.text.width, ellipsis: true)
    }
    canvas.scrollBar(
      at: Point(layout.frame.maxX - 1, layout.text.y), length: layout.text.height, offset: top,
      visible: layout.text.height, total: lines.count)
    if isPaper {
      let last = min(lines.count, top + layout.text.height)
      canvas.put(" \(sight.sheet.label) ", at: Point(layout.frame.x + 2, layout.frame.maxY - 1), style: .dim)
      let place = " \(min(top + 1, lines.count))–\(last) of \(lines.count) "
      canvas.put(
        place, at: Point(layout.frame.maxX - TextWidth.width(of: place) - 2, layout.frame.maxY - 1), style: .dim)
    }
    canvas.cursor = Point(layout.text.x, layout.text.y)
  }

  /// Whether a line only rules off.
  static func isRule(_ line: String) -> Bool {
    !line.isEmpty && line.allSatisfy { "═─· ".contains($0) } && line.contains { $0 != " " }
  }
}
