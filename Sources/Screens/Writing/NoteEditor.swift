import Terminal

/// A long text being written over the whole body of the screen; it is kept nowhere but here until it is taken back.
struct NoteEditor: Sendable {
  /// What is written about.
  let title: String
  private(set) var buffer: TextBuffer
  private(set) var rows: TextRows
  /// The first row shown.
  private(set) var top = 0
  /// The words looked for, while they are being typed.
  private(set) var search: TextSearch?
  private var size: Workspace.Size
  private var history = TextHistory()
  /// What was cut last.
  private var cut = ""
  /// Whether the last thing done was a cut, so that the next one joins it.
  private var isCutting = false

  init(_ text: String, title: String, size: Workspace.Size) {
    self.title = title
    self.size = size
    buffer = TextBuffer(text)
    rows = TextRows(buffer, columns: Self.area(in: size).width)
    reveal(in: size)
  }

  var flow: TextFlow { rows.flow }

  /// Where the text stands on the screen.
  static func area(in size: Workspace.Size) -> Rect {
    // Beyond a hundred columns the eye loses the line.
    let width = min(100, size.width - 4)
    return Rect(x: (size.width - width) / 2, y: 2, width: width, height: max(1, size.height - 4))
  }

  /// Lays the text out for the screen and brings the cursor into view.
  mutating func reveal(in size: Workspace.Size) {
    self.size = size
    let area = Self.area(in: size)
    rows.follow(buffer, columns: area.width)
    let row = flow.row(at: buffer.cursor)
    top = min(max(top, row - area.height + 1), row)
    top = min(max(0, top), max(0, flow.count - area.height))
  }

  /// Takes a key that asks for no command: moves, or writes.
  mutating func handle(_ key: Key) {
    if search != nil, searches(key) { return }
    let page = max(1, Self.area(in: size).height - 1)
    rows.follow(buffer, columns: Self.area(in: size).width)
    if rows.move(key, &buffer, page: page) {
      isCutting = false
      return
    }
    switch key {
    // From the first and last row the ends of the text are where one wants to go.
    case .up, .pageUp: buffer.place(0)
    case .down, .pageDown: buffer.place(buffer.text.utf8.count)
    case .enter: edit(.typing) { $0.insert("\n") }
    case .backspace: edit(.erasing) { $0.backspace() }
    case .delete, .ctrl("d"): edit(.erasing) { $0.delete() }
    case .tab: edit(.typing) { $0.insert("  ") }
    default:
      if let typed = key.typed { edit(typed == " " ? .blank : .typing) { $0.insert(String(typed)) } }
    }
  }

  /// Takes pasted text, without what could steer a terminal.
  mutating func paste(_ text: String) {
    if search != nil {
      search?.type(text.oneLine, in: &buffer)
    } else {
      edit(.paste) { $0.insert(text.cleanLines) }
    }
  }

  /// Takes a press of the mouse: the cursor goes there.
  mutating func press(_ point: Point) {
    let area = Self.area(in: size)
    guard area.contains(point) else { return }
    buffer.place(flow.offset(row: min(top + point.y - area.y, flow.count - 1), column: point.x - area.x))
    rows.settle()
    search = nil
  }

  private mutating func edit(_ sort: TextHistory.Sort, _ change: (inout TextBuffer) -> Void) {
    let before = buffer
    change(&buffer)
    history.note(sort, from: before, to: buffer)
    rows.settle()
    isCutting = sort == .cutting
  }
}

// What commands ask for.
extension NoteEditor {
  /// Takes the last step back.
  mutating func undo() { step { history, text in history.undo(text) } }

  /// Does again what was taken back.
  mutating func redo() { step { history, text in history.redo(text) } }

  private mutating func step(_ step: (inout TextHistory, TextBuffer) -> TextBuffer?) {
    buffer = step(&history, buffer) ?? buffer
    search = nil
    isCutting = false
    rows.settle()
  }

  mutating func cutLineEnd() { cut(atEnd: true) { $0.cutToLineEnd() } }

  mutating func cutLineStart() { cut(atEnd: false) { $0.cutToLineStart() } }

  mutating func cutWord() { cut(atEnd: false) { $0.cutWord() } }

  private mutating func cut(atEnd: Bool, _ change: (inout TextBuffer) -> String) {
    let joins = isCutting
    var taken = ""
    edit(.cutting) { taken = change(&$0) }
    guard !taken.isEmpty else { return }
    cut = !joins ? taken : atEnd ? cut + taken : taken + cut
  }

  /// Puts what was cut last where the cursor is.
  mutating func pasteCut() { edit(.paste) { [cut] in $0.insert(cut) } }

  /// Begins to look for words, or goes to the next place where they are.
  mutating func find() {
    if search == nil { search = TextSearch(from: buffer.cursor) } else { search?.next(in: &buffer) }
  }

  /// Ends the search; `false` when there was none, so that the text itself is to be left.
  mutating func endSearch() -> Bool {
    defer { search = nil }
    return search != nil
  }

  /// Takes a key while words are looked for; `false` when it ends the search and means something else.
  private mutating func searches(_ key: Key) -> Bool {
    switch key {
    case .enter, .down: search?.next(in: &buffer)
    case .up: search?.previous(in: &buffer)
    case .backspace: search?.erase(in: &buffer)
    default:
      guard let typed = key.typed else {
        search = nil
        return false
      }
      search?.type(String(typed), in: &buffer)
    }
    return true
  }
}
