/// A key and what it does here.
struct KeyHint: Hashable {
  let key: String
  let word: String

  init(_ key: String, _ word: String) {
    self.key = key
    self.word = word
  }

  /// What is never left out.
  static let always = [KeyHint("?", "help"), KeyHint("q", "quit")]
}

extension Workspace {
  /// The keys that work here and what they do, the most useful first.
  var keyHints: [KeyHint] {
    if opening == nil { return [KeyHint("q", "quit")] }
    switch layers.last {
    case .form:
      return [
        KeyHint("Ctrl-S", "save"), KeyHint("Tab", "next"), KeyHint("Shift-Tab", "back"), KeyHint("Ctrl-L", "list"),
        KeyHint("Esc", "cancel"),
      ]
    case .chooser:
      return [KeyHint("Enter", "choose"), KeyHint("↑↓", "move"), KeyHint("type", "to find"), KeyHint("Esc", "cancel")]
    case .question(let question): return [KeyHint("y", question.verb.lowercased()), KeyHint("n", "leave")]
    case .help: return [KeyHint("↑↓", "scroll"), KeyHint("Esc", "close")]
    case nil: break
    }
    if isFiltering { return [KeyHint("Enter", "keep"), KeyHint("Esc", "clear"), KeyHint("↑↓", "move")] }
    return hintsOfTab
  }

  private var hintsOfTab: [KeyHint] {
    let mayChange = opening?.isReadOnly == false
    var hints = focus == .detail ? [KeyHint("Esc", "back"), KeyHint("↑↓", "move")] : [KeyHint("Enter", "open")]
    if tab == .visas {
      if mayChange { hints.append(KeyHint("m", "mark")) }
      hints.append(KeyHint("b", "group"))
    }
    if tab == .agenda { hints.append(KeyHint("[ ]", "forum")) }
    if mayChange { hints += [KeyHint("a", "add"), KeyHint("e", "edit"), KeyHint("x", "remove")] }
    if focus == .list { hints.append(KeyHint("/", "filter")) }
    if mayChange, undoLabel != nil { hints.append(KeyHint("u", "undo")) }
    return hints + [KeyHint("n", "names"), KeyHint("p", "programme")]
  }
}
