import Scheduling

/// What a placement costs, gathered under the heads by which people talk of it.
public enum PlacementTopic: String, CaseIterable, Sendable {
  case venue
  case fares
  case hours
  case longest
  case absence
  case regions
  case burdens
  case grants
  case days
  case change

  /// The words in a sentence: `fares`.
  public var words: String {
    switch self {
    case .venue: "the venue"
    case .fares: "fares"
    case .hours: "hours on the road"
    case .longest: "the longest journey"
    case .absence: "people who may be missing"
    case .regions: "a region once more"
    case .burdens: "those who travelled far last time"
    case .grants: "what grants do not pay"
    case .days: "weekends and holidays"
    case .change: "changing what was planned"
    }
  }
}

extension PlacementStudy {
  /// What a report comes to by topic, of one forum or of all; topics that come to nothing are left out.
  public func sums(_ report: PlacementReport, forum: Int? = nil) -> [PlacementTopic: Int] {
    var sums: [PlacementTopic: Int] = [:]
    for part in report.cost.parts where forum == nil || part.forum == forum {
      sums[topic(of: part), default: 0] += part.amount
    }
    return sums
  }

  /// The topic of a part of the cost.
  public func topic(of part: PlacementCost.Part) -> PlacementTopic {
    switch part.cause {
    case .venue: .venue
    case .fare: .fares
    case .hours: .hours
    case .longest: .longest
    case .missed: .absence
    case .regionRepeat: .regions
    case .charge: part.note.map { topic(of: causes[$0]) } ?? .days
    }
  }

  private func topic(of cause: PlacementCause) -> PlacementTopic {
    switch cause {
    case .burden: .burdens
    case .grant: .grants
    case .metBefore: .regions
    case .blackout: .days
    case .change: .change
    case .absence, .settled, .elsewhere, .seats, .steps, .rooms, .taken, .notice, .visa, .admission, .threat,
      .restriction:
      .absence
    }
  }
}
