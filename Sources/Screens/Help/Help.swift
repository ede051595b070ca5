import Terminal

/// The page of all keys.
struct Help: Sendable {
  private var top = 0

  private let lines: [(key: String, text: String)]

  /// The keys as they are now, what works on the open tab before the rest.
  init(_ workspace: Workspace) {
    var lines: [(key: String, text: String)] = []
    let groups = Command.Group.allCases.map { group in (group, Command.all.filter { $0.group == group }) }
    // Groups of the open tab, those that belong to none, those of other tabs.
    func distance(_ commands: [Command]) -> Int {
      if commands.contains(where: { $0.tabs?.contains(workspace.tab) == true }) { return 0 }
      return commands.contains { $0.tabs == nil } ? 1 : 2
    }
    for (group, commands) in (0...2).flatMap({ place in groups.filter { distance($0.1) == place } }) {
      lines.append(("", group.rawValue))
      for command in commands {
        let keys = workspace.keymap.keys(of: command.id).map(\.symbol).joined(separator: "  ")
        lines.append((keys.isEmpty ? "–" : keys, command.title))
      }
    }
    lines.append(("mouse", "tabs, rows and fields take clicks; the wheel scrolls; a session of the agenda is dragged"))
    lines.append(("", "On the command line: convene --help"))
    self.lines = lines
  }

  /// Takes a key; `false` closes the page.
  mutating func handle(_ key: Key, size: Workspace.Size) -> Bool {
    let most = max(0, lines.count - (frame(in: size).height - 2))
    switch key {
    case .up, .character("k"): top = max(0, top - 1)
    case .down, .character("j"): top = min(most, top + 1)
    case .pageDown, .character(" "): top = min(most, top + 10)
    case .pageUp: top = max(0, top - 10)
    default: return false
    }
    return true
  }

  private func frame(in size: Workspace.Size) -> Rect {
    let width = min(88, size.width - 2)
    let height = min(lines.count + 2, size.height - 2)
    return Rect(x: (size.width - width) / 2, y: (size.height - 1 - height) / 2, width: width, height: height)
  }

  func draw(on canvas: inout Canvas) {
    let frame = frame(in: Workspace.Size(width: canvas.width, height: canvas.height))
    canvas.fill(frame)
    canvas.box(frame, title: "Keys")
    for (row, line) in lines.dropFirst(top).prefix(frame.height - 2).enumerated() {
      let y = frame.y + 1 + row
      if line.key.isEmpty {
        canvas.put(line.text, at: Point(frame.x + 2, y), style: .heading, maxWidth: frame.width - 4)
      } else {
        canvas.put(line.key, at: Point(frame.x + 4, y), style: .focus)
        canvas.put(line.text, at: Point(frame.x + 24, y), maxWidth: frame.width - 26, ellipsis: true)
      }
    }
    canvas.scrollBar(
      at: Point(frame.maxX - 1, frame.y + 1), length: frame.height - 2, offset: top, visible: frame.height - 2,
      total: lines.count)
    canvas.cursor = Point(frame.x + 2, frame.y + 1)
  }
}
