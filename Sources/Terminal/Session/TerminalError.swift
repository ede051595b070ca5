import Typography

/// Why the terminal cannot be used, and what to do about it.
public enum TerminalError: Error, Hashable, CustomStringConvertible {
  /// Standard input or output is a file or a pipe.
  case notATerminal
  /// The environment does not name the terminal.
  case noTerm
  /// terminfo has no entry of that name.
  case unknownTerm(String)
  /// The terminal cannot place its cursor, such as `dumb`.
  case poorTerm(String)
  /// The process already has a running terminal.
  case alreadyStarted
  /// The system refused something; the text says what.
  case system(String)

  public var description: String {
    switch self {
    case .notATerminal:
      "standard input and output are not a terminal; run convene in one, talk to it in lines with `--plain`, "
        + "or use a command such as `convene due`"
    case .noTerm:
      "the environment variable TERM is not set; set it to the terminal's type, such as TERM=xterm-256color"
    case .unknownTerm(let name):
      "TERM=\(TextWidth.neutralised(name)) is not in this system's terminfo database; "
        + "set TERM=xterm-256color, or install the package that describes it (ncurses-term)"
    case .poorTerm(let name):
      "a terminal of type \(TextWidth.neutralised(name)) cannot show a screen; "
        + "set TERM to its real type, or use a command such as `convene due`"
    case .alreadyStarted: "the terminal is already in use by this process"
    case .system(let what): "the terminal could not be set up: \(what)"
    }
  }
}
