import Atlas
import Dates

/// What threatens a person and what is done about it.
///
/// Sealed in the compartment `protection`.
public struct ProtectionRecord: Record {
  public static let kind = RecordKind.protection

  /// The bits of the person's identifier, so that a person has at most one protection record.
  public let id: ForumPlan.ID<ProtectionRecord>
  /// Who or what threatens the person.
  public var threats: [Threat] = []
  /// What makes a threat easier to carry out.
  public var vulnerabilities: [String] = []
  /// What makes it harder.
  public var capacities: [String] = []
  /// Countries the person must not enter, whatever their passport says.
  public var avoids: [CountryCode] = []
  /// How the risk was weighed, for a forum and a part of the journey or for daily life, oldest first.
  public var assessments: [Assessment] = []
  /// What was agreed to do.
  public var measures: [Measure] = []
  /// Risk that remains with the measures in place.
  public var residualRisk = Level.unknown
  /// Days from one review to the next, 1...365, where the programme's days for the level do not fit.
  public var reviewDays: Int?
  /// The reviews held, oldest first.
  public var reviews: [Review] = []
  /// What happened.
  public var incidents: [Incident] = []
  /// When the person says that all is well, on a journey and at a forum.
  public var checkIns: [CheckIn] = []
  /// Anything else.
  public var notes = ""

  /// Low to critical, or not assessed.
  public enum Level: String, Codable, CaseIterable, Sendable {
    case unknown
    case low
    case medium
    case high
    case critical
  }

  /// An empty record of a person.
  public init(of person: ForumPlan.ID<Person>) {
    id = ForumPlan.ID(rawValue: person.rawValue)
  }

  /// The person whose record this is.
  public var person: ForumPlan.ID<Person> { ForumPlan.ID(rawValue: id.rawValue) }

  /// The level that counts: that of the last assessment, else the one entered.
  public var level: Level { assessments.max { $0.on < $1.on }?.residual ?? residualRisk }

  /// The last review; the later in the list where two are of one day.
  public var lastReview: Review? { reviews.enumerated().max { ($0.1.on, $0.0) < ($1.1.on, $1.0) }?.element }

  /// The first check-in at which nothing was heard yet.
  public var nextCheckIn: CheckIn? { checkIns.filter { !$0.isDone }.min { ($0.on, $0.minute) < ($1.on, $1.minute) } }

  public var references: [RecordKey] { [RecordKey(person)] }

  public var problems: [FieldProblem] {
    var problems = reviewDays.map { Check.range($0, 1...365, "reviewDays", "days") } ?? []
    for threat in threats {
      problems += Check.range(threat.likelihood, 1...5, "threats", "for likelihood")
      problems += Check.range(threat.impact, 1...5, "threats", "for impact")
    }
    for assessment in assessments {
      problems += Check.range(assessment.vulnerability, 1...5, "assessments", "for vulnerability")
      problems += Check.range(assessment.capacity, 1...5, "assessments", "for capacity")
    }
    return problems
  }
}
