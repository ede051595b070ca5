import CNcurses

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Standard input and output as a conversation in lines: nothing is drawn, and nothing is asked of the terminal.
///
/// Input may as well be a pipe or a file; then each line that was read is written behind its prompt, so that the output
/// can be read by itself. Use it from one thread. An interrupt, a termination and a hang-up are told as `.signal`, so that
/// the caller can keep what is to be kept; it ends with `end(by:)`.
public final class LineTerminal {
  /// What came first.
  public enum Arrival: Hashable, Sendable {
    case line(String)
    /// Nothing more will be typed, or nobody reads what is written.
    case end
    /// The number of a signal that asks the program to end.
    case signal(Int32)
    /// `Waker.wake()` was called.
    case wake
  }

  public let waker = Waker()
  private let isTyped = isatty(STDIN_FILENO) == 1
  private var bytes: [UInt8] = []
  private var isAtEnd = false
  private var isGone = false

  /// - Throws: `TerminalError` when the system has no pipe left.
  public init() throws(TerminalError) {
    guard cn_wake_open() == 0 else { throw .system("no pipe: \(String(cString: strerror(errno)))") }
    cn_endings_begin()
  }

  /// The columns of the terminal; 80 where none is written to.
  public var width: Int {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return 80
    }
    return Int(size.ws_col)
  }

  public func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { if cn_write_all($0.baseAddress, $0.count) != 0 { isGone = true } }
    }
  }

  /// Waits for a line; what other threads have to say waits meanwhile.
  ///
  /// A hidden one is not shown as it is typed, nor written behind its prompt.
  public func line(hidden: Bool = false) -> Arrival {
    var saved = termios()
    let hides = hidden && isTyped && tcgetattr(STDIN_FILENO, &saved) == 0
    if hides {
      var silent = saved
      silent.c_lflag &= ~tcflag_t(ECHO)
      tcsetattr(STDIN_FILENO, TCSANOW, &silent)
    }
    defer {
      if hides {
        tcsetattr(STDIN_FILENO, TCSANOW, &saved)
        write("\n")
      }
    }
    while true {
      let arrival = wait(forLine: true)
      guard arrival == .wake else {
        if case .line(let text) = arrival, !isTyped { write(hidden ? "\n" : text + "\n") }
        return arrival
      }
    }
  }

  /// Waits until another thread has something to say; what is typed waits meanwhile.
  public func news() -> Arrival { wait(forLine: false) }

  /// Stops as Ctrl-Z does in a shell, until it is continued.
  public func suspend() { kill(0, SIGTSTP) }

  /// Ends the process as the signal would have.
  public func end(by signal: Int32) { cn_end_by(signal) }

  private func wait(forLine: Bool) -> Arrival {
    while true {
      if cn_ending() != 0 { return .signal(cn_ending()) }
      if isGone { return .end }
      if forLine {
        if let line = nextLine() { return .line(line) }
        if isAtEnd { return .end }
      }
      var sources = [
        pollfd(fd: cn_wake_descriptor(), events: Int16(POLLIN), revents: 0),
        pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      ]
      guard poll(&sources, forLine ? 2 : 1, -1) > 0 else { continue }
      if sources[0].revents != 0 {
        var woken: Int32 = 0
        _ = cn_wake_take(&woken)
        if woken != 0 { return .wake }
      } else if sources[1].revents != 0 {
        read()
      }
    }
  }

  private func read() {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = Self.read(&buffer)
    if count > 0 {
      bytes += buffer[..<count]
    } else if count == 0 || errno != EINTR {
      isAtEnd = true
    }
  }

  private static func read(_ buffer: inout [UInt8]) -> Int {
    #if canImport(Glibc)
    Glibc.read(STDIN_FILENO, &buffer, buffer.count)
    #else
    Darwin.read(STDIN_FILENO, &buffer, buffer.count)
    #endif
  }

  /// The first whole line read; at the end what is left of one.
  private func nextLine() -> String? {
    guard let end = bytes.firstIndex(of: 0x0A) ?? (isAtEnd && !bytes.isEmpty ? bytes.count : nil) else { return nil }
    defer { bytes.removeFirst(min(end + 1, bytes.count)) }
    return String(decoding: bytes[..<end], as: UTF8.self)
  }
}
