/// What a cell means; the theme decides what that looks like.
public enum Role: String, CaseIterable, Sendable {
  case text = "ui.text"
  case dim = "ui.dim"
  case heading = "ui.heading"
  case header = "ui.header"
  case tab = "ui.tab"
  case tabActive = "ui.tab-active"
  case footer = "ui.footer"
  case key = "ui.key"
  case border = "ui.border"
  case cursor = "ui.cursor"
  case cursorAway = "ui.cursor-away"
  case input = "ui.input"
  case match = "ui.match"
  case toast = "ui.toast"
  case problem = "ui.problem"
  case unsealed = "state.unsealed"
  case overdue = "state.overdue"
  case urgent = "state.urgent"
  case soon = "state.soon"
  case fine = "state.fine"
  case done = "state.done"
  case unknown = "state.unknown"
}

/// The look of a cell: a role, and whether it lies under the cursor bar.
public struct Style: Hashable, Sendable {
  /// What the cell means.
  public var role: Role
  /// Drawn on the cursor's background, in the role's own colour.
  public var isUnderCursor = false
  /// Whether the pane of the cursor has the focus.
  public var isFocused = true

  /// A style of a role.
  public init(_ role: Role) { self.role = role }

  /// The same style under the cursor bar.
  public func underCursor(focused: Bool) -> Style {
    var style = self
    style.isUnderCursor = true
    style.isFocused = focused
    return style
  }
}
