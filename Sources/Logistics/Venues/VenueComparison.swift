import Dates
import ForumPlan

/// Houses side by side for one forum, and which of them is best in what.
public struct VenueComparison: Hashable, Sendable {
  /// The forum.
  public let forum: ForumPlan.ID<Forum>
  /// The houses in order.
  public let prospects: [VenueProspect]

  /// Houses by what they would mean for a forum.
  public init(forum: ForumPlan.ID<Forum>, prospects: [VenueProspect]) {
    self.forum = forum
    self.prospects = prospects
  }

  /// What houses are compared in.
  public enum Measure: String, CaseIterable, Sendable {
    case seats
    case bedrooms
    case dayRate
    case stepFree
    case days
    case option
    case airport
    case journey
    case atHome
    case visas
    case arrivals
    case confirmBy
    case safety
  }

  /// The places of the best houses in a measure; none where fewer than two can be compared, or more than half are best.
  ///
  /// Where several are equally good, all of them. A house of which nothing is known is never among them.
  public func best(in measure: Measure) -> Set<Int> {
    let scores = prospects.map { Self.score($0, measure) }
    let known = scores.compactMap(\.self)
    guard known.count > 1, let most = known.max() else { return [] }
    let best = scores.indices.filter { scores[$0] == most }
    return 2 * best.count <= known.count ? Set(best) : []
  }

  /// How good a house is in a measure, the higher the better; `nil` where nothing is known.
  private static func score(_ prospect: VenueProspect, _ measure: Measure) -> Int? {
    switch measure {
    case .seats: prospect.seats
    case .bedrooms: prospect.bedrooms
    case .dayRate: prospect.dayRateInBase.map { -Int($0.minorUnits) }
    case .stepFree: prospect.isStepFree.map { $0 ? 1 : 0 }
    case .safety: prospect.safety?.score
    case .days:
      prospect.days.map { state in
        switch state {
        case .booked: prospect.isChosen ? 3 : 0
        case .held: 2
        case .free: 1
        case .taken: 0
        }
      }
    case .option: prospect.optionUntil?.dayNumber
    case .airport: prospect.airportDistance.map { -$0 }
    case .journey: prospect.meanJourney.map { -$0 }
    case .atHome: prospect.atHome
    case .visas: prospect.chances == nil ? nil : -prospect.openVisas
    case .arrivals: prospect.chances?.arriving()
    case .confirmBy: prospect.confirmBy.flatMap(score)
    }
  }

  /// The later one may decide, the better; best where no day matters.
  private static func score(_ confirmBy: ConfirmBy) -> Int? {
    switch confirmBy.standing {
    case .free: .max
    case .open, .passed: confirmBy.by?.dayNumber
    case .never: .min
    case .nobody: nil
    }
  }
}
