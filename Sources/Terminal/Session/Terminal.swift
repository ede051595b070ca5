import CNcurses
import Typography

/// The terminal of this process: paints canvases and reads events.
///
/// Use it from one thread; it is not `Sendable`. Tasks that work in the background hold its `waker` and
/// leave what they have to say where the loop finds it.
///
/// ```swift
/// let terminal = try Terminal.start(theme: theme)
/// defer { terminal.stop() }
/// var state = State()
/// while !state.isDone {
///   terminal.draw(state.canvas(width: terminal.width, height: terminal.height))
///   for event in terminal.events() { state.update(event) }
/// }
/// ```
///
/// Whatever ends the process, the terminal is given back as it was: `stop()`, a signal or a crash.
public final class Terminal {
  /// What the caller may decide about a terminal.
  public struct Options: Sendable {
    /// Who orders right-to-left text.
    public var bidi = BidiMode.logical
    /// Whether to ask for the mouse; without it a terminal's own selection works plainly.
    public var mouse = true
    /// Whether to do without colours even where `NO_COLOR` does not ask for it.
    public var noColour = false

    /// What the terminal's window is called meanwhile; it is seen by whoever sees the window, so no name belongs in it.
    public var title: String?

    public init(bidi: BidiMode = .logical, mouse: Bool = true, noColour: Bool = false, title: String? = nil) {
      self.bidi = bidi
      self.mouse = mouse
      self.noColour = noColour
      self.title = title
    }
  }

  /// How everything looks; a change shows with the next `draw`.
  public var theme: Theme {
    didSet {
      pairs.forgetStyles()
      shown = nil
    }
  }
  public var bidi: BidiMode {
    didSet { shown = nil }
  }
  /// The characters that this terminal shows.
  public let repertoire: Repertoire
  /// What canvases for this terminal and its theme are drawn with.
  public var glyphs: Glyphs { theme.glyphs(in: repertoire) }
  /// Wakes `nextEvent` from another task.
  public let waker = Waker()

  var pairs: PairTable
  let glyphMaker: GlyphMaker
  let modes: TerminalModes
  var decoder = KeyDecoder()
  var queue: [Event] = []
  /// What ncurses was given last; `nil` where it has to be given all anew.
  var shown: Canvas?
  /// The cells of a row on their way to ncurses, kept so that none has to ask for memory.
  var row: [cchar_t] = []
  private(set) var isRunning = true

  init(
    theme: Theme, bidi: BidiMode, pairs: PairTable, glyphMaker: GlyphMaker, repertoire: Repertoire,
    modes: TerminalModes
  ) {
    self.theme = theme
    self.bidi = bidi
    self.pairs = pairs
    self.glyphMaker = glyphMaker
    self.repertoire = repertoire
    self.modes = modes
  }

  deinit { stop() }

  /// Columns of the terminal.
  public var width: Int { Int(cn_columns()) }
  /// Rows of the terminal.
  public var height: Int { Int(cn_lines()) }

  /// Gives the terminal back as it was; calling it again does nothing.
  public func stop() {
    guard isRunning else { return }
    isRunning = false
    leave()
    cn_notices_end()
    cn_guard_remove()
    Self.release()
  }

  /// Gives the terminal back, stops, and takes it again, with everything repainted, when the shell continues it.
  func stopAndContinue() {
    leave()
    cn_stop_group()
    cn_guard_resume()
    enter()
  }

  /// Asks the terminal to take a text into its clipboard; `false` for one that cannot be asked.
  ///
  /// Whether it did, no terminal says.
  public func copy(_ text: String) -> Bool {
    guard isRunning, let sequence = Clipboard.sequence(for: text, environment: Self.environment) else { return false }
    TerminalModes.write(sequence)
    return true
  }

  /// Puts a blank in place of what the clipboard holds, as far as this terminal can be asked.
  public func clearClipboard() { _ = copy(Clipboard.blank) }

  /// Takes the screen again, after a stop or when another program may have written over it.
  func enter() {
    raw()
    reset_prog_mode()
    modes.begin()
    clearok(cn_physical_screen(), true)
    doupdate()
  }

  private func leave() {
    modes.end()
    endwin()
    cn_guard_end()
  }
}
