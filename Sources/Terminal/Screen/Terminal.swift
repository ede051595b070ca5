import CNcurses
import Foundation

/// The real terminal through ncurses: paints canvases and reads events. One at a time, from one thread.
///
/// ```swift
/// let terminal = try Terminal(theme: .standard)
/// defer { terminal.stop() }
/// while true {
///   terminal.draw(app.canvas(width: terminal.width, height: terminal.height))
///   app.handle(terminal.nextEvent(timeout: nil))
/// }
/// ```
public final class Terminal {
  /// Why no screen could be opened.
  public struct StartError: Error, CustomStringConvertible {
    public let description: String
  }

  /// The theme; set it and draw again to change it at once.
  public var theme: Theme { didSet { pairs.removeAll() } }

  private var pairs: [Theme.Look: Int32] = [:]
  private var nextPair: Int32 = 1
  private let colours: Int
  private var keys = KeyDecoder()
  private var isStopped = false

  /// Opens the screen; throws when standard input or output is no terminal or ncurses does not know its kind.
  public init(theme: Theme) throws {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      throw StartError(
        description: "The screens need a terminal. In a pipe or script use a command: see “convene --help”.")
    }
    Self.useUTF8()
    guard convene_prepare() == 0 else {
      throw StartError(description: "The terminal's settings cannot be read.")
    }
    guard convene_new_terminal() != 0 else {
      let kind = ProcessInfo.processInfo.environment["TERM"] ?? ""
      throw StartError(
        description: kind.isEmpty
          ? "TERM is not set, so the kind of terminal is unknown. Try: TERM=xterm-256color convene"
          : "The terminal “\(kind)” is not known here. Try: TERM=xterm-256color convene")
    }
    convene_set_active(1)
    self.theme = theme
    let wantsColour = ProcessInfo.processInfo.environment["NO_COLOR", default: ""].isEmpty
    if wantsColour, has_colors() {
      start_color()
      use_default_colors()
      colours = Int(convene_colors())
    } else {
      colours = 0
    }
    cbreak()
    noecho()
    nonl()
    let screen = convene_stdscr()
    keypad(screen, true)
    nodelay(screen, true)
    set_escdelay(25)
    mousemask(mmask_t(convene_mouse_mask()), nil)
    mouseinterval(200)
    Self.emit("\u{1B}[?2004h")
    define_key("\u{1B}[200~", KeyDecoder.pasteBegins)
    define_key("\u{1B}[201~", KeyDecoder.pasteEnds)
  }

  deinit { stop() }

  /// Gives the terminal back as it was; safe to call twice.
  public func stop() {
    guard !isStopped else { return }
    isStopped = true
    Self.emit("\u{1B}[?2004l")
    mousemask(0, nil)
    endwin()
    convene_set_active(0)
  }

  /// Columns now.
  public var width: Int { Int(convene_columns()) }
  /// Rows now.
  public var height: Int { Int(convene_rows()) }

  /// Wakes `nextEvent` from any thread: there is news to show.
  public nonisolated static func wake() { convene_wake() }

  private static func emit(_ sequence: String) {
    FileHandle.standardOutput.write(Data(sequence.utf8))
  }

  private static func useUTF8() {
    setlocale(LC_ALL, "")
    let isUTF8 = nl_langinfo(Int32(CODESET)).map { String(cString: $0) }?.uppercased().contains("UTF-8") ?? false
    if !isUTF8 { setlocale(LC_CTYPE, "C.UTF-8") }
  }

  /// Paints a canvas; only what changed is sent, in one piece.
  public func draw(_ canvas: Canvas) {
    for y in 0..<min(canvas.height, height) { drawRow(y, of: canvas) }
    if let cursor = canvas.cursor {
      curs_set(1)
      wmove(convene_stdscr(), Int32(cursor.y), Int32(cursor.x))
    } else {
      curs_set(0)
    }
    wrefresh(convene_stdscr())
  }

  /// One call for each run of cells of one look.
  private func drawRow(_ y: Int, of canvas: Canvas) {
    var start = 0
    var text: [wchar_t] = []
    var style = canvas.width > 0 ? canvas[0, y].style : Style(.text)
    func flush() {
      guard !text.isEmpty else { return }
      let (attributes, pair) = paint(of: style)
      convene_put(Int32(y), Int32(start), text, Int32(text.count), attributes, pair)
      text.removeAll(keepingCapacity: true)
    }
    for x in 0..<min(canvas.width, width) {
      let cell = canvas[x, y]
      if cell.style != style {
        flush()
        (style, start) = (cell.style, x)
      }
      if let character = cell.character { text += character.unicodeScalars.map { wchar_t($0.value) } }
    }
    flush()
  }

  private func paint(of style: Style) -> (attributes: UInt, pair: Int32) {
    let look = theme.look(of: style)
    var attributes: UInt = 0
    if look.isBold { attributes |= convene_bold() }
    if look.isDim { attributes |= convene_dim() }
    if look.isUnderlined { attributes |= convene_underline() }
    if look.isItalic { attributes |= convene_italic() }
    guard colours >= 8 else {
      // Without colours the bar, the active tab and the toast still must stand out.
      let standsOut = style.isUnderCursor || [.tabActive, .toast, .unsealed].contains(style.role)
      return (standsOut ? attributes | convene_reverse() : attributes, 0)
    }
    if let pair = pairs[look] { return (attributes, pair) }
    let (foreground, background) =
      colours >= 256
      ? (look.foreground.xterm256, look.background.xterm256)
      : (look.foreground.ansi16 % colours, look.background.ansi16 % colours)
    let pair = nextPair
    nextPair = nextPair + 1 < convene_color_pairs() ? nextPair + 1 : 1
    init_extended_pair(pair, Int32(foreground), Int32(background))
    pairs[look] = pair
    return (attributes, pair)
  }

  /// The next thing that happens; `.idle` after so many milliseconds, or when `wake` was called.
  public func nextEvent(timeout milliseconds: Int?) -> Event {
    if let event = keys.next() { return event }
    var files = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: convene_wake_reader(), events: Int16(POLLIN), revents: 0),
    ]
    let ready = poll(&files, 2, Int32(milliseconds ?? -1))
    if ready > 0, files[1].revents & Int16(POLLIN) != 0 {
      var byte: UInt8 = 0
      read(convene_wake_reader(), &byte, 1)
      return byte == UInt8(ascii: "q") ? .quit : .idle
    }
    if ready > 0, files[0].revents & Int16(POLLHUP | POLLERR) != 0 { return .quit }
    return keys.next() ?? .idle
  }

  /// Whether more events wait, so that a frame between them would only delay them.
  public var hasPending: Bool { keys.hasPending }
}
