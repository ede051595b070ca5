import Atlas
import Dates
import ForumPlan

/// A nationality with one of its passports, or with none, held against one journey.
struct PassportOption {
  /// The visa on this nationality.
  var visa: VisaOutlook
  /// The nationality.
  var nationality: CountryCode
  /// The position of the passport among the identity's.
  var position: Int?
  /// The passport; only its dates, type and pages are read.
  var passport: Passport?
  /// What is the matter with it.
  var faults: [PassportFault] = []
  /// The renewal it needs.
  var renewal: PassportRenewal?
  /// How far it can serve.
  var fitness: PassportChoice.Fitness

  /// What a planner weighs, in order; the first that differs decides.
  enum Criterion: CaseIterable {
    case way
    case fitness
    case type
    case burden
    case slack
    case validity
  }

  /// How an option stands by a criterion; the lowest is the best.
  func cost(_ criterion: Criterion) -> Int {
    switch criterion {
    case .way: wayCost
    case .fitness: fitness.rawValue
    case .type: passport.map { $0.type == .ordinary ? 0 : 1 } ?? 0
    case .burden: visa.requirement?.burden ?? Int.max
    case .slack: visa.applyBy.map { -$0.dayNumber } ?? 0
    case .validity: passport?.expires.map { -$0.dayNumber } ?? 0
    }
  }

  /// Whether this nationality leads there at all: 0 yes, 1 nobody knows, 2 no.
  private var wayCost: Int {
    if fitness == .tooLate { return 2 }
    switch visa.state {
    case .overdue, .refused, .barred: return 2
    case .unknown: return 1
    default: return 0
    }
  }

  /// The costs in order, and the position, so that no two are equal.
  var rank: [Int] { Criterion.allCases.map(cost) + [position ?? Int.max] }

  /// Why this one goes before another, in a sentence.
  func preference(over other: Self?) -> String {
    guard let other else { return "The \(nationality) passport is the only one: \(circumstances)." }
    let name =
      nationality == other.nationality ? "the other \(other.nationality) passport" : "the \(other.nationality) passport"
    let decisive = Criterion.allCases.first { cost($0) != other.cost($0) }
    let comparison =
      switch decisive {
      case .way: "\(name) does not lead there (\(other.circumstances))"
      case .fitness: "\(name) is \(other.fitness.label)"
      case .type: "\(name) is not an ordinary one"
      case .burden: "\(name) means \(other.visa.requirement?.description ?? "a requirement nobody knows")"
      case .slack: "\(name) must be lodged earlier"
      case .validity: "\(name) expires earlier"
      case nil: "\(name) would do as well"
      }
    return "The \(nationality) passport, \(circumstances); \(comparison)."
  }

  /// What the option means: `visa free, 90 days, good` or `visa, lodge by 2027-04-16, to be renewed`.
  var circumstances: String {
    var parts = [visa.requirement?.description ?? "requirement unknown"]
    switch visa.state {
    case .overdue: parts.append(visa.applyBy.map { "last day to lodge was \($0)" } ?? "too late to lodge")
    case .refused: parts.append("refused")
    case .lodged, .granted: parts.append(visa.state.label)
    default:
      if let by = visa.applyBy { parts.append("lodge by \(by)") }
    }
    if let type = passport?.type, type != .ordinary { parts.append(type.rawValue) }
    parts.append(fitness.label)
    return parts.joined(separator: ", ")
  }
}
