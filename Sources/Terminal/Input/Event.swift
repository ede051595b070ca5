/// What happened at the terminal.
public enum Event: Hashable, Sendable {
  case key(Key)
  case mouse(MouseEvent)
  /// The terminal has this many columns and rows now.
  case resize(width: Int, height: Int)
  /// Text pasted as a whole, with its line breaks; not neutralised, so a field decides what to keep.
  case paste(String)
  /// The terminal is gone, and so is the planner: end.
  case hangup
  /// `Waker.wake()` was called, perhaps several times.
  case wake
  /// The time given to `nextEvent(timeout:)` passed.
  case tick
}

/// What the mouse did, and over which cell.
public struct MouseEvent: Hashable, Sendable {
  public enum Action: Hashable, Sendable {
    case press
    case release
    /// The second press on one cell within 400 ms; it comes instead of a second `press`.
    case doubleClick
    /// A move with a button held.
    case drag
    case wheelUp
    case wheelDown
  }

  public enum Button: Hashable, Sendable {
    case left
    case middle
    case right
    /// A wheel, or a release in an old protocol that does not say which.
    case none
  }

  public var action: Action
  public var button: Button
  /// Column from the left, from zero.
  public var x: Int
  /// Row from the top, from zero.
  public var y: Int
  public var modifiers: Key.Modifiers

  public init(_ action: Action, _ button: Button = .left, x: Int, y: Int, modifiers: Key.Modifiers = []) {
    self.action = action
    self.button = button
    self.x = x
    self.y = y
    self.modifiers = modifiers
  }

  public var point: Point { Point(x, y) }
}
