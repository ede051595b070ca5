import Terminal
import Typography

/// What stands on the screen while the plan is locked: a question for what opens it, and nothing else.
struct LockScreen: Hashable, Sendable {
  /// What opens it again.
  enum Way: Hashable, Sendable {
    /// The plan is closed, its keys are gone, and the passphrase brings them back.
    case passphrase
    /// The same for whoever opened it with a key file: its path brings the keys back, and so does a passphrase, which they
    /// may have taken since. The path is not kept, for then anybody who finds the screen could come in.
    case keyFile
    /// The plan is not sealed, so that there is nothing to close it with: the screen is blank until a key is pressed.
    case anyKey
  }

  let way: Way
  /// Where the user was, by identifiers alone.
  let visit: Trail.Visit
  /// What was typed so far; never drawn.
  var typed = ""
  /// Whether what was typed is being tried.
  var isTrying = false
  /// What came of the last one.
  var said = ""

  /// What is asked in the middle of the screen.
  var question: String {
    switch way {
    case .passphrase where isTrying, .keyFile where isTrying: "Locked. Opening …"
    case .passphrase: "Locked. Passphrase:"
    case .keyFile: "Locked. Path of the key file, or passphrase:"
    case .anyKey: "The screen is blank. This plan is not sealed: any key shows it again."
    }
  }

  /// Takes a key; gives what was typed once it is to be tried.
  mutating func take(_ key: Key) -> String? {
    guard !isTrying else { return nil }
    switch key {
    case .enter:
      guard !typed.isEmpty else { return nil }
      (isTrying, said) = (true, "")
      defer { typed = "" }
      return typed
    case .escape, .ctrl("u"): typed = ""
    case .backspace: if !typed.isEmpty { typed.removeLast() }
    default: if let character = key.typed { typed.append(character) }
    }
    return nil
  }

  /// The whole screen; of what is typed not even the length is seen.
  func canvas(_ size: Workspace.Size, glyphs: Glyphs) -> Canvas {
    var canvas = Canvas(width: size.width, height: size.height, glyphs: glyphs)
    guard size.width > 0, size.height > 0 else { return canvas }
    let lines = [question] + (said.isEmpty ? [] : TextWidth.wrapped(said, to: max(1, min(size.width - 4, 72))))
    let y = max(0, (size.height - 1) / 2)
    for (row, line) in lines.enumerated() where y + row < size.height {
      let x = max(0, (size.width - TextWidth.width(of: line)) / 2)
      let used = canvas.put(
        line, at: Point(x, y + row), style: row == 0 ? .text : .dim, maxWidth: size.width - x, ellipsis: true)
      if row == 0 { canvas.cursor = Point(min(x + used + 1, size.width - 1), y) }
    }
    return canvas
  }
}
