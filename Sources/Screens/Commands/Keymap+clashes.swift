import Terminal

extension Keymap {
  /// Keys that would ask for two things at one place, or never for anything.
  enum Clash: Hashable, Sendable {
    /// Both commands would answer to the key.
    case same(KeySequence, Command.ID, Command.ID)
    /// The first command answers before the rest of the second one's keys can be pressed.
    case hidden(KeySequence, Command.ID, by: KeySequence, Command.ID)
    /// Only letters are typed where the command works.
    case typed(KeySequence, Command.ID)
  }

  /// All clashes, in the order of the table; none in a keymap that may be used.
  ///
  /// O(keys²), a few thousand steps.
  var clashes: [Clash] {
    let bound = Command.all.flatMap { command in keys(of: command.id).map { (command, $0) } }
    var clashes: [Clash] = []
    for (index, (command, sequence)) in bound.enumerated() {
      if Self.contexts(of: command, by: sequence).isEmpty { clashes.append(.typed(sequence, command.id)) }
      for (other, others) in bound[(index + 1)...] where Self.meet((command, sequence), (other, others)) {
        if sequence == others {
          if command.id != other.id { clashes.append(.same(sequence, command.id, other.id)) }
        } else if others.prefixes.contains(sequence) {
          clashes.append(.hidden(others, other.id, by: sequence, command.id))
        } else if sequence.prefixes.contains(others) {
          clashes.append(.hidden(sequence, command.id, by: others, other.id))
        }
      }
    }
    return clashes
  }

  private static func contexts(of command: Command, by sequence: KeySequence) -> Set<Command.Context> {
    command.contexts.filter { works(sequence, in: $0) }
  }

  /// Whether there is a place where both could be asked for.
  private static func meet(_ left: (Command, KeySequence), _ right: (Command, KeySequence)) -> Bool {
    guard left.1.keys.first == right.1.keys.first else { return false }
    guard !contexts(of: left.0, by: left.1).isDisjoint(with: contexts(of: right.0, by: right.1)) else { return false }
    guard let tabs = left.0.tabs, let others = right.0.tabs else { return true }
    return !tabs.isDisjoint(with: others)
  }
}
