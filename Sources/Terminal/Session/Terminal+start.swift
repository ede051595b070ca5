import CNcurses
import Synchronization

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension Terminal {
  private static let isTaken = Mutex(false)

  /// Takes the terminal: alternate screen, raw keys, mouse, bracketed paste.
  ///
  /// `NO_COLOR` in the environment does without colours; `COLORTERM=truecolor` allows exact ones.
  /// - Throws: `TerminalError` when there is no terminal, or one that terminfo does not know.
  public static func start(theme: Theme, options: Options = Options()) throws -> Terminal {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw TerminalError.notATerminal }
    guard let term = environment("TERM") else { throw TerminalError.noTerm }
    let isFree = isTaken.withLock { taken in
      defer { taken = true }
      return !taken
    }
    guard isFree else { throw TerminalError.alreadyStarted }
    guard cn_wake_open() == 0 else {
      release()
      throw TerminalError.system("no pipe: \(String(cString: strerror(errno)))")
    }
    let isUTF8 = chooseLocale()
    cn_guard_save(STDIN_FILENO)
    let modes: TerminalModes
    do throws(TerminalError) {
      modes = try open(term, options)
    } catch {
      release()
      throw error
    }
    return begin(term: term, isUTF8: isUTF8, theme: theme, options: options, modes: modes)
  }

  private static func open(_ term: String, _ options: Options) throws(TerminalError) -> TerminalModes {
    var problem: Int32 = 0
    guard setupterm(term, STDOUT_FILENO, &problem) == OK else { throw .unknownTerm(term) }
    guard cn_capability("cup") != nil, cn_capability("clear") != nil else { throw .poorTerm(term) }
    // Before ncurses starts: it reads the delay once.
    set_escdelay(25)
    let modes = TerminalModes(mouse: options.mouse, title: options.title) { name in
      cn_capability(name).map { String(cString: $0) }
    }
    var restoring = modes.restoring
    restoring.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cn_guard_begin($0.baseAddress, $0.count) }
    }
    guard cn_newterm(term) != nil else {
      cn_guard_remove()
      throw .unknownTerm(term)
    }
    cn_spare_charsets()
    // Until the first doupdate after an endwin, ncurses 6.4 takes the screen for not begun and flushes after each
    // move of the cursor: hundreds of writes a frame, where one is enough.
    endwin()
    doupdate()
    cn_notices_begin()
    return modes
  }

  private static func begin(term: String, isUTF8: Bool, theme: Theme, options: Options, modes: TerminalModes)
    -> Terminal
  {
    // Raw rather than cbreak: Ctrl-C in a half-filled form is a key, and Ctrl-S reaches the screen.
    raw()
    noecho()
    nonl()
    keypad(cn_screen(), true)
    nodelay(cn_screen(), true)
    // Painting is never broken off for a key: the loop drains keys before it paints.
    typeahead(-1)
    // Mouse reports are read by KeyDecoder, whatever protocol terminfo thinks this terminal speaks.
    for prefix in ["\u{1B}[<", "\u{1B}[M"] { define_key(prefix, 0) }
    // Once started, ncurses sends its default colours even where none are used.
    let noColour = options.noColour || environment("NO_COLOR") != nil || !has_colors() || start_color() != OK
    let depth = ColourDepth(colours: Int(cn_colours()), noColour: noColour)
    let isTrueColour = ["truecolor", "24bit"].contains(environment("COLORTERM"))
    let terminal = Terminal(
      theme: theme, bidi: options.bidi,
      pairs: PairTable(
        depth: depth, isExact: isTrueColour && can_change_color(),
        hasStandard: depth != .monochrome && use_default_colors() == OK),
      glyphMaker: glyphMaker(isUTF8: isUTF8), repertoire: repertoire(term: term, isUTF8: isUTF8), modes: modes)
    modes.begin()
    return terminal
  }

  static func release() { isTaken.withLock { $0 = false } }

  private static func repertoire(term: String, isUTF8: Bool) -> Repertoire {
    guard isUTF8 else { return .ascii }
    return term.hasPrefix("linux") ? .console : .unicode
  }

  private static func glyphMaker(isUTF8: Bool) -> GlyphMaker {
    var maker = GlyphMaker { scalar in
      wchar_t(exactly: scalar.value).map { Int(cn_wcwidth($0)) } ?? -1
    }
    if !isUTF8 { maker.unknown = "?" }
    return maker
  }

  /// Makes the C library's characters UTF-8 and says whether it could.
  ///
  /// Only LC_CTYPE: the locale's decimal comma must not reach the numbers that libraries write into files.
  private static func chooseLocale() -> Bool {
    for name in ["", "C.UTF-8", "C.utf8", "en_US.UTF-8"] where setlocale(LC_CTYPE, name) != nil {
      if let codeset = nl_langinfo(Int32(CODESET)), String(cString: codeset) == "UTF-8" { return true }
    }
    return false
  }

  static func environment(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }
}
