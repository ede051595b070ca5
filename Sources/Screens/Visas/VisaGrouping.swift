import ForumPlan
import Logistics

/// What visas stand together by on their board, besides how pressing they are.
enum VisaGrouping: String, CaseIterable, Sendable {
  case forum
  case state
  case nationality
  case destination
  case person

  /// The same for a list of visas.
  var grouping: ListGrouping {
    ListGrouping(id: rawValue, label: rawValue) { row, sight in
      let visas = sight.derived?.outlook.visas ?? []
      guard visas.indices.contains(row.index) else { return [] }
      return [group(of: visas[row.index], sight)]
    }
  }

  /// The heading a visa stands under and where that heading comes.
  func group(of visa: VisaOutlook, _ sight: Sight) -> ListGrouping.Group {
    switch self {
    case .forum:
      let forum = sight.plan.forums[visa.forum]
      return .init(order: forum?.start?.dayNumber ?? .max, heading: forum?.name ?? "?")
    case .state:
      return .init(
        order: VisaState.allCases.firstIndex(of: visa.state) ?? 0, heading: visa.state.label.capitalisedFirst)
    case .nationality:
      return .init(heading: visa.nationality.map { sight.atlas.name(of: $0) } ?? "Nationality unknown")
    case .person: return .init(heading: sight.name(of: visa.person))
    case .destination: return .init(heading: visa.destination.map { sight.atlas.name(of: $0) } ?? "No place yet")
    }
  }
}
