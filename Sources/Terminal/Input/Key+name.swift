extension Key {
  /// The key of a name as settings write it, whatever its case: `a`, `G`, `Ctrl-S`, `Alt-Left`, `Shift-Tab`, `F1`, `Space`.
  ///
  /// Letters keep their case, except after `Ctrl-`, where terminals know none. `nil` for what is no key.
  public init?(name: String) {
    var rest = Substring(name)
    var modifiers: Modifiers = []
    for (prefix, modifier) in Self.prefixes.cycled where rest.count > prefix.count {
      guard rest.lowercased().hasPrefix(prefix) else { continue }
      rest = rest.dropFirst(prefix.count)
      modifiers.insert(modifier)
    }
    if let code = Self.codes[rest.lowercased()] {
      self.init(code, modifiers)
    } else if let number = Int(rest.dropFirst()), rest.first == "F" || rest.first == "f", (1...63).contains(number) {
      self.init(.function(number), modifiers)
    } else if rest.count == 1, let character = rest.first, !character.isWhitespace {
      self.init(character: character, modifiers)
    } else {
      return nil
    }
  }

  /// A character as terminals send it: in small letters with ctrl, in capitals for shift.
  private init(character: Character, _ modifiers: Modifiers) {
    let text = String(character)
    let sent = modifiers.contains(.ctrl) ? text.lowercased() : modifiers.contains(.shift) ? text.uppercased() : text
    self.init(.character(sent.first ?? character), modifiers.subtracting(.shift))
  }

  /// The name that `init(name:)` reads, in ASCII but for characters beyond it.
  public var name: String { named(Self.names) }

  /// The name as screens show it: short, with arrows as arrows.
  public var symbol: String { named(Self.symbols) }

  private func named(_ names: [Code: String]) -> String {
    var prefix = ""
    if modifiers.contains(.ctrl) { prefix += "Ctrl-" }
    if modifiers.contains(.alt) { prefix += "Alt-" }
    if modifiers.contains(.shift) { prefix += "Shift-" }
    switch code {
    case .character(" "): return prefix + "Space"
    case .character(let character):
      // Only where the capital is one character too: “ß” stays.
      let capital = String(character).uppercased()
      return prefix + (modifiers.contains(.ctrl) && capital.count == 1 ? capital : String(character))
    case .function(let number): return prefix + "F\(number)"
    default: return prefix + names[code, default: ""]
    }
  }

  private static let prefixes: [(String, Modifiers)] = [("ctrl-", .ctrl), ("alt-", .alt), ("shift-", .shift)]

  private static let names: [Code: String] = [
    .enter: "Enter", .escape: "Esc", .tab: "Tab", .backspace: "Backspace", .delete: "Delete", .insert: "Insert",
    .up: "Up", .down: "Down", .left: "Left", .right: "Right", .home: "Home", .end: "End", .pageUp: "PageUp",
    .pageDown: "PageDown",
  ]

  private static let symbols = names.merging(
    [.up: "↑", .down: "↓", .left: "←", .right: "→", .pageUp: "PgUp", .pageDown: "PgDn", .delete: "Del"]
  ) { $1 }

  /// Every spelling in small letters.
  private static let codes: [String: Code] = {
    var codes: [String: Code] = ["space": .character(" "), "escape": .escape, "return": .enter, "del": .delete]
    for (code, name) in Array(names) + Array(symbols) { codes[name.lowercased()] = code }
    return codes
  }()
}

extension Array {
  /// Three rounds of the elements, so that prefixes may stand in any order.
  fileprivate var cycled: [Element] { self + self + self }
}
