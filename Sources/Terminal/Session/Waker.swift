import CNcurses

/// Wakes a terminal that waits for events; a value that any task or thread may hold.
public struct Waker: Sendable {
  init() {}

  /// Makes `nextEvent` return `.wake`; several calls before it does count as one. Never blocks.
  public func wake() { cn_wake() }
}
