import ForumPlan
import Terminal
import Typography

extension NoteEditor {
  func draw(on canvas: inout Canvas) {
    let area = Self.area(in: Workspace.Size(width: canvas.width, height: canvas.height))
    let frame = area.inset(-2, -1)
    canvas.fill(Rect(x: 0, y: frame.y, width: canvas.width, height: frame.height))
    canvas.box(frame, title: title)
    let cursor = flow.position(of: buffer.cursor)
    for row in top..<min(flow.count, top + area.height) {
      canvas.put(spans(of: row), at: Point(area.x, area.y + row - top), maxWidth: area.width)
    }
    canvas.scrollBar(
      at: Point(frame.maxX - 1, area.y), length: area.height, offset: top, visible: area.height, total: flow.count)
    drawFoot(Rect(x: frame.x + 2, y: frame.maxY - 1, width: frame.width - 4, height: 1), cursor.row, on: &canvas)
    canvas.cursor = Point(area.x + min(cursor.column, area.width - 1), area.y + cursor.row - top)
  }

  /// A row, with what was looked for marked in it.
  private func spans(of row: Int) -> [Span] {
    let line = flow.line(row)
    guard let found = search?.found else { return [Span(line, .text)] }
    let start = flow.starts[row]
    let length = line.utf8.count
    let (from, to) = (max(0, found.lowerBound - start), min(length, found.upperBound - start))
    guard from < to else { return [Span(line, .text)] }
    let bytes = line.utf8
    let range = bytes.index(bytes.startIndex, offsetBy: from)..<bytes.index(bytes.startIndex, offsetBy: to)
    return Span.marking(line, range, style: .text, mark: .match)
  }

  /// What is looked for at the left; at the right how much it is and where one is in it.
  private func drawFoot(_ rect: Rect, _ row: Int, on canvas: inout Canvas) {
    let bytes = buffer.text.utf8.count
    let words = buffer.wordCount
    var facts = "\(words) word\(words == 1 ? "" : "s") · row \(row + 1) of \(flow.count)"
    if bytes > Limit.bytes {
      facts = "\(bytes - Limit.bytes) bytes too many · " + facts
    } else if bytes > Limit.bytes * 9 / 10 {
      facts = "room for \(Limit.bytes - bytes) bytes · " + facts
    }
    let width = TextWidth.width(of: facts) + 2
    canvas.put(
      " \(facts) ", at: Point(max(rect.x, rect.maxX - width), rect.y), style: bytes > Limit.bytes ? .error : .dim)
    guard let search else { return }
    let text = search.words.isEmpty ? "type what to find" : search.words
    let nothing = !search.words.isEmpty && search.found == nil
    canvas.put(
      [Span(" Find: ", .key), Span("\(text)\(nothing ? " is not here" : "") ", nothing ? Style(.overdue) : .input)],
      at: Point(rect.x, rect.y), maxWidth: max(0, rect.width - width - 1), ellipsis: true)
  }
}

extension TextBuffer {
  /// How many words stand between blanks and line breaks; one look over the bytes.
  var wordCount: Int {
    var count = 0
    var inWord = false
    for byte in text.utf8 {
      let isBlank = byte == 0x20 || byte == 0x0A
      if !isBlank, !inWord { count += 1 }
      inWord = !isBlank
    }
    return count
  }
}

extension String {
  /// The text line by line, without characters that steer a terminal.
  var cleanLines: String {
    split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { String($0).oneLine }
      .joined(separator: "\n")
  }
}
