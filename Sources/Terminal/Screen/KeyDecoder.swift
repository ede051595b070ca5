import CNcurses
import Foundation

/// Turns what ncurses reads into events.
struct KeyDecoder {
  /// Codes of our own for the marks around pasted text; above all of ncurses'.
  static let pasteBegins: Int32 = 0x2001
  static let pasteEnds: Int32 = 0x2002
  /// More than any sensible paste into a form; the rest is dropped.
  private static let pasteLimit = 100_000

  private var waiting: [Event] = []

  /// The next event that is there already; `nil` when none is.
  mutating func next() -> Event? {
    if !waiting.isEmpty { return waiting.removeFirst() }
    var code: wint_t = 0
    while true {
      switch wget_wch(convene_stdscr(), &code) {
      case OK: return Self.character(code)
      case KEY_CODE_YES:
        if let event = special(Int32(code)) { return event }
      default: return nil
      }
    }
  }

  /// Whether an event is there already.
  var hasPending: Bool {
    mutating get {
      guard waiting.isEmpty, let event = next() else { return !waiting.isEmpty }
      waiting.append(event)
      return true
    }
  }

  private static func character(_ code: wint_t) -> Event? {
    switch code {
    case 9: return .key(.tab)
    case 10, 13: return .key(.enter)
    case 27: return .key(.escape)
    case 8, 127: return .key(.backspace)
    case 1...26: return Unicode.Scalar(code + 96).map { .key(.control(Character($0))) }
    default:
      guard code >= 32, let scalar = Unicode.Scalar(code) else { return .key(.escape) }
      return .key(.character(Character(scalar)))
    }
  }

  private mutating func special(_ code: Int32) -> Event? {
    switch code {
    case KEY_UP: return .key(.up)
    case KEY_DOWN: return .key(.down)
    case KEY_LEFT: return .key(.left)
    case KEY_RIGHT: return .key(.right)
    case KEY_HOME: return .key(.home)
    case KEY_END: return .key(.end)
    case KEY_PPAGE: return .key(.pageUp)
    case KEY_NPAGE: return .key(.pageDown)
    case KEY_BACKSPACE: return .key(.backspace)
    case KEY_DC: return .key(.delete)
    case KEY_BTAB: return .key(.backTab)
    case KEY_ENTER: return .key(.enter)
    case KEY_RESIZE: return .resize
    case KEY_MOUSE: return mouse()
    case Self.pasteBegins: return paste()
    case (KEY_F0 + 1)...(KEY_F0 + 12): return .key(.function(Int(code - KEY_F0)))
    default: return nil
    }
  }

  private func mouse() -> Event? {
    var event = MEVENT()
    guard getmouse(&event) == OK else { return nil }
    let state = UInt(event.bstate)
    let action: Event.Mouse.Action
    if convene_is_double(state) != 0 {
      action = .doubleClick
    } else if convene_is_press(state) != 0 {
      action = .press
    } else if convene_is_wheel_up(state) != 0 {
      action = .wheelUp
    } else if convene_is_wheel_down(state) != 0 {
      action = .wheelDown
    } else if convene_is_release(state) != 0 {
      action = .release
    } else {
      return nil
    }
    return .mouse(Event.Mouse(action, x: Int(event.x), y: Int(event.y)))
  }

  private func paste() -> Event {
    var text = ""
    var code: wint_t = 0
    while true {
      switch wget_wch(convene_stdscr(), &code) {
      case OK:
        let isBreak = code == 13
        if text.unicodeScalars.count < Self.pasteLimit, let scalar = Unicode.Scalar(isBreak ? 10 : code) {
          text.unicodeScalars.append(scalar)
        }
      case KEY_CODE_YES where Int32(code) == Self.pasteEnds: return .paste(text)
      case KEY_CODE_YES: continue
      default:
        // A long paste comes in pieces; what is still on its way must not be taken for typed keys.
        var file = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        guard poll(&file, 1, 250) > 0 else { return .paste(text) }
      }
    }
  }
}
