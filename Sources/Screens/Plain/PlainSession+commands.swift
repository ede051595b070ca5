import ForumPlan
import Terminal

extension PlainSession {
  /// What can be done where one is, and what cannot, with the reason.
  var helpPage: PlainPage {
    var page = PlainPage(name: "Help", identity: "help \(stance) \(workspace.tab) \(workspace.layers.count)")
    page.intro = [
      "Type a number to choose, Enter to hear the page again, m for more, b to go back, q to quit; nothing is lost.",
      "A stroke and words show only rows with them. A colon and letters find any command or record.",
    ]
    guard workspace.layers.isEmpty else { return page }
    page.intro.append(
      "Commands are typed as they are named here, with the number of a row behind where they are about one: e 3.")
    page.size = 15
    let here = Command.all.filter { command in
      command.group != .moving && command.group != .tabs
        && workspace.context.map { command.belongs(in: $0, on: workspace.tab) } ?? false
    }
    let items = here.map { command in (command, workspace.reachability(of: command)) }
    page.items = items.filter { $0.1 == .available }.map { item(of: $0.0, $0.1) }
    let others = items.filter { $0.1 != .available }
    if !others.isEmpty { page.items.append(PlainItem("Not now:")) }
    page.items += others.map { item(of: $0.0, $0.1) }
    return page
  }

  /// Looks for commands and records by letters; an id leads to its command at once.
  mutating func find(_ words: String) -> [Effect] {
    showsHelp = words == "?" || words.isEmpty
    if showsHelp { return [] }
    let (name, number) = Self.split(words)
    if let command = Command.named(name) {
      finder = nil
      guard number == nil, case .unavailable(let reason) = workspace.reachability(of: command) else {
        return run(command, at: number)
      }
      say("\(command.title): not now. \(reason)")
      return []
    }
    var palette = Palette(workspace)
    palette.type(words)
    guard !palette.hits.isEmpty else {
      say("Nothing is called “\(words)”; ? tells what can be done here.")
      return []
    }
    finder = palette
    return []
  }

  /// What a search found.
  func page(of palette: Palette) -> PlainPage {
    var page = PlainPage(name: "Found", identity: "found \(palette.pattern.typed)")
    page.intro = ["\(palette.hits.count) found for “\(palette.pattern.typed)”, the nearest first."]
    page.items = palette.hits.map { hit in
      switch palette.found(hit) {
      case .command(let found): item(of: found.command, found.availability)
      case .record(let found):
        PlainItem("\(found.name.oneLine), \(found.record.kind.noun)") { session in
          session.finder = nil
          return session.go(to: found.record)
        }
      }
    }
    return page
  }

  /// A command with how it is asked for, or why it cannot be done now.
  private func item(of command: Command, _ availability: Command.Availability) -> PlainItem {
    switch availability {
    case .available:
      PlainItem("\(command.title): \(way(to: command))") { session in
        (session.finder, session.showsHelp) = (nil, false)
        return session.run(command)
      }
    case .unavailable(let reason):
      PlainItem("\(command.title): not now. \(reason)") { session in
        session.say(reason)
        return []
      }
    }
  }

  /// What is typed to ask for a command: its first key that means nothing else here, or its id behind a colon.
  func way(to command: Command) -> String {
    Self.way(to: command.id, workspace.keymap)
  }

  static func way(to id: Command.ID, _ keymap: Keymap) -> String {
    let keys = keymap.keys(of: id).map(\.description)
    return keys.first { !reserved.contains($0) && Int($0) == nil } ?? ":\(id)"
  }

  /// What means something of its own in every page.
  private static let reserved: Set<String> = ["b", "m", "q", "?", "/", ":", "Enter", "Esc", "Up", "Down"]
}
