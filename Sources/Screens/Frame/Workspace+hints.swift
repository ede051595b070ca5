import Terminal

/// A key and what it does here.
struct KeyHint: Hashable {
  let key: String
  let word: String

  init(_ key: String, _ word: String) {
    self.key = key
    self.word = word
  }
}

extension Workspace {
  /// The keys that work here and what they do, the most useful first; apart from them what is never left out.
  var footerHints: (here: [KeyHint], always: [KeyHint]) {
    if opening == nil { return ([KeyHint(sight.key("app.quit"), "quit")], []) }
    guard let context else { return (layerHints, []) }
    if !pending.isEmpty {
      return ([KeyHint(pending.map(\.symbol).joined(separator: " "), "…"), KeyHint("Esc", "leave")], [])
    }
    let commands = footerCommands(in: context)
    return (
      hints(for: commands.filter { $0.footer?.rank != .always }, in: context),
      hints(for: commands.filter { $0.footer?.rank == .always }, in: context)
    )
  }

  private var layerHints: [KeyHint] {
    switch layers.last {
    case .chooser:
      return [
        KeyHint("Enter", "choose"), KeyHint("↑↓", "move"), KeyHint("type", "to find"),
        KeyHint("Esc", isAskedMore ? "back" : "cancel"),
      ]
    case .question(let question): return question.hints
    case .help: return [KeyHint("↑↓", "scroll"), KeyHint(sight.key("palette.open"), "find"), KeyHint("Esc", "close")]
    case .palette: return [KeyHint("Enter", "do it"), KeyHint("↑↓", "move"), KeyHint("Esc", "close")]
    case .columns:
      return [
        KeyHint("Space", "show or not"), KeyHint("Enter", "keep"), KeyHint("↑↓", "move"), KeyHint("Esc", "cancel"),
      ]
    case .prompt: return [KeyHint("Enter", "keep"), KeyHint("Esc", "cancel")]
    case .cell:
      return [
        KeyHint("Enter", "keep"), KeyHint("Tab", "next cell"), KeyHint("↑↓", "other row"), KeyHint("Esc", "cancel"),
      ]
    case .stage:
      return [KeyHint("Enter", "choose"), KeyHint("↑↓", "move"), KeyHint("Esc", "stay")]
    case .letters(let sheet): return sheet.hints
    case .officers(let board): return board.hints
    case .placement(let board): return board.hints
    case .money(let board): return board.hints
    case .preview(let preview):
      let hints = preview.hints(sight.showsNames)
      return sight.isPrivate ? hints.filter { $0.key != "n" } : hints
    case .form, .calendar, .note, nil: return []
    }
  }

  /// Whether the list on top asks more about what was chosen from the one below.
  private var isAskedMore: Bool {
    if case .chooser = layers.dropLast().last { return true }
    return false
  }

  /// The commands that can be done here now and have a place in the last line.
  func footerCommands(in context: Command.Context) -> [Command] {
    let shown = Self.footers[context]?.commands ?? []
    return footerPlaces(in: context).map { shown[$0] }
  }

  /// The places of those commands among all that may have one where the arrows are.
  func footerPlaces(in context: Command.Context) -> [Int] {
    guard context == self.context, let footer = Self.footers[context] else { return [] }
    return footer.onTab[tab, default: []].filter { place in
      footer.needs[place].allSatisfy { $0.missing(self) == nil }
    }
  }

  /// What the last line may show in one context, the most useful first.
  private struct Footer {
    let commands: [Command]
    /// What each of them needs, apart from all else that a command is: it is asked at each paint.
    let needs: [[Need]]
    /// The places of those that belong to a tab.
    let onTab: [Tab: [Int]]

    init(_ context: Command.Context) {
      let shown = Command.all.filter { $0.footer?.contexts.contains(context) == true }
      // Swift's sort keeps no order among equals by contract, so the place in the table decides.
      let sorted = shown.enumerated().sorted { left, right in
        (left.element.footer?.rank ?? .rest, left.offset) < (right.element.footer?.rank ?? .rest, right.offset)
      }
      let commands = sorted.map(\.element)
      self.commands = commands
      needs = commands.map(\.needs)
      onTab = Dictionary(
        uniqueKeysWithValues: Tab.allCases.map { tab in
          (tab, commands.indices.filter { commands[$0].belongs(in: context, on: tab) })
        })
    }
  }

  private static let footers: [Command.Context: Footer] = Dictionary(
    uniqueKeysWithValues: Command.Context.allCases.map { ($0, Footer($0)) })

  private func hints(for commands: [Command], in context: Command.Context) -> [KeyHint] {
    commands.compactMap { command in
      guard let footer = command.footer else { return nil }
      let ids = [command.id] + (footer.partner.map { [$0] } ?? [])
      let keys = ids.compactMap { keymap.key(of: $0, in: context)?.symbol }
      guard !keys.isEmpty else { return nil }
      // Two arrows stand close together; two brackets do not.
      let isArrows = keys.allSatisfy { "↑↓←→".contains($0) }
      return KeyHint(keys.joined(separator: isArrows ? "" : " "), footer.word)
    }
  }

  /// What may follow the keys pressed so far; empty while none are pending.
  var continuations: [KeyHint] {
    guard let context, let beginning = KeySequence(keys: pending) else { return [] }
    return keymap.continuations(of: beginning, in: context, on: tab).map { sequence, command in
      let rest = sequence.keys.dropFirst(beginning.keys.count).map(\.symbol).joined(separator: " ")
      return KeyHint(rest, command.title)
    }
  }
}
