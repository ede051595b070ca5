import Dates
import ForumPlan
import PlanFile
import Terminal
import Typography

/// Where the rows of the officers stand.
struct OfficerBoardLayout {
  let frame: Rect
  /// The lines of the screen with an officer each, from the one at `top` on.
  let rows: [Int]
  let top: Int

  init(_ board: OfficerBoard, in size: Workspace.Size) {
    let width = min(84, size.width - 2)
    let count = max(1, board.told.officers.count)
    // A head, an empty line, two lines of the officer, and the note.
    let besides = 6 + TextWidth.wrapped(board.note, to: width - 4).count
    let height = min(count + besides, size.height - 2)
    frame = Rect(x: (size.width - width) / 2, y: max(1, (size.height - height) / 3), width: width, height: height)
    let room = max(1, height - besides)
    top = max(0, min(board.cursor - room + 1, count - room))
    rows = (0..<min(room, count)).map { [frame] in frame.y + 2 + $0 }
  }
}

extension OfficerBoard {
  /// The columns of the compartments, each as wide as its word.
  private static let compartments = Compartment.allCases.map { ($0, $0.rawValue.capitalized) }

  func draw(on canvas: inout Canvas, clock: WallClock) {
    let layout = OfficerBoardLayout(self, in: Workspace.Size(width: canvas.width, height: canvas.height))
    let frame = layout.frame
    canvas.fill(frame)
    canvas.box(frame, title: "Officers")
    let width = frame.width - 4
    let tail = Self.compartments.reduce(0) { $0 + $1.1.count + 2 }
    // Where there is no room, what opens the plan is told below alone.
    let kind = width < 64 ? 0 : 16
    let name = max(8, width - tail - kind)
    draw(
      at: frame.y + 1, frame, name, kind, texts: ["Officer", "Opens it with"] + Self.compartments.map(\.1),
      style: .dim, on: &canvas)
    for (row, y) in layout.rows.enumerated() where told.officers.indices.contains(layout.top + row) {
      let officer = told.officers[layout.top + row]
      let isChosen = layout.top + row == cursor
      let style: Style = isChosen ? .cursor : .text
      if isChosen { canvas.fill(Rect(x: frame.x + 1, y: y, width: frame.width - 2, height: 1), style: style) }
      let signs = Self.compartments.map { compartment, _ in
        officer.compartments.contains(compartment) ? String(canvas.glyphs[.done]) : "–"
      }
      draw(at: y, frame, name, kind, texts: [officer.name, officer.kind.label] + signs, style: style, on: &canvas)
      if isChosen { canvas.cursor = Point(frame.x + 2, y) }
    }
    canvas.scrollBar(
      at: Point(frame.maxX - 1, frame.y + 2), length: layout.rows.count, offset: layout.top,
      visible: layout.rows.count, total: told.officers.count)
    var y = (layout.rows.last ?? frame.y + 1) + 2
    let of = current.map { words(of: $0) { clock.day(at: $0).long } } ?? ""
    for (text, style, lines) in [(of, Style.text, 2), (note, Style.dim, 3)] {
      for line in TextWidth.wrapped(text, to: width).prefix(lines) where y < frame.maxY - 1 {
        canvas.put(line, at: Point(frame.x + 2, y), style: style)
        y += 1
      }
    }
  }

  private func draw(
    at y: Int, _ frame: Rect, _ name: Int, _ kind: Int, texts: [String], style: Style, on canvas: inout Canvas
  ) {
    var x = frame.x + 2
    let widths = [name, kind] + Self.compartments.map { $0.1.count + 2 }
    for (text, width) in zip(texts, widths) {
      guard x < frame.maxX - 2 else { return }
      guard width > 0 else { continue }
      canvas.put(text, at: Point(x, y), style: style, maxWidth: min(width - 1, frame.maxX - 1 - x), ellipsis: true)
      x += width
    }
  }
}
