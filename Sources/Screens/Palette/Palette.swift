import ForumPlan
import Terminal

/// A list of every command and every record by name, narrowed by typing.
struct Palette: Sendable {
  private(set) var pattern = FuzzyPattern("")
  private(set) var cursor = 0
  private(set) var top = 0
  /// What matches, the best first.
  private(set) var hits: [Hit] = []
  let commands: [CommandItem]
  let records: [RecordNames.Item]

  /// A command, with what is said of it now.
  struct CommandItem: Sendable {
    let command: Command
    let availability: Command.Availability
    /// The tab that it opens first; `nil` where it is done right here.
    let tab: Tab?
    /// The keys as screens show them.
    let keys: [String]
    let title: FindableText
    /// The title with other words for it.
    let words: FindableText
    let id: FindableText
  }

  /// Something found.
  enum Found: Sendable {
    case command(CommandItem)
    case record(RecordNames.Item)
  }

  /// What a key led to.
  enum Result: Sendable {
    case stay
    case cancel
    case run(Command)
    case go(RecordKey)
    /// What was chosen cannot be done now, and why.
    case refuse(String)
  }

  init(_ workspace: Workspace) {
    let names = workspace.sight.derived?.names ?? .none
    records = names.open + (workspace.sight.showsNames ? names.legal : [])
    commands = Command.all.map { command in
      CommandItem(
        command: command, availability: workspace.reachability(of: command), tab: workspace.opening(for: command),
        keys: workspace.keymap.keys(of: command.id).map(\.symbol), title: FindableText(command.title),
        words: FindableText("\(command.title) \(command.otherWords)"), id: FindableText(command.id))
    }
    hits = unsought(recent: workspace.recentCommands)
  }

  /// What stands at a place of the list.
  func found(_ hit: Hit) -> Found {
    hit.index < commands.count ? .command(commands[hit.index]) : .record(records[hit.index - commands.count])
  }

  /// Takes a key, with so many rows in view.
  mutating func handle(_ key: Key, height: Int) -> Result {
    switch key {
    case .escape: return .cancel
    case .enter: return hits.indices.contains(cursor) ? choose(cursor) : .stay
    case .up, .ctrl("p"): move(to: cursor - 1, height)
    case .down, .ctrl("n"): move(to: cursor + 1, height)
    case .pageUp: move(to: cursor - height, height)
    case .pageDown: move(to: cursor + height, height)
    case .home: move(to: 0, height)
    case .end: move(to: hits.count - 1, height)
    case .backspace:
      if pattern.typed.isEmpty { return .cancel }
      type(String(pattern.typed.dropLast()))
    case .ctrl("u"): type("")
    case .ctrl("w"): type(pattern.typed.dropLast(while: { $0 == " " }).dropLast(while: { $0 != " " }))
    default:
      if let typed = key.typed { type(pattern.typed + String(typed)) }
    }
    return .stay
  }

  /// Looks for another text.
  mutating func type(_ text: String) {
    let pattern = FuzzyPattern(text)
    hits = pattern.isEmpty ? unsought(recent: []) : search(pattern)
    self.pattern = pattern
    cursor = 0
    top = 0
  }

  /// Chooses what stands at a place of the list.
  func choose(_ place: Int) -> Result {
    switch found(hits[place]) {
    case .record(let item): return .go(item.record)
    case .command(let item):
      if case .unavailable(let reason) = item.availability { return .refuse(reason) }
      return .run(item.command)
    }
  }

  private mutating func move(to place: Int, _ height: Int) {
    cursor = min(max(0, place), max(0, hits.count - 1))
    top = min(max(top, cursor - height + 1), cursor)
  }
}

extension String {
  /// Without the characters at its end for which something holds.
  fileprivate func dropLast(while isDropped: (Character) -> Bool) -> String {
    var text = self
    while let last = text.last, isDropped(last) { text.removeLast() }
    return text
  }
}
