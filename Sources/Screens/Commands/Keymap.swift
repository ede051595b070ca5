import Terminal

/// Which keys ask for which command.
struct Keymap: Sendable {
  private var keysByID: [String: [KeySequence]] = [:]
  private var commands: [KeySequence: [Command]] = [:]
  private var beginnings: [KeySequence: [KeySequence]] = [:]

  /// The keys that commands have of themselves.
  static let standard = Keymap(changes: [:])

  /// The standard keys with those of some commands, by id, in place of their own; no keys switch a command's off.
  init(changes: [String: [KeySequence]]) {
    for command in Command.all {
      let keys = changes[command.id] ?? command.keys
      keysByID[command.id] = keys
      for sequence in keys {
        commands[sequence, default: []].append(command)
        for beginning in sequence.prefixes { beginnings[beginning, default: []].append(sequence) }
      }
    }
  }

  /// What keys ask for where the arrows are; O(1).
  func command(for sequence: KeySequence, in context: Command.Context, on tab: Tab) -> Command? {
    guard Self.works(sequence, in: context) else { return nil }
    return commands[sequence]?.first { $0.belongs(in: context, on: tab) }
  }

  /// What keys ask for in the lists of other tabs.
  func commands(elsewhere sequence: KeySequence, than tab: Tab) -> [Command] {
    (commands[sequence] ?? []).filter { $0.contexts.contains(.list) && $0.tabs?.contains(tab) == false }
  }

  /// What may follow keys pressed so far, in the order of the table; empty where nothing begins so.
  func continuations(of beginning: KeySequence, in context: Command.Context, on tab: Tab)
    -> [(sequence: KeySequence, command: Command)]
  {
    guard Self.works(beginning, in: context), let sequences = beginnings[beginning] else { return [] }
    return sequences.compactMap { sequence in
      command(for: sequence, in: context, on: tab).map { (sequence, $0) }
    }
  }

  /// All keys of a command, the one to show first.
  func keys(of id: String) -> [KeySequence] { keysByID[id] ?? [] }

  /// The key of a command to show where the arrows are; `nil` where it has none.
  func key(of id: String, in context: Command.Context = .list) -> KeySequence? {
    keys(of: id).first { Self.works($0, in: context) }
  }

  /// Where letters are typed, a letter asks for nothing.
  static func works(_ sequence: KeySequence, in context: Command.Context) -> Bool {
    !context.takesText || sequence.keys.first?.typed == nil
  }
}

extension Sight {
  /// Tabs by name, each with the key that opens it: `Visas (4), Agenda (6)`.
  func names(of tabs: Set<Tab>) -> String {
    Tab.allCases.filter { tabs.contains($0) }.map { "\($0.title) (\(key("tab.\($0)")))" }.joined(separator: ", ")
  }

  /// The key of a command as texts name it: `Press a to add one`; for one without, how the palette finds it.
  func key(_ id: String) -> String {
    keymap.key(of: id)?.symbol ?? "\(keymap.key(of: "palette.open")?.symbol ?? ":") and type “\(id)”"
  }
}
