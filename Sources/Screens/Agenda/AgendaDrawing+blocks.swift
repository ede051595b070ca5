import ForumPlan
import Logistics
import Terminal
import Typography

extension AgendaDrawing {
  /// Draws a session as a box whose edges are text too: the title stands in the upper one.
  func draw(_ block: AgendaGrid.Block, _ severity: Finding.Severity?, on canvas: inout Canvas) {
    guard let rect = grid.rect(of: block), rect.width > 0 else { return }
    let isHeld = block.session.id == held
    let isHere = isHeld || held == nil && state.spot.session == block.session.id
    let text = style(of: block.session, isHere: isHere)
    let ground = isHere ? text : nil
    let edge = (severity?.style ?? Style(isHeld ? .focus : .border)).on(ground?.role)
    let skipped = max(0, grid.top - block.rows.lowerBound)
    let lines = lines(of: block, severity, isHere: isHere, isHeld: isHeld, canvas.glyphs)
    for line in 0..<rect.height {
      let row = skipped + line
      let shape = Edge(row: row, rows: block.rows.count)
      let at = Point(rect.x, rect.y + line)
      canvas.fill(Rect(x: at.x, y: at.y, width: rect.width, height: 1), style: text)
      if shape.isLine, rect.width > 2 {
        canvas.horizontal(at: Point(at.x + 1, at.y), length: rect.width - 2, style: edge)
      }
      canvas.put(shape.left, at: at, style: edge)
      if rect.width > 1 { canvas.put(shape.right, at: Point(rect.maxX - 1, at.y), style: edge) }
      // What scrolled out above takes its lines along, but for the title.
      let index = line == 0 ? 0 : row
      guard lines.indices.contains(index), !lines[index].isEmpty, rect.width > 3 else { continue }
      let words = lines[index]
      let used = canvas.put(words, at: Point(at.x + 1, at.y), style: text, maxWidth: rect.width - 2, ellipsis: true)
      if shape.isLine, used < rect.width - 2 { canvas.put(" ", at: Point(at.x + 1 + used, at.y), style: text) }
      if line == 0, let sign = severity?.sign(canvas.glyphs) {
        canvas.put(sign, at: Point(at.x + 1, at.y), style: edge, maxWidth: rect.width - 2)
      }
    }
    if isHere { canvas.cursor = Point(rect.x, rect.y) }
  }

  /// The words of a box, a line each: signs and title, then when, how and how many.
  private func lines(
    of block: AgendaGrid.Block, _ severity: Finding.Severity?, isHere: Bool, isHeld: Bool, _ glyphs: Glyphs
  ) -> [String] {
    let session = block.session
    let width = max(1, (grid.rect(of: block)?.width ?? 4) - 4)
    let hand = isHeld ? "\(glyphs[.arrowUp])\(glyphs[.arrowDown]) " : isHere ? "\(glyphs[.pointer]) " : ""
    let circle = session.format == .caucus ? "\(glyphs[.circle]) " : ""
    let sign = severity.map { $0.sign(glyphs) + " " } ?? " "
    // Side by side there is no room to wrap in.
    let whole = "\(hand)\(circle)\(session.title)"
    let room = max(1, width - TextWidth.width(of: sign))
    let title = room < 10 ? [TextWidth.truncated(whole, to: room)] : TextWidth.wrapped(whole, to: room)
    let people = scene.conflicts.expected[session.id].map { "\($0) people" }
    let facts = [session.clockSpan, session.caucus.isEmpty ? session.format.label : session.caucus, people]
      .compactMap(\.self)
    let height = block.rows.count
    guard height > 1 else {
      let more = facts.dropFirst().map { " · \($0)" }.joined()
      return [sign + whole + (TextWidth.width(of: whole + more) <= width ? more : "")]
    }
    // The hours stand at the left: the title goes before the facts where there is no room for both.
    var lines = Array(title.prefix(height))
    if title.count > height, let last = lines.popLast() {
      lines.append(TextWidth.truncated(last + " " + title[height], to: max(1, width - 1)))
    }
    for fact in facts {
      let last = lines.count - 1
      // The first line is the title's alone, however short it is.
      if last > 0, TextWidth.width(of: lines[last]) + 3 + TextWidth.width(of: fact) <= width {
        lines[last] += " \(glyphs[.separator]) \(fact)"
      } else if lines.count < height {
        lines.append(fact)
      }
    }
    return [sign + (lines.first ?? "")] + lines.dropFirst().map { " " + $0 }
  }

  /// Only the session at the cursor is filled; rest, and what the filter leaves out, keeps to the background.
  private func style(of session: Session, isHere: Bool) -> Style {
    if isHere { return hasFocus ? .cursor : .selection }
    return session.format.isWork && matches?.contains(session.id) != false ? .text : .dim
  }
}

/// The edges of one row of a box.
private struct Edge {
  let left: Sign
  let right: Sign
  /// Whether the row is the upper or lower edge.
  let isLine: Bool

  init(row: Int, rows: Int) {
    if rows == 1 {
      (left, right, isLine) = (.vertical, .vertical, false)
    } else if row == 0 {
      (left, right, isLine) = (.cornerTopLeft, .cornerTopRight, true)
    } else if row == rows - 1 {
      (left, right, isLine) = (.cornerBottomLeft, .cornerBottomRight, true)
    } else {
      (left, right, isLine) = (.vertical, .vertical, false)
    }
  }
}

extension Finding.Severity {
  /// The role whose colour tells how bad it is; the sign beside it says the same.
  var style: Style {
    switch self {
    case .serious: Style(.overdue)
    case .warning: Style(.soon)
    case .note: Style(.estimated)
    }
  }

  /// `!!` for what cannot be held so, `!` for what should not, a dot for what might be better.
  func sign(_ glyphs: Glyphs) -> String {
    switch self {
    case .serious: "\(glyphs[.overdue])\(glyphs[.overdue])"
    case .warning: "\(glyphs[.overdue])"
    case .note: "\(glyphs[.pending])"
    }
  }
}
