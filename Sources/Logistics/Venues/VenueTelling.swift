import Dates
import ForumPlan

/// What a house means for a forum, in words: a few for a cell, a sentence for what it means.
public struct VenueTelling {
  let prospect: VenueProspect
  let forum: Forum
  let plan: Plan
  let today: CivilDate
  let expected: Int

  public init(_ prospect: VenueProspect, for forum: Forum, in plan: Plan, today: CivilDate) {
    (self.prospect, self.forum, self.plan, self.today) = (prospect, forum, plan, today)
    expected = plan.attendances(at: forum.id).count(where: \.travels)
  }

  /// How a value is to be taken.
  public enum Tone: Sendable {
    case plain
    case good
    case doubtful
    case bad
    case unknown
  }

  var venue: Venue? { plan.venues[prospect.id] }

  /// The value of a measure in a few words, or a dash.
  public func cell(_ measure: VenueMeasure) -> (text: String, tone: Tone) {
    switch measure {
    case .arrivals: chances { "\($0.arriving()) of \($0.known + $0.unknown)" }
    case .expected: chances { "\(Int($0.expected.rounded())) of \($0.known + $0.unknown)" }
    case .confirmBy: confirmBy
    case .visas:
      prospect.chances == nil
        ? ("–", .unknown) : ("\(prospect.openVisas)", prospect.openVisas > 0 ? .plain : .good)
    case .hours: journeys { "\($0.meanHours) h" }
    case .longest: journeys { "\($0.longestHours) h" }
    case .carbon: journeys { $0.carbon < 1_000 ? "\($0.carbon) kg" : "\(($0.carbon + 500) / 1_000) t" }
    case .atHome: ("\(prospect.atHome)", .plain)
    case .cost: prospect.cost.map { ($0.wholeText, .plain) } ?? ("–", .unknown)
    case .dayRate: (prospect.dayRateInBase ?? prospect.dayRate).map { ($0.wholeText, .plain) } ?? ("–", .unknown)
    case .turn:
      prospect.turn.times == 0 ? ("first", .good) : ("\(prospect.turn.times) before", .plain)
    case .blackouts: blackouts
    case .keptOut:
      prospect.barred + prospect.warned == 0
        ? ("nobody", .good)
        : ("\(prospect.barred + prospect.warned) of \(expected)", prospect.barred > 0 ? .bad : .doubtful)
    case .days: days
    case .option: prospect.optionUntil.map { ($0.medium, .doubtful) } ?? ("–", .unknown)
    case .seats:
      prospect.seats.map { $0 < expected ? ("\($0) of \(expected)", .doubtful) : ("\($0)", .plain) } ?? ("–", .unknown)
    case .bedrooms: prospect.bedrooms.map { ("\($0)", .plain) } ?? ("–", .unknown)
    case .stepFree: prospect.isStepFree.map { $0 ? ("yes", .plain) : ("no", .doubtful) } ?? ("unknown", .unknown)
    case .safety:
      prospect.safety.map { ($0.summary, $0.wrong.isEmpty ? .plain : .doubtful) } ?? ("unknown", .unknown)
    case .airport: prospect.airportDistance.map { ("\($0) km", .plain) } ?? ("–", .unknown)
    }
  }

  private func chances(_ text: (ForumChances) -> String) -> (String, Tone) {
    prospect.chances.map { (text($0), .plain) } ?? ("–", .unknown)
  }

  private func journeys(_ text: (VenueProspect.Journeys) -> String) -> (String, Tone) {
    prospect.journeys.map { (text($0), .plain) } ?? ("–", .unknown)
  }

  private var confirmBy: (String, Tone) {
    guard let confirmBy = prospect.confirmBy else { return ("–", .unknown) }
    let tone: Tone =
      switch confirmBy.standing {
      case .open: (confirmBy.daysLeft ?? 0) < 14 ? .doubtful : .plain
      case .passed, .never: .bad
      case .free: .good
      case .nobody: .unknown
      }
    return (confirmBy.short, tone)
  }

  private var blackouts: (String, Tone) {
    guard let blackouts = prospect.blackouts else { return ("–", .unknown) }
    guard let first = blackouts.max(by: { $0.people < $1.people }) else { return ("none", .good) }
    return (blackouts.count == 1 ? first.name : "\(blackouts.count): \(first.name)", .doubtful)
  }

  private var days: (String, Tone) {
    switch prospect.days {
    case .booked: prospect.isChosen ? ("booked for it", .good) : ("booked", .bad)
    case .held: ("held", .doubtful)
    case .free: ("free", .good)
    case .taken: ("taken", .bad)
    case nil: ("not known", .unknown)
    }
  }
}
