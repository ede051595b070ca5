import Terminal

/// How a text that is being written lies in rows, and the column that moves up and down keep to.
struct TextRows: Sendable {
  private(set) var flow: TextFlow
  private var column: Int?

  /// Rows of so many columns, one of them for the cursor behind the last character.
  init(_ buffer: TextBuffer, columns: Int) {
    flow = TextFlow(buffer.text, width: columns - 1)
  }

  /// Lays out what the text has become.
  mutating func follow(_ buffer: TextBuffer, columns: Int) {
    if flow.width != max(2, columns - 1) { flow = TextFlow(width: columns - 1) }
    flow.follow(buffer.text)
  }

  /// Forgets the column: something else than a move up or down was done.
  mutating func settle() { column = nil }

  /// Moves the cursor as a key says; `false` for a key that does not move it, and where there is no row to go to.
  mutating func move(_ key: Key, _ buffer: inout TextBuffer, page: Int) -> Bool {
    switch key {
    case .up: return step(-1, &buffer)
    case .down: return step(1, &buffer)
    case .pageUp: return step(-page, &buffer)
    case .pageDown: return step(page, &buffer)
    case .home, .ctrl("a"): buffer.place(flow.starts[flow.row(at: buffer.cursor)])
    case .end, .ctrl("e"): buffer.place(flow.end(of: flow.row(at: buffer.cursor)))
    case Key(.home, .ctrl), .alt("<"): buffer.place(0)
    case Key(.end, .ctrl), .alt(">"): buffer.place(buffer.text.utf8.count)
    default: guard buffer.move(key) else { return false }
    }
    column = nil
    return true
  }

  private mutating func step(_ rows: Int, _ buffer: inout TextBuffer) -> Bool {
    let now = flow.position(of: buffer.cursor)
    let row = min(max(0, now.row + rows), flow.count - 1)
    guard row != now.row else { return false }
    let wanted = column ?? now.column
    buffer.place(flow.offset(row: row, column: wanted))
    column = wanted
    return true
  }
}

extension TextBuffer {
  /// Moves as a key says that means the same on any line; `false` for another key.
  mutating func move(_ key: Key) -> Bool {
    switch key {
    case .left, .ctrl("b"): left()
    case .right, .ctrl("f"): right()
    case Key(.left, .ctrl), Key(.left, .alt), .alt("b"): wordLeft()
    case Key(.right, .ctrl), Key(.right, .alt), .alt("f"): wordRight()
    default: return false
    }
    return true
  }
}
