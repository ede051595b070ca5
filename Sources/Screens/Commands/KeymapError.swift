import Terminal

/// Why keys cannot be as settings want them, in words that name the commands.
public struct KeymapError: Error, Hashable, CustomStringConvertible {
  public let description: String
}

extension Keymap {
  /// The standard keys with those that settings give to some commands, by id.
  ///
  /// - Throws: `KeymapError` for an id that no command has, or keys that would ask for two things at one place.
  init(checking changes: [String: [KeySequence]]) throws(KeymapError) {
    for id in changes.keys.sorted() where Command.named(id) == nil {
      let nearest = NearestName.of(id, among: Command.all.map(\.id)).map { "do you mean \($0)? " } ?? ""
      throw KeymapError(description: "keys.\(id): no command is called so; \(nearest)“convene keys” names them all")
    }
    for (id, sequences) in changes.sorted(by: { $0.key < $1.key }) where sequences.contains(where: Self.isReserved) {
      throw KeymapError(description: "keys: Ctrl-C cannot be the key of \(id): it always ends the program")
    }
    self.init(changes: changes)
    if let clash = clashes.first { throw KeymapError(description: clash.words) }
  }
}

extension Keymap {
  /// Ctrl-C is there for when nothing else helps.
  private static func isReserved(_ sequence: KeySequence) -> Bool { sequence.keys.contains(.ctrl("c")) }
}

extension Keymap.Clash {
  /// What clashes and what to do.
  var words: String {
    switch self {
    case .same(let keys, let first, let second):
      "keys: \(keys) is the key of both \(Self.told(first)) and \(Self.told(second)); give one of them another, or false"
    case .hidden(let keys, let hidden, let by, let other):
      "keys: \(keys) for \(Self.told(hidden)) can never be pressed, since \(by) is \(Self.told(other)); "
        + "give one of them another, or false"
    case .typed(let keys, let id):
      "keys: \(keys) cannot be the key of \(Self.told(id)): letters are typed there; take one with Ctrl, Alt or F1 to F12"
    }
  }

  private static func told(_ id: Command.ID) -> String {
    Command.named(id).map { "\(id) (\($0.title.prefix(1).lowercased() + $0.title.dropFirst()))" } ?? id
  }
}
