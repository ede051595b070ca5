import CNcurses

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension Terminal {
  /// Milliseconds to wait for the rest of a key that a slow line delivers in pieces.
  private static let sequenceDelay: Int32 = 25

  /// Waits for the next event: a key, the mouse, a resize, a wake, or `.tick` when `timeout` has passed.
  ///
  /// Without a timeout it waits for ever and costs nothing while it does. `.hangup` means that the terminal
  /// is gone and the caller should end.
  public func nextEvent(timeout: Duration? = nil) -> Event {
    let deadline = timeout.map { cn_milliseconds() + max(0, Int64($0 / .milliseconds(1))) }
    while true {
      if let event = pendingEvent() { return event }
      let left = deadline.map { Int32(clamping: max(0, $0 - cn_milliseconds())) } ?? -1
      if let deadline, cn_milliseconds() >= deadline { return .tick }
      if wait(left) == .gone { return .hangup }
    }
  }

  /// Waits for an event and takes all that are there by then, so that held keys are drained before the next paint.
  public func events(timeout: Duration? = nil) -> [Event] {
    var result = [nextEvent(timeout: timeout)]
    // A bound, so that input faster than the loop cannot keep the screen from being painted.
    while result.count < 256, result.last != .hangup, let event = pendingEvent() { result.append(event) }
    return result
  }

  /// An event that is there already, without waiting.
  public func pendingEvent() -> Event? {
    if let event = notice() { return event }
    while true {
      while let input = read() {
        if let event = decoder.feed(input, at: Int(cn_milliseconds())) { return event }
      }
      guard decoder.isMidSequence else { return nil }
      if wait(Self.sequenceDelay) != .input { return decoder.flush() }
    }
  }

  /// What a signal or a waker had to say.
  private func notice() -> Event? {
    if !queue.isEmpty { return queue.removeFirst() }
    var woken: Int32 = 0
    let signals = Int(cn_wake_take(&woken))
    if woken != 0 { queue.append(.wake) }
    if signals & CN_SUSPEND != 0 { stopAndContinue() }
    if signals & CN_RESUMED != 0 { enter() }
    if signals != 0 { queue.append(resized()) }
    return queue.isEmpty ? nil : queue.removeFirst()
  }

  /// Stops the program as Ctrl-Z does in a shell; returns when it is continued, with everything to be painted anew.
  ///
  /// The next event is the size the terminal has by then.
  public func suspend() {
    guard isRunning else { return }
    stopAndContinue()
    queue.append(resized())
  }

  /// Tells ncurses the size the terminal has now.
  private func resized() -> Event {
    var size = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0, size.ws_col > 0 {
      // `resize_term` rather than `resizeterm`, which would also queue a KEY_RESIZE.
      resize_term(Int32(size.ws_row), Int32(size.ws_col))
      shown = nil
      // A terminal that wraps its lines anew moves what ncurses takes for unmoved: after a size nothing is taken as known.
      clearok(cn_physical_screen(), true)
    }
    return .resize(width: width, height: height)
  }

  private func read() -> RawInput? {
    while true {
      var code: wint_t = 0
      switch wget_wch(cn_screen(), &code) {
      case OK:
        if let scalar = Unicode.Scalar(UInt32(code)) { return .scalar(scalar) }
      case KEY_CODE_YES:
        if let key = KeyNames.key(code: Int32(bitPattern: UInt32(code))) { return .key(key) }
      default:
        return nil
      }
    }
  }

  private enum Arrival {
    case input
    case notice
    case nothing
    case gone
  }

  private func wait(_ milliseconds: Int32) -> Arrival {
    var sources = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: cn_wake_descriptor(), events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&sources, 2, milliseconds) > 0 else { return .nothing }
    let input = Int32(sources[0].revents)
    if input & POLLIN == 0, input & (POLLHUP | POLLERR | POLLNVAL) != 0 { return .gone }
    return input & POLLIN != 0 ? .input : .notice
  }
}
