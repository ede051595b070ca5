import ForumPlan
import Terminal
import Typography

extension Palette {
  /// How many rows are in view.
  static func height(in size: Workspace.Size) -> Int { max(1, min(16, size.height - 9)) }

  /// Rows below the list, for a reason in full.
  private static let footRows = 2

  private static func frame(in size: Workspace.Size) -> Rect {
    let width = min(90, size.width - 2)
    // The same height whatever is found, so that nothing jumps while one types.
    return Rect(x: (size.width - width) / 2, y: 2, width: width, height: height(in: size) + 3 + footRows)
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
    let inner = Rect(x: frame.x + 2, y: frame.y + 2, width: frame.width - 4, height: Self.height(in: size))
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
      canvas.paragraph(
        told(of: found(hits[cursor]), sight), at: Point(inner.x, inner.maxY), width: inner.width,
        maxLines: Self.footRows, style: .dim)
    }
    canvas.scrollBar(
      at: Point(frame.maxX - 1, inner.y), length: inner.height, offset: top, visible: inner.height, total: hits.count)
  }

  /// A row: the name with what was found in it, and at the right the keys, or why not, or what it is.
  private func draw(_ found: Found, in rect: Rect, _ sight: Sight, on canvas: inout Canvas) {
    let name: String
    let style: Style
    var right: [Span]
    var also: [Span] = []
    switch found {
    case .record(let item):
      (name, style) = (item.name, .text)
      right = [Span(item.record.kind == .identity ? "legal name" : item.record.kind.noun, .dim)]
    case .command(let item):
      name = item.command.title
      if let word = word(thatFound: item) {
        also = [Span("  also: ", .dim)] + pattern.spans(of: word, style: .dim, everyWord: false)
      }
      let keys = item.keys.prefix(2).joined(separator: "  ")
      if case .unavailable(let reason) = item.availability {
        style = .dim
        let room = max(0, rect.width - TextWidth.width(of: name) - also.width - TextWidth.width(of: keys) - 6)
        right = [Span(TextWidth.truncated(reason, to: room), .dim), Span(keys.isEmpty ? "" : "  \(keys)", .dim)]
      } else {
        style = .text
        right = [Span(item.tab.map { "\($0.title)  " } ?? "", .dim), Span(keys, .focus)]
      }
    }
    let width = right.width
    let room = max(8, rect.width - width - 2)
    // Why it was found stays where the name has to give way.
    let used = canvas.put(
      pattern.spans(of: name.oneLine, style: style, everyWord: also.isEmpty), at: Point(rect.x, rect.y),
      maxWidth: max(8, room - also.width), ellipsis: true)
    canvas.put(also, at: Point(rect.x + used, rect.y), maxWidth: max(0, room - used))
    canvas.put(right, at: Point(rect.maxX - width, rect.y))
  }

  /// The other word for a command, or its id, by which it was found where its title does not say all that was typed.
  private func word(thatFound item: CommandItem) -> String? {
    guard !pattern.isEmpty, pattern.score(item.title) == nil, !item.keys.contains(pattern.typed) else { return nil }
    let words = item.command.otherWords.split(separator: " ").map(String.init)
    let found = pattern.typed.split(separator: " ").map { FuzzyPattern(String($0)) }
      .filter { $0.score(item.title) == nil }
      .compactMap { typed in
        words.compactMap { word in typed.score(FindableText(word)).map { (word, $0) } }.max { $0.1 < $1.1 }?.0
      }
    if !found.isEmpty { return found.joined(separator: " ") }
    return pattern.score(item.id) == nil ? nil : item.command.id
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

extension [Span] {
  fileprivate var width: Int { reduce(0) { $0 + TextWidth.width(of: $1.text) } }
}
