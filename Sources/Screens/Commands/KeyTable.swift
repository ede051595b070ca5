import Terminal

/// All commands of the screens with their keys, for those who want to give them others.
public struct KeyTable: Sendable {
  /// The commands in the order in which help tells of them.
  public let rows: [Row]

  /// A command and its keys.
  public struct Row: Hashable, Sendable {
    /// What settings call it.
    public let id: String
    /// As settings write them, the one to show first.
    public let keys: [KeySequence]
    /// What it does.
    public let title: String
    /// The heading that help has it under.
    public let group: String
    /// Whether the keys are others than its own.
    public let isChanged: Bool
  }

  /// The table with the keys that settings give to some commands.
  ///
  /// - Throws: `KeymapError` where they cannot be.
  public init(keys: [String: [KeySequence]]) throws(KeymapError) {
    let keymap = try Keymap(checking: keys)
    rows = Command.Group.allCases.flatMap { group in
      Command.all.filter { $0.group == group }.map { command in
        let keys = keymap.keys(of: command.id)
        return Row(
          id: command.id, keys: keys, title: command.title, group: group.rawValue, isChanged: keys != command.keys)
      }
    }
  }
}
