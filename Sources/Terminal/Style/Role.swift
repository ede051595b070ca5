/// The part a cell plays on the screen; a theme says how each role looks.
public enum Role: String, CaseIterable, Sendable {
  case text = "ui.text"
  case dim = "ui.dim"
  case title = "ui.title"
  case heading = "ui.heading"
  case header = "ui.header"
  case footer = "ui.footer"
  case tab = "ui.tab"
  case tabActive = "ui.tab.active"
  case key = "ui.key"
  case border = "ui.border"
  case focus = "ui.focus"
  case cursor = "ui.cursor"
  /// The chosen record of a detail.
  case cursorDetail = "ui.cursor.detail"
  /// The row under the cursor of a list that has not the focus.
  case selection = "ui.selection"
  /// A row chosen for a change of many.
  case marked = "ui.marked"
  case input = "ui.input"
  case placeholder = "ui.placeholder"
  case match = "ui.match"
  case link = "ui.link"
  case toast = "ui.toast"
  case warning = "ui.warning"
  case error = "ui.error"

  case overdue = "state.overdue"
  case urgent = "state.urgent"
  case soon = "state.soon"
  case fine = "state.fine"
  case done = "state.done"
  case unknown = "state.unknown"
  case blocked = "state.blocked"
  case sealed = "state.sealed"
  case unsealed = "state.unsealed"
  case estimated = "state.estimated"

  case scoping = "stage.scoping"
  case consulting = "stage.consulting"
  case confirmed = "stage.confirmed"
  case inviting = "stage.inviting"
  case ready = "stage.ready"
  case held = "stage.held"
  case followUp = "stage.follow-up"
  case closed = "stage.closed"

  /// Whether people read text in this role, so that a theme must give it a contrast of at least 4.5:1.
  ///
  /// What is not text needs 3:1 (WCAG 2.2, success criterion 1.4.11).
  public var isText: Bool { self != .border }

  /// The roles that are laid under others.
  public static let grounds: [Role] = [.cursor, .cursorDetail, .selection, .marked, .header]

  /// The sign that says a state where no word does.
  public var sign: Sign? {
    switch self {
    case .overdue: .overdue
    case .urgent: .urgent
    case .soon: .soon
    case .fine: .fine
    case .done: .done
    case .unknown: .unknown
    case .blocked: .blocked
    case .estimated: .estimated
    default: nil
    }
  }
}
