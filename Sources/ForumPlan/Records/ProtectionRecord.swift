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
  /// What was agreed to do.
  public var measures: [Measure] = []
  /// Risk that remains with the measures in place.
  public var residualRisk = Level.unknown
  /// Months from one review to the next, 1...24.
  public var reviewEveryMonths = 3
  /// The reviews held, oldest first.
  public var reviews: [Review] = []
  /// What happened.
  public var incidents: [Incident] = []
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

  /// Somebody who may do harm.
  public struct Threat: Hashable, Codable, Sendable {
    /// Where it comes from.
    public var source: String
    /// Whether it comes from a state.
    public var isStateActor: Bool
    /// How likely, 1...5.
    public var likelihood: Int
    /// How bad, 1...5.
    public var impact: Int

    /// A threat, weighed.
    public init(source: String, isStateActor: Bool, likelihood: Int, impact: Int) {
      self.source = source
      self.isStateActor = isStateActor
      self.likelihood = likelihood
      self.impact = impact
    }
  }

  /// Something agreed to lower the risk.
  public struct Measure: Hashable, Codable, Sendable {
    /// What it is.
    public var name: String
    /// Who sees to it.
    public var owner: String
    /// By when.
    public var due: CivilDate?
    /// When it was done.
    public var done: CivilDate?

    /// A measure somebody owns.
    public init(name: String, owner: String, due: CivilDate? = nil, done: CivilDate? = nil) {
      self.name = name
      self.owner = owner
      self.due = due
      self.done = done
    }
  }

  /// A look at whether the measures still fit.
  public struct Review: Hashable, Codable, Sendable {
    /// The day.
    public var on: CivilDate
    /// Who reviewed.
    public var by: String
    /// What was found.
    public var note: String

    /// A review of a day.
    public init(on: CivilDate, by: String, note: String) {
      self.on = on
      self.by = by
      self.note = note
    }
  }

  /// Something that happened.
  public struct Incident: Hashable, Codable, Sendable {
    /// The day.
    public var on: CivilDate
    /// What happened.
    public var what: String
    /// What was done.
    public var response: String

    /// An incident of a day.
    public init(on: CivilDate, what: String, response: String) {
      self.on = on
      self.what = what
      self.response = response
    }
  }

  /// An empty record of a person.
  public init(of person: ForumPlan.ID<Person>) {
    id = ForumPlan.ID(rawValue: person.rawValue)
  }

  /// The person whose record this is.
  public var person: ForumPlan.ID<Person> { ForumPlan.ID(rawValue: id.rawValue) }

  /// The day by which the next review must be held; `nil` before the first.
  public var nextReview: CivilDate? {
    reviews.map(\.on).max()?.adding(months: reviewEveryMonths)
  }

  public var references: [RecordKey] { [RecordKey(person)] }

  public var problems: [FieldProblem] {
    var problems = Check.range(reviewEveryMonths, 1...24, "reviewEveryMonths", "months")
    for threat in threats {
      problems += Check.range(threat.likelihood, 1...5, "threats", "for likelihood")
      problems += Check.range(threat.impact, 1...5, "threats", "for impact")
    }
    return problems
  }
}
