import Atlas
import ForumPlan

/// One line of a timeline: what belongs to one forum, person's visa, venue or grant.
public struct TimelineLane: Hashable, Sendable {
  /// What it is about.
  public var kind: Kind
  /// Its name; people by alias.
  public var title: String
  /// How it stands, in a word or two: a stage, a visa's state.
  public var note: String
  /// The record it is about.
  public var record: RecordKey?
  /// The country whose weekends and holidays it is to be read against.
  public var country: CountryCode?
  /// What lies on it, by day.
  public var items: [TimelineItem]

  /// What a lane is about.
  public enum Kind: Hashable, Sendable {
    case ramadan
    /// The public holidays of the host country.
    case holidays
    case forum(Forum.Stage)
    case visa(VisaState)
    case venue
    case tasks
    case grant

    /// Whether it tells of the calendar, which nobody can move.
    public var isCalendar: Bool { self == .ramadan || self == .holidays }
  }

  /// A lane with its items in order of days.
  public init(
    _ kind: Kind, _ title: String, note: String = "", record: RecordKey? = nil, country: CountryCode? = nil,
    items: [TimelineItem]
  ) {
    self.kind = kind
    self.title = title
    self.note = note
    self.record = record
    self.country = country
    self.items = items.sorted { $0.comesBefore($1) }
  }
}
