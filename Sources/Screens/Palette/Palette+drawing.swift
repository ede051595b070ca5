import ForumPlan
import Terminal
import Typography

extension Palette {
  /// How many rows are in view.
  static func height(in size: Workspace.Size) -> Int { max(1, min(16, size.height - 8)) }

  private static func frame(in size: Workspace.Size) -> Rect {
    let width = min(90, size.width - 2)
    // The same height whatever is found, so that nothing jumps while one types.
    return Rect(x: (size.width - width) / 2, y: 2, width: width, height: height(in: size) + 4)
  }

  /// The place in the list at a point; `nil` where there is none.
  func place(at point: Point, in size: Workspace.Size) -> Int? {
    let frame = Self.frame(in: size)
    let row = point.y - frame.y - 2
    guard frame.contains(point), (0..<Self.height(in: size)).contains(row), hits.indices.contains(top + row) else {
      return nil
    }
    return top + row
  }

  /// Whether a point lies in the palette.
  func contains(_ point: Point, in size: Workspace.Size) -> Bool { Self.frame(in: size).contains(point) }

  func draw(on canvas: inout Canvas, _ sight: Sight) {
    let size = Workspace.Size(width: canvas.width, height: canvas.height)
    let frame = Self.frame(in: size)
    canvas.fill(frame)
    canvas.box(frame, title: "Find a command or a record")
    let inner = Rect(x: frame.x + 2, y: frame.y + 2, width: frame.width - 4, height: frame.height - 4)
    let isEmpty = pattern.typed.isEmpty
    canvas.field(
      isEmpty ? "Type some letters of it" : pattern.typed, at: Point(inner.x, frame.y + 1), width: inner.width,
      style: isEmpty ? .placeholder : .input)
    canvas.cursor = Point(inner.x, frame.y + 1)
    if hits.isEmpty { canvas.put("Nothing is called so.", at: Point(inner.x, inner.y), style: .dim) }
    for (row, hit) in hits.dropFirst(top).prefix(inner.height).enumerated() {
      let y = inner.y + row
      draw(found(hit), in: Rect(x: inner.x, y: y, width: inner.width, height: 1), sight, on: &canvas)
      guard top + row == cursor else { continue }
      canvas.restyle(Rect(x: inner.x - 1, y: y, width: inner.width + 2, height: 1)) { style in
        style = style.role == .text ? .cursor : style.on(.cursor)
      }
      canvas.cursor = Point(inner.x, y)
    }
    if hits.indices.contains(cursor) {
      canvas.put(
        told(of: found(hits[cursor]), sight), at: Point(inner.x, frame.maxY - 2), style: .dim, maxWidth: inner.width,
        ellipsis: true)
    }
    canvas.scrollBar(
      at: Point(frame.maxX - 1, inner.y), length: inner.height, offset: top, visible: inner.height, total: hits.count)
  }

  /// A row: the name with what was found in it, and at the right the keys, or why not, or what it is.
  private func draw(_ found: Found, in rect: Rect, _ sight: Sight, on canvas: inout Canvas) {
    let name: String
    let style: Style
    var right: [Span]
    switch found {
    case .record(let item):
      (name, style) = (item.name, .text)
      right = [Span(item.record.kind == .identity ? "legal name" : item.record.kind.noun, .dim)]
    case .command(let item):
      name = item.command.title
      let keys = item.keys.prefix(2).joined(separator: "  ")
      if case .unavailable(let reason) = item.availability {
        style = .dim
        let room = max(0, rect.width - TextWidth.width(of: name) - TextWidth.width(of: keys) - 6)
        right = [Span(TextWidth.truncated(reason, to: room), .dim), Span(keys.isEmpty ? "" : "  \(keys)", .dim)]
      } else {
        style = .text
        right = [Span(item.tab.map { "\($0.title)  " } ?? "", .dim), Span(keys, .focus)]
      }
    }
    let width = right.reduce(0) { $0 + TextWidth.width(of: $1.text) }
    canvas.put(
      pattern.spans(of: name.oneLine, style: style), at: Point(rect.x, rect.y),
      maxWidth: max(8, rect.width - width - 2), ellipsis: true)
    canvas.put(right, at: Point(rect.maxX - width, rect.y))
  }

  /// The last line: what the row under the cursor is.
  private func told(of found: Found, _ sight: Sight) -> String {
    switch found {
    case .command(let item):
      if case .unavailable(let reason) = item.availability { return reason }
      return "\(item.command.group.rawValue) · \(item.command.id)"
    case .record(let item):
      let owners = (sight.plan[item.record]?.record.references ?? []).filter { $0.kind == .forum || $0.kind == .person }
      let names = owners.prefix(2).map { sight.plan.displayName(of: $0).shortened }
      return ([item.record.kind.noun.capitalisedFirst] + names).joined(separator: " · ")
    }
  }
}
