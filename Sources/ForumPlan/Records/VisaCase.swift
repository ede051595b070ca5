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
  /// Applications for the same journey that were refused before this one, the earliest first.
  public var refusals: [Refusal] = []
  /// The consulate's reference.
  public var reference = ""
  /// First and last day of the visa given.
  public var validity: DateSpan?
  /// Days that a step takes for this case, when not as usual.
  public var overrides: [StepKind: StepLength] = [:]
  /// Anything else.
  public var notes = ""

  /// The steps of a case, in order: the host's and the organisations' first, then the applicant's.
  public enum StepKind: String, Codable, CaseIterable, Sendable {
    /// An organisation names whom it sends.
    case nomination
    /// The donor agrees to pay for the person.
    case donorApproval
    /// The invitation and what else the host writes.
    case hostDocuments
    /// A police service or another employer lets its person travel.
    case serviceApproval
    /// A ministry or mission asks for the visa by note.
    case noteVerbale
    /// A new passport, where the old one will not do.
    case passportRenewal
    case documents
    /// The visa for the country in which the application is lodged, where that is not at home.
    case tripVisa
    case appointment
    case lodging
    /// From the visa centre to the authority, whose clock starts when it finds the application admissible.
    case transfer
    case processing
    case collection
    /// The visas to change planes on the way, which can be asked for once the destination's is there.
    case transitVisa

    /// The words for a table.
    public var label: String {
      switch self {
      case .nomination: "Nomination"
      case .donorApproval: "Donor approval"
      case .hostDocuments: "Host documents"
      case .serviceApproval: "Service approval"
      case .noteVerbale: "Note verbale"
      case .passportRenewal: "Passport renewal"
      case .documents: "Documents"
      case .tripVisa: "Visa for the trip"
      case .appointment: "Appointment"
      case .lodging: "Lodging"
      case .transfer: "Transfer"
      case .processing: "Processing"
      case .collection: "Collection"
      case .transitVisa: "Transit visa"
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
    return problems + Check.lengths(overrides, "overrides")
  }
}
