extension Workspace {
  /// The keys that work here and what they do, the most useful first.
  var keyHints: [(key: String, word: String)] {
    if opening == nil { return [("q", "quit")] }
    switch layers.last {
    case .form:
      return [("Ctrl-S", "save"), ("Tab", "next"), ("Shift-Tab", "back"), ("Ctrl-L", "list"), ("Esc", "cancel")]
    case .chooser: return [("Enter", "choose"), ("↑↓", "move"), ("type", "to find"), ("Esc", "cancel")]
    case .question(let question): return [("y", question.verb.lowercased()), ("n", "leave")]
    case .help: return [("↑↓", "scroll"), ("Esc", "close")]
    case nil: break
    }
    if isFiltering { return [("Enter", "keep"), ("Esc", "clear"), ("↑↓", "move")] }
    let isReadOnly = opening?.isReadOnly ?? true
    var hints: [(key: String, word: String)] = []
    if focus == .detail {
      hints = [("Esc", "back"), ("↑↓", "move")]
    } else {
      hints = [("Enter", "open")]
    }
    if !isReadOnly { hints += [("a", "add"), ("e", "edit"), ("x", "remove")] }
    if focus == .list { hints.append(("/", "filter")) }
    if tab == .agenda { hints.append(("[ ]", "forum")) }
    if !isReadOnly, undoLabel != nil { hints.append(("u", "undo")) }
    return hints + [("n", "names"), ("?", "help"), ("q", "quit"), ("p", "programme")]
  }
}
