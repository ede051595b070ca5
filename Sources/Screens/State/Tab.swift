/// The ten tabs, in the order of the keys that open them.
public enum Tab: Int, CaseIterable, Sendable {
  case radar = 1
  case forums
  case people
  case visas
  case venues
  case agenda
  case protection
  case budget
  case history
  case papers

  /// The digit that opens it: the tenth has 0.
  var digit: Int { rawValue % 10 }

  /// The word on the tab.
  public var title: String {
    switch self {
    case .radar: "Radar"
    case .forums: "Forums"
    case .people: "People"
    case .visas: "Visas"
    case .venues: "Venues"
    case .agenda: "Agenda"
    case .protection: "Protection"
    case .budget: "Budget"
    case .history: "History"
    case .papers: "Papers"
    }
  }

  /// What the tab lists and from what.
  var list: any TabList {
    switch self {
    case .radar: RadarList()
    case .forums: ForumsList()
    case .people: PeopleList()
    case .visas: VisasList()
    case .venues: VenuesList()
    case .agenda: AgendaList()
    case .protection: ProtectionList()
    case .budget: BudgetList()
    case .history: HistoryList()
    case .papers: PapersList()
    }
  }
}
