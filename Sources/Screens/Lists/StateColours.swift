import Dates
import ForumPlan
import Logistics
import Terminal

extension VisaState {
  /// The role whose colour tells how it stands; the word beside it says the same.
  var style: Style {
    switch self {
    case .overdue: Style(.overdue)
    case .refused, .barred: Style(.blocked)
    case .urgent: Style(.urgent)
    case .soon: Style(.soon)
    case .unknown: Style(.unknown)
    case .unplaced, .lodged: Style(.estimated)
    case .open, .tooEarly, .atBorder: Style(.fine)
    case .granted, .notNeeded, .notComing, .past: Style(.done)
    }
  }
}

extension Deadline.State {
  var style: Style {
    switch self {
    case .overdue: Style(.overdue)
    case .urgent: Style(.urgent)
    case .soon: Style(.soon)
    case .later: Style(.fine)
    }
  }
}

extension Forum.Stage {
  var style: Style {
    switch self {
    case .scoping: Style(.scoping)
    case .consulting: Style(.consulting)
    case .confirmed: Style(.confirmed)
    case .inviting: Style(.inviting)
    case .ready: Style(.ready)
    case .held: Style(.held)
    case .followUp: Style(.followUp)
    case .closed: Style(.closed)
    }
  }
}
