import Dates
import ForumPlan

/// Something on a timeline: a stretch of days, or one day on which something happens or is due.
public struct TimelineItem: Hashable, Sendable {
  /// What it is.
  public var kind: Kind
  /// The days it takes; one day for a mark.
  public var span: DateSpan
  /// What or whom it is about, people by alias.
  public var subject: String
  /// Why then, as a sentence; empty where the kind says it all.
  public var because: String
  /// The record that it follows from, to be opened for it.
  public var record: RecordKey?
  /// How many deadlines of one kind and day it stands for.
  public var count = 1

  /// A stretch of days.
  public init(_ kind: Kind, _ span: DateSpan, _ subject: String, because: String = "", record: RecordKey? = nil) {
    self.kind = kind
    self.span = span
    self.subject = subject
    self.because = because
    self.record = record
  }

  /// A mark on one day.
  public init(_ kind: Kind, on day: CivilDate, _ subject: String, because: String = "", record: RecordKey? = nil) {
    self.init(kind, DateSpan(day...day), subject, because: because, record: record)
  }

  /// What lies on a timeline.
  public enum Kind: Hashable, Sendable {
    /// The days between which a forum must take place.
    case forumWindow
    /// The days of a forum.
    case forumDays
    /// From the first day on which an application is accepted to the last on which it is still in time.
    case visaWindow
    /// From then on to the last day on which it is accepted all the same.
    case visaLate
    /// The papers before an application of which no first day is known.
    case visaPapers
    /// Days at a venue, and whether they can be had.
    case venueDays(Venue.Availability.State)
    /// The days within which a grant's costs must fall.
    case grantWindow
    /// The month of fasting.
    case ramadan
    /// A public holiday.
    case holiday
    /// The organisers confirmed the forum.
    case confirmed
    /// An application was lodged.
    case lodged
    /// An application was decided.
    case decided
    /// Something is due.
    case deadline(Deadline.Kind)

    /// Whether it is drawn as a stretch, however short; else as a mark.
    public var isBar: Bool {
      switch self {
      case .forumWindow, .forumDays, .visaWindow, .visaLate, .visaPapers, .venueDays, .grantWindow, .ramadan: true
      case .holiday, .confirmed, .lodged, .decided, .deadline: false
      }
    }

    /// The words for it.
    public var label: String {
      switch self {
      case .forumWindow: "Window of the forum"
      case .forumDays: "Forum"
      case .visaWindow: "Visa window"
      case .visaLate: "Visa window, too late to be sure"
      case .visaPapers: "Visa papers"
      case .venueDays(let state): "Venue \(state.rawValue)"
      case .grantWindow: "Grant"
      case .ramadan: "Ramadan"
      case .holiday: "Holiday"
      case .confirmed: "Confirmed"
      case .lodged: "Visa lodged"
      case .decided: "Visa decided"
      case .deadline(let kind): kind.label
      }
    }
  }
}

extension TimelineItem {
  /// How pressing it is; `nil` for what is not due.
  public func state(today: CivilDate) -> Deadline.State? {
    guard case .deadline = kind else { return nil }
    return Deadline.State(daysLeft: span.first - today)
  }

  /// Whether it stands before another on a lane: by day, stretches before marks.
  func comesBefore(_ other: Self) -> Bool {
    let (left, right) = (kind.isBar ? 0 : 1, other.kind.isBar ? 0 : 1)
    return (span.first, left, kind.label, subject, record?.rawID ?? 0)
      < (other.span.first, right, other.kind.label, other.subject, other.record?.rawID ?? 0)
  }
}
