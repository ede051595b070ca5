/// How urgent an attendance's visa is, or why it is not.
public enum VisaState: String, Codable, CaseIterable, Sendable {
  /// The last day to apply has passed and nothing was lodged.
  case overdue
  /// The application was refused.
  case refused
  /// No passport of this nationality is admitted.
  case barred
  /// Something must be done within 14 days, or should have begun already.
  case urgent
  /// Something must be done within 42 days.
  case soon
  /// Nobody knows what is needed: a nationality, a requirement or a process is missing.
  case unknown
  /// The forum has no date or no place yet.
  case unplaced
  /// There is time.
  case open
  /// The application window has not opened yet.
  case tooEarly
  /// Lodged, and waiting for the decision.
  case lodged
  /// The visa is given at the border.
  case atBorder
  /// The visa is there.
  case granted
  /// No visa is needed.
  case notNeeded
  /// The person is not coming.
  case notComing
  /// The forum is over.
  case past

  /// The words for a table.
  public var label: String {
    switch self {
    case .overdue: "overdue"
    case .refused: "refused"
    case .barred: "barred"
    case .urgent: "urgent"
    case .soon: "soon"
    case .unknown: "unknown"
    case .unplaced: "no date yet"
    case .open: "in time"
    case .tooEarly: "not yet open"
    case .lodged: "lodged"
    case .atBorder: "at the border"
    case .granted: "granted"
    case .notNeeded: "none needed"
    case .notComing: "not coming"
    case .past: "past"
    }
  }

  /// Whether an application is still to be lodged.
  var isToBeLodged: Bool {
    switch self {
    case .overdue, .urgent, .soon, .open, .tooEarly: true
    default: false
    }
  }

  /// Whether the journey may still be made.
  var isAhead: Bool {
    switch self {
    case .refused, .barred, .notComing, .past: false
    default: true
    }
  }

  /// Whether the way to the visa has ended, so that another has to be found, or somebody else has to come.
  public var losesSeat: Bool {
    switch self {
    case .overdue, .refused, .barred: true
    default: false
    }
  }

  /// Whether a planner has to act or decide.
  public var needsSomeone: Bool {
    switch self {
    case .overdue, .refused, .barred, .urgent, .soon, .unknown: true
    default: false
    }
  }
}
