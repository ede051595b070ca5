import Dates
import ForumPlan

/// Houses side by side for one forum, and which of them is best in what.
public struct VenueComparison: Hashable, Sendable {
  /// The forum.
  public let forum: ForumPlan.ID<Forum>
  /// The houses in order.
  public let prospects: [VenueProspect]
  /// How much each measure counts.
  public let weights: [VenueMeasure: Int]

  /// Houses by what they would mean for a forum, weighed as a programme has it.
  public init(forum: ForumPlan.ID<Forum>, prospects: [VenueProspect], weighedBy programme: Programme) {
    self.forum = forum
    self.prospects = prospects
    weights = Dictionary(uniqueKeysWithValues: VenueMeasure.allCases.map { ($0, programme.weight(of: $0)) })
  }

  /// The places of the best houses in a measure; none where fewer than two can be compared, or more than half are best.
  ///
  /// Where several are equally good, all of them. A house of which nothing is known is never among them.
  public func best(in measure: VenueMeasure) -> Set<Int> { best(of: prospects.map { Self.score($0, measure) }) }

  /// How good each house is in all that counts, 0...100; `nil` where nothing that counts can be compared.
  ///
  /// Each measure runs from 0 for the worst of the houses to 1 for the best, and counts with its weight; what is not known of
  /// a house counts as the worst, so that nobody is chosen for want of questions. Measures in which all are alike say nothing.
  public var together: [Int?] {
    let rows = VenueMeasure.allCases.compactMap { measure -> (weight: Double, parts: [Double])? in
      guard let weight = weights[measure], weight > 0 else { return nil }
      return Self.parts(of: prospects.map { Self.score($0, measure) }).map { (Double(weight), $0) }
    }
    let whole = rows.reduce(0) { $0 + $1.weight }
    return prospects.indices.map { place in
      whole > 0 ? Int((100 * rows.reduce(0) { $0 + $1.weight * $1.parts[place] } / whole).rounded()) : nil
    }
  }

  /// The places of the houses that are best in all together.
  public var bestTogether: Set<Int> { best(of: together) }

  private func best(of scores: [Int?]) -> Set<Int> {
    let known = scores.compactMap(\.self)
    guard known.count > 1, let most = known.max() else { return [] }
    let best = scores.indices.filter { scores[$0] == most }
    return 2 * best.count <= known.count ? Set(best) : []
  }

  /// Scores from 0 to 1; `nil` where all that are known are alike.
  private static func parts(of scores: [Int?]) -> [Double]? {
    // What has no number is beyond those that have one: a tenth of the whole.
    let numbers = scores.compactMap(\.self).filter { $0 != .max && $0 != .min }
    let low = numbers.min() ?? 0
    let high = numbers.max() ?? 0
    let floor = scores.contains(.min) ? 0.1 : 0
    let ceiling = scores.contains(.max) ? 0.9 : 1
    guard Set(scores).count > 1 else { return nil }
    return scores.map { score in
      switch score {
      case nil: 0
      case Int.max?: 1
      case Int.min?: 0
      case let score?:
        high == low ? ceiling : floor + (ceiling - floor) * Double(score - low) / Double(high - low)
      }
    }
  }

  /// How good a house is in a measure, the higher the better; `nil` where nothing is known.
  private static func score(_ prospect: VenueProspect, _ measure: VenueMeasure) -> Int? {
    switch measure {
    case .seats: prospect.seats
    case .bedrooms: prospect.bedrooms
    case .dayRate: prospect.dayRateInBase.map { -Int($0.minorUnits) }
    case .cost: prospect.cost.map { -Int($0.minorUnits) }
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
    case .hours: prospect.journeys.map { -$0.meanHours }
    case .longest: prospect.journeys.map { -$0.longestHours }
    case .carbon: prospect.journeys.map { -$0.carbon }
    case .atHome: prospect.atHome
    case .visas: prospect.chances == nil ? nil : -prospect.openVisas
    case .expected: prospect.chances.map { Int(($0.expected * 100).rounded()) }
    case .arrivals: prospect.chances?.arriving()
    case .confirmBy: prospect.confirmBy.flatMap(score)
    case .turn: -prospect.turn.times
    case .blackouts: prospect.blackouts.map { -$0.reduce(0) { $0 + $1.people } }
    case .keptOut: -2 * prospect.barred - prospect.warned
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
