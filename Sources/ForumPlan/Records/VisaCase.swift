import Atlas
import Dates

/// What has been done about an attendance's visa, step by step, and what the plan knows better than the Atlas.
///
/// An attendance without a case is one where nothing was begun; its deadlines follow from the Atlas alone.
public struct VisaCase: Record {
  public static let kind = RecordKind.visaCase

  /// The bits of the attendance's identifier, so that an attendance has at most one case.
  public let id: ForumPlan.ID<VisaCase>
  /// The process chosen, when not the one the Atlas would take.
  public var process: String?
  /// The requirement, when somebody knows better than the index.
  public var requirement: Requirement?
  /// The country where the application is lodged, when not the country of residence.
  public var lodgedIn: CountryCode?
  /// What has happened.
  public var steps: [Step] = []
  /// How it ended.
  public var outcome = Outcome.open
  /// The consulate's reference.
  public var reference = ""
  /// First and last day of the visa given.
  public var validity: DateSpan?
  /// Days that a step takes for this case, when not as usual.
  public var overrides: [StepKind: StepLength] = [:]
  /// Anything else.
  public var notes = ""

  /// The steps of a case, in order.
  public enum StepKind: String, Codable, CaseIterable, Sendable {
    case hostDocuments
    case documents
    case appointment
    case lodging
    case processing
    case collection

    /// The words for a table.
    public var label: String {
      switch self {
      case .hostDocuments: "Host documents"
      case .documents: "Documents"
      case .appointment: "Appointment"
      case .lodging: "Lodging"
      case .processing: "Processing"
      case .collection: "Collection"
      }
    }
  }

  /// When a step was begun and done.
  public struct Step: Hashable, Codable, Sendable {
    /// Which step.
    public var kind: StepKind
    /// The day it was begun.
    public var begun: CivilDate?
    /// The day it was done.
    public var done: CivilDate?

    /// A step with what is known of it.
    public init(kind: StepKind, begun: CivilDate? = nil, done: CivilDate? = nil) {
      self.kind = kind
      self.begun = begun
      self.done = done
    }
  }

  /// How long a step takes.
  public struct StepLength: Hashable, Codable, Sendable {
    /// Fewest, typical and most days.
    public var minimum: Int
    public var typical: Int
    public var maximum: Int
    /// Which days count.
    public var unit: DayUnit

    /// A step's days.
    public init(minimum: Int, typical: Int, maximum: Int, unit: DayUnit) {
      self.minimum = minimum
      self.typical = typical
      self.maximum = maximum
      self.unit = unit
    }
  }

  /// How a case stands.
  public enum Outcome: String, Codable, CaseIterable, Sendable {
    case open
    case granted
    case refused
    case withdrawn
  }

  /// An empty case of an attendance.
  public init(of attendance: ForumPlan.ID<Attendance>) {
    id = ForumPlan.ID(rawValue: attendance.rawValue)
  }

  /// The attendance whose case this is.
  public var attendance: ForumPlan.ID<Attendance> { ForumPlan.ID(rawValue: id.rawValue) }

  /// What is known of a step.
  public func step(_ kind: StepKind) -> Step? { steps.last { $0.kind == kind } }

  public var references: [RecordKey] { [RecordKey(attendance)] }

  public var problems: [FieldProblem] {
    var problems: [FieldProblem] = []
    for step in steps {
      problems += Check.order(step.begun, step.done, "steps", "\(step.kind.label): begun comes before done")
    }
    for (kind, length) in overrides
    where !(0 <= length.minimum && length.minimum <= length.typical && length.typical <= length.maximum) {
      problems.append(
        FieldProblem("overrides", "\(kind.label): fewest, typical and most days must rise and not be negative."))
    }
    return problems
  }
}
