import Dates
import ForumPlan

/// A date by which something must be done, with its cause.
public struct Deadline: Hashable, Sendable {
  /// What sort of thing.
  public var kind: Kind
  /// What or whom it is about, people by alias.
  public var subject: String
  /// The record to open for it.
  public var record: RecordKey
  /// The forum it serves.
  public var forum: ForumPlan.ID<Forum>?
  /// The last day.
  public var by: CivilDate
  /// Days from today; negative when it has passed.
  public var daysLeft: Int
  /// Why then.
  public var because: String { cause.text }

  private let cause: Cause

  /// A deadline with its cause.
  public init(
    kind: Kind, subject: String, record: RecordKey, forum: ForumPlan.ID<Forum>? = nil, by: CivilDate, daysLeft: Int,
    because: String
  ) {
    self.init(
      kind: kind, subject: subject, record: record, forum: forum, by: by, daysLeft: daysLeft, cause: .words(because))
  }

  init(
    kind: Kind, subject: String, record: RecordKey, forum: ForumPlan.ID<Forum>?, by: CivilDate, daysLeft: Int,
    cause: Cause
  ) {
    self.kind = kind
    self.subject = subject
    self.record = record
    self.forum = forum
    self.by = by
    self.daysLeft = daysLeft
    self.cause = cause
  }

  /// Why a deadline is when it is.
  enum Cause: Hashable, Sendable {
    case words(String)
    /// The steps of a visa, put into words when somebody asks: of thousands of deadlines few are read.
    case chain([ChainStep], source: String)

    var text: String {
      switch self {
      case .words(let text): text
      case .chain(let steps, let source):
        steps.map(\.summary).joined(separator: "; ") + (source.isEmpty ? "" : " [\(source)]")
      }
    }
  }

  /// What sort of deadline.
  public enum Kind: String, Codable, CaseIterable, Sendable {
    case forumConfirm
    case visaBegin
    case visaPaper
    case visaDocuments
    case visaAppointment
    case visaApply
    case transitVisa
    case passportRenewal
    case vaccination
    case venueOption
    case venueRate
    case venueDeposit
    case venueCancellation
    case protectionReview
    case protectionMeasure
    case checkIn
    case grantEnd
    case grantReport
    case commitment
    case task
    case paperRecall
    case purge

    /// The words for a table.
    public var label: String {
      switch self {
      case .forumConfirm: "Confirm forum"
      case .visaBegin: "Begin visa"
      case .visaPaper: "Visa paper"
      case .visaDocuments: "Visa documents"
      case .visaAppointment: "Visa appointment"
      case .visaApply: "Apply for visa"
      case .transitVisa: "Transit visa"
      case .passportRenewal: "Renew passport"
      case .vaccination: "Vaccination"
      case .venueOption: "Venue option"
      case .venueRate: "Venue rate"
      case .venueDeposit: "Venue deposit"
      case .venueCancellation: "Cancel venue"
      case .protectionReview: "Protection review"
      case .protectionMeasure: "Protection measure"
      case .checkIn: "Check-in"
      case .grantEnd: "Grant ends"
      case .grantReport: "Grant report"
      case .commitment: "Commitment"
      case .task: "Task"
      case .paperRecall: "Call back paper"
      case .purge: "Purge identities"
      }
    }
  }

  /// How pressing a deadline is.
  public enum State: String, Codable, CaseIterable, Sendable {
    case overdue
    case urgent
    case soon
    case later

    /// Passed, within 7 days, within 31 days, or later.
    public init(daysLeft: Int) {
      self = daysLeft < 0 ? .overdue : daysLeft <= 7 ? .urgent : daysLeft <= 31 ? .soon : .later
    }
  }

  /// Whether it stands before another; no two that differ are equal here, since tables have no order of their own.
  func comesBefore(_ other: Deadline) -> Bool {
    if by != other.by { return by < other.by }
    if kind != other.kind { return kind.rawValue < other.kind.rawValue }
    if subject != other.subject { return subject < other.subject }
    // Only now, since the words are yet to be made.
    return cause == other.cause
      ? record.rawID < other.record.rawID : (because, record.rawID) < (other.because, other.record.rawID)
  }

  /// How pressing it is.
  public var state: State { State(daysLeft: daysLeft) }
}

extension Deadline.Kind {
  /// Whether it is a step towards a visa, or asked for on the same journey.
  public var isOfVisa: Bool {
    switch self {
    case .visaBegin, .visaPaper, .visaDocuments, .visaAppointment, .visaApply, .transitVisa, .passportRenewal,
      .vaccination:
      true
    default: false
    }
  }
}
