/// A key as a person means it.
public enum Key: Hashable, Sendable {
  case character(Character)
  case control(Character)
  case enter
  case escape
  case tab
  case backTab
  case backspace
  case delete
  case up
  case down
  case left
  case right
  case home
  case end
  case pageUp
  case pageDown
  case function(Int)
}

/// Something that happened at the terminal.
public enum Event: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// Text was pasted as a whole.
  case paste(String)
  /// The mouse did something at a cell.
  case mouse(Mouse)
  /// The terminal has a new size.
  case resize
  /// Nothing happened for a while.
  case idle
  /// The process was asked to end.
  case quit

  /// What the mouse did, and where.
  public struct Mouse: Hashable, Sendable {
    public var action: Action
    public var x: Int
    public var y: Int

    /// What a mouse does.
    public enum Action: Sendable {
      case press
      case release
      case doubleClick
      case wheelUp
      case wheelDown
    }

    /// An action at a cell.
    public init(_ action: Action, x: Int, y: Int) {
      self.action = action
      self.x = x
      self.y = y
    }
  }
}
