import CNcurses

/// Wakes a terminal that waits for events; a value that any task or thread may hold.
public struct Waker: Sendable {
  /// Makes `nextEvent` return `.wake`; several calls before that count as one, and none blocks.
  public func wake() { cn_wake() }
}
