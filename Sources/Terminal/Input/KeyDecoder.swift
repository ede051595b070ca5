/// One piece of input as ncurses hands it over.
enum RawInput: Hashable {
  case scalar(Unicode.Scalar)
  /// A key that terminfo knows, such as `KEY_UP`, already named.
  case key(Key)
}

/// Turns input into events, across the pieces of a sequence; pure, so that tests can type.
///
/// ncurses recognises what terminfo lists for this terminal. Sequences it does not list (modified keys of
/// newer terminals, mouse and paste) are taken apart here and never reach a screen as letters that would
/// trigger commands.
struct KeyDecoder {
  private enum State {
    case ground
    case escape
    /// After `ESC [`: the parameters so far.
    case csi(String)
    /// After `ESC O`.
    case ss3
    case mouse(String)
    /// In a report of the oldest mouse protocol: how many more bytes to pass over.
    case oldMouse(Int)
    case paste(String.UnicodeScalarView)
  }

  /// A paste longer than this many scalars is cut: no form takes a megabyte.
  static let pasteLimit = 1_000_000
  private static let pasteEnd = Array("\u{1B}[201~".unicodeScalars)
  /// Longest parameter text of a sequence; more is noise.
  private static let sequenceLimit = 64

  private var state = State.ground
  private var clicks = ClickCounter()

  /// Takes one piece of input and gives the event it completes, if any.
  ///
  /// The time is in milliseconds on any steady clock; it tells a double click.
  mutating func feed(_ input: RawInput, at time: Int) -> Event? {
    switch input {
    case .key(let key):
      let before = state
      if case .paste = before { return nil }
      state = .ground
      if case .escape = before { return .key(Key(key.code, key.modifiers.union(.alt))) }
      return .key(key)
    case .scalar(let scalar):
      return feed(scalar, at: time)
    }
  }

  /// Whether the rest of a key is still to come, so that a reader should wait a moment for it.
  var isMidSequence: Bool {
    switch state {
    case .ground, .paste: false
    case .escape, .csi, .ss3, .mouse, .oldMouse: true
    }
  }

  /// Ends a sequence after which nothing more came: a lone escape is the escape key.
  ///
  /// A paste stays open, since its rest may come later.
  mutating func flush() -> Event? {
    switch state {
    case .paste, .ground: return nil
    case .escape:
      state = .ground
      return .key(.escape)
    case .csi(let parameters):
      state = .ground
      return parameters.isEmpty ? .key(.alt("[")) : nil
    case .ss3:
      state = .ground
      return .key(.alt("O"))
    case .mouse, .oldMouse:
      state = .ground
      return nil
    }
  }

  private mutating func feed(_ scalar: Unicode.Scalar, at time: Int) -> Event? {
    switch state {
    case .ground:
      if scalar == "\u{1B}" {
        state = .escape
        return nil
      }
      return Self.key(scalar).map { .key($0) }
    case .escape:
      return afterEscape(scalar)
    case .csi(let parameters):
      return afterBracket(scalar, parameters)
    case .ss3:
      state = .ground
      return CSIKeys.final(scalar, modifiers: []).map { .key($0) }
    case .mouse(let report):
      return afterMouse(scalar, report, time)
    case .oldMouse(let rest):
      state = rest > 1 ? .oldMouse(rest - 1) : .ground
      return nil
    case .paste(var text):
      state = .ground
      text.append(scalar)
      if scalar == "~", text.suffix(6).elementsEqual(Self.pasteEnd) {
        text.removeLast(6)
        // Terminals send the line breaks of a paste as the return key does.
        return .paste(String(String(text).map { $0 == "\r" || $0 == "\r\n" ? "\n" : $0 }))
      }
      // What comes after the limit still has to be swallowed up to the closing sequence.
      if text.count > Self.pasteLimit + 6 { text.remove(at: text.index(text.endIndex, offsetBy: -7)) }
      state = .paste(text)
      return nil
    }
  }

  private mutating func afterEscape(_ scalar: Unicode.Scalar) -> Event? {
    state = .ground
    switch scalar {
    case "[": state = .csi("")
    case "O": state = .ss3
    case "\u{1B}":
      state = .escape
      return .key(.escape)
    default:
      return Self.key(scalar).map { .key(Key($0.code, $0.modifiers.union(.alt))) }
    }
    return nil
  }

  private mutating func afterBracket(_ scalar: Unicode.Scalar, _ parameters: String) -> Event? {
    state = .ground
    if scalar == "<", parameters.isEmpty {
      state = .mouse("")
      return nil
    }
    if scalar == "M", parameters.isEmpty {
      state = .oldMouse(3)
      return nil
    }
    guard (0x40...0x7E).contains(scalar.value) else {
      if parameters.utf8.count < Self.sequenceLimit { state = .csi(parameters + String(scalar)) }
      return nil
    }
    if scalar == "~", parameters == "200" {
      state = .paste(String.UnicodeScalarView())
      return nil
    }
    return CSIKeys.key(final: scalar, parameters: parameters).map { .key($0) }
  }

  private mutating func afterMouse(_ scalar: Unicode.Scalar, _ report: String, _ time: Int) -> Event? {
    state = .ground
    guard scalar == "M" || scalar == "m" else {
      if report.utf8.count < Self.sequenceLimit { state = .mouse(report + String(scalar)) }
      return nil
    }
    guard let event = MouseEvent(report: report, released: scalar == "m") else { return nil }
    return .mouse(clicks.counted(event, at: time))
  }

  /// The key of a single scalar; `nil` for a control nobody types.
  private static func key(_ scalar: Unicode.Scalar) -> Key? {
    switch scalar.value {
    case 0x00: .ctrl(" ")
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x08, 0x7F: .backspace
    case 0x01...0x1A: .ctrl(Character(Unicode.Scalar(UInt8(scalar.value) + 0x60)))
    case 0x1C...0x1F: .ctrl(Character(Unicode.Scalar(UInt8(scalar.value) + 0x40)))
    case 0x1B: .escape
    case 0x80...0x9F: nil
    default: .character(Character(scalar))
    }
  }
}
