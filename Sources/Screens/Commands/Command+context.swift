extension Command {
  /// Where the keys go: a command works in some of these.
  enum Context: CaseIterable, Sendable {
    /// The arrows move in the list of a tab.
    case list
    /// They move over the forums above the list of the Radar.
    case board
    /// They move on the grid of an agenda.
    case grid
    /// A session of the grid is in hand.
    case moving
    /// They move in the detail of a record.
    case detail
    /// The filter of a list is being typed.
    case filter
    /// A form is open, and the field under the cursor is none of those below.
    case form
    /// The timeline of forums stands in place of the list.
    case timeline
    /// Venues stand side by side in place of their list.
    case comparison
    /// They stand on a map.
    case map
    /// Bars of the budget stand in place of its lines.
    case bars
    /// The field under the cursor is a day, or days.
    case dateField
    /// The field under the cursor is a text that may be long.
    case textField
    /// A day is chosen on a calendar.
    case calendar
    /// A long text is written over the whole screen.
    case note

    /// Wherever a record may be under the cursor and letters are commands.
    static let anywhere: Set<Context> = [.list, .board, .grid, .detail, .timeline, .comparison, .map, .bars]

    /// Wherever one moves up and down.
    static let upAndDown: Set<Context> = anywhere.union([.filter])

    /// All fields of a form.
    static let fields: Set<Self> = [.form, .dateField, .textField]

    /// Wherever something is written.
    static let texts = fields.union([.note])

    /// Whether letters are typed there, so that none can be a command's key.
    var takesText: Bool { Self.texts.contains(self) || self == .filter || self == .calendar }

    /// Why a command of this context cannot be done elsewhere.
    var reason: String {
      switch self {
      case .list: "Works in a list."
      case .board: "Works on the forums of the Radar."
      case .grid: "Works on the grid of an agenda."
      case .moving: "Works while a session is moved."
      case .detail: "Works in the detail of a record."
      case .filter: "Works while a filter is typed."
      case .form: "Works in a form."
      case .timeline: "Works on the timeline of forums."
      case .comparison: "Works where venues stand side by side."
      case .map: "Works on the map of venues."
      case .bars: "Works on the bars of the budget."
      case .dateField: "Works in a field for days."
      case .textField: "Works in a field for text."
      case .calendar: "Works in a calendar."
      case .note: "Works while a long text is written."
      }
    }
  }

  /// A command's place in the last line of the screen, where it stands while it is available.
  struct Footer: Sendable {
    /// One short word.
    let word: String
    let rank: Rank
    /// The command whose key stands beside its own, as `[ ]` and `↑ ↓` do.
    let partner: String?
    /// Where it is shown; everywhere it works unless said.
    let contexts: Set<Context>

    init(
      _ word: String, _ rank: Rank, with partner: String? = nil, only contexts: Set<Context> = Set(Context.allCases)
    ) {
      self.word = word
      self.rank = rank
      self.partner = partner
      self.contexts = contexts
    }

    /// What stands further to the left; `always` keeps its place at the right end.
    enum Rank: Int, Comparable, Sendable {
      case first
      case moving
      case tab
      case record
      case finding
      case undo
      case sight
      case rest
      case always

      static func < (left: Rank, right: Rank) -> Bool { left.rawValue < right.rawValue }
    }
  }
}

extension Layer {
  /// The commands that work while the layer lies on top; `nil` where it takes all keys itself.
  var context: Command.Context? {
    switch self {
    case .form(let form): form.field.kind.isOfDays ? .dateField : form.field.kind.isLongText ? .textField : .form
    case .calendar: .calendar
    case .note: .note
    case .chooser, .question, .help, .palette, .columns, .prompt, .cell, .stage, .letters, .preview,
      .officers, .placement, .money:
      nil
    }
  }
}

extension Workspace {
  /// Where keys go now; `nil` before the plan is there and under a layer that takes them all.
  var context: Command.Context? {
    if opening == nil { return nil }
    if let top = layers.last { return top.context }
    if isFiltering { return .filter }
    if showsTimeline { return .timeline }
    if showsBars { return .bars }
    switch venuesView {
    case .comparison: return .comparison
    case .map: return .map
    case .list: break
    }
    if agenda.draft != nil { return .moving }
    return focus == .detail ? .detail : isGrid ? .grid : boardPlace != nil ? .board : .list
  }
}
