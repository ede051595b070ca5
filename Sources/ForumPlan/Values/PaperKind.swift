/// What sort of paper went out; the raw values are part of the file format.
public enum PaperKind: String, Codable, CaseIterable, Sendable {
  case agenda
  case participants
  case signIn
  case signInKey
  case badges
  case tents
  case signs
  case tables
  case travel
  case rooming
  case invitation
  case visaLetter
  case recognition
  case noteVerbale
  case release
  case thanks
  case visaPack
  case deadlines
  case calendar
  case budget
  case financialReport
  case costSheet
  case resources
  case venues
  /// A list as it stood on a screen.
  case list

  /// The words for a list.
  public var label: String {
    switch self {
    case .agenda: "Agenda"
    case .participants: "List of participants"
    case .signIn: "Sign-in sheets"
    case .signInKey: "Key to numbers and aliases"
    case .badges: "Badges"
    case .tents: "Table tents"
    case .signs: "Room signs"
    case .tables: "Table plan"
    case .travel: "Arrivals and departures"
    case .rooming: "Rooming list"
    case .invitation: "Invitation"
    case .visaLetter: "Visa support letter"
    case .recognition: "Recognition"
    case .noteVerbale: "Note verbale"
    case .release: "Release request"
    case .thanks: "Letter of thanks"
    case .visaPack: "Visa pack"
    case .deadlines: "Deadline sheet"
    case .calendar: "Calendar"
    case .budget: "Budget"
    case .financialReport: "Financial report"
    case .costSheet: "Cost sheets"
    case .resources: "Statement of resources"
    case .venues: "Venues compared"
    case .list: "List from the screen"
    }
  }
}
