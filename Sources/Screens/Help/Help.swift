import Terminal

/// The page of all keys.
struct Help: Sendable {
  private var top = 0

  private static let lines: [(key: String, text: String)] = [
    ("", "Going about"),
    ("1–8", "open a tab"),
    ("↑ ↓  PgUp PgDn", "move; also j k, Space, g and G for both ends"),
    ("Enter  →", "look at what is under the cursor"),
    ("Esc  ←", "back to the list"),
    ("/", "show only rows with these words; Esc shows all again"),
    ("[  ]", "on the Agenda tab: the forum before, the forum after"),
    ("b", "on the Visas tab: group by forum, state, nationality, destination"),
    ("n", "show or hide legal names, passports and threats"),
    ("", "Changing the plan"),
    ("a", "add: a forum, person, session, budget line, anything"),
    ("e", "edit what is under the cursor; Enter on a record in a detail"),
    ("x", "remove it, after a question"),
    ("m", "on the Visas tab: mark the next step done today"),
    ("p", "edit the programme: aims, currency, confidence"),
    ("u  Ctrl-R", "undo, and do again; every change is kept at once"),
    ("", "In a form"),
    ("Tab  Shift-Tab", "next and previous field; ↑ ↓ too"),
    ("←  →", "change a choice; → at the end takes the suggestion"),
    ("Enter", "next field; a new line where a field has several"),
    ("Ctrl-L", "choose from a list of the plan's records"),
    ("Ctrl-U  Ctrl-W", "clear the line; take back a word"),
    ("Ctrl-S", "save; Esc leaves without saving"),
    ("", "Besides"),
    ("?", "this page"),
    ("q", "quit; nothing is lost"),
    ("mouse", "tabs, rows and fields take clicks; the wheel scrolls"),
    ("", "On the command line: convene --help"),
  ]

  /// Takes a key; `false` closes the page.
  mutating func handle(_ key: Key, size: Workspace.Size) -> Bool {
    let most = max(0, Self.lines.count - (Self.frame(in: size).height - 2))
    switch key {
    case .up, .character("k"): top = max(0, top - 1)
    case .down, .character("j"): top = min(most, top + 1)
    case .pageDown, .character(" "): top = min(most, top + 10)
    case .pageUp: top = max(0, top - 10)
    default: return false
    }
    return true
  }

  private static func frame(in size: Workspace.Size) -> Rect {
    let width = min(78, size.width - 2)
    let height = min(lines.count + 2, size.height - 2)
    return Rect(x: (size.width - width) / 2, y: (size.height - 1 - height) / 2, width: width, height: height)
  }

  func draw(on canvas: inout Canvas) {
    let frame = Self.frame(in: Workspace.Size(width: canvas.width, height: canvas.height))
    canvas.fill(frame)
    canvas.box(frame, title: "Keys")
    for (row, line) in Self.lines.dropFirst(top).prefix(frame.height - 2).enumerated() {
      let y = frame.y + 1 + row
      if line.key.isEmpty {
        canvas.put(line.text, at: Point(frame.x + 2, y), style: .heading, maxWidth: frame.width - 4)
      } else {
        canvas.put(line.key, at: Point(frame.x + 4, y), style: .focus)
        canvas.put(line.text, at: Point(frame.x + 22, y), maxWidth: frame.width - 24, ellipsis: true)
      }
    }
    canvas.scrollBar(
      at: Point(frame.maxX - 1, frame.y + 1), length: frame.height - 2, offset: top, visible: frame.height - 2,
      total: Self.lines.count)
    canvas.cursor = Point(frame.x + 2, frame.y + 1)
  }
}
