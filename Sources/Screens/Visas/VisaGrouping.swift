import ForumPlan
import Logistics

/// What visas stand together by on their board.
enum VisaGrouping: CaseIterable, Sendable {
  case urgency
  case forum
  case state
  case nationality
  case destination

  /// The word for a message.
  var label: String {
    switch self {
    case .urgency: "urgency"
    case .forum: "forum"
    case .state: "state"
    case .nationality: "nationality"
    case .destination: "destination"
    }
  }

  /// The grouping that the key shows next.
  var next: VisaGrouping {
    let all = Self.allCases
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }

  /// The heading a visa stands under and where that heading comes; `nil` for no headings.
  func group(of visa: VisaOutlook, _ sight: Sight) -> (order: Int, heading: String)? {
    switch self {
    case .urgency: return nil
    case .forum:
      let forum = sight.plan.forums[visa.forum]
      return (forum?.start?.dayNumber ?? .max, forum?.name ?? "?")
    case .state: return (VisaState.allCases.firstIndex(of: visa.state) ?? 0, visa.state.label.capitalisedFirst)
    case .nationality: return (0, visa.nationality.map { sight.atlas.name(of: $0) } ?? "Nationality unknown")
    case .destination: return (0, visa.destination.map { sight.atlas.name(of: $0) } ?? "No place yet")
    }
  }
}
