/// An agenda item, and once it is scheduled when and in which room it takes place.
public struct Session: Record {
  public static let kind = RecordKind.session

  public internal(set) var id: ForumPlan.ID<Session>
  /// The forum it belongs to.
  public var forum: ForumPlan.ID<Forum>
  /// The title on the agenda.
  public var title: String
  /// How people meet in it.
  public var format: Format
  /// The sector or group a caucus is closed to, in words: `women only`.
  public var caucus = ""
  /// How long it lasts, minutes, 5...720.
  public var minutes: Int
  /// What it is to reach.
  public var objective = ""
  /// The concerns it answers.
  public var concerns: [ForumPlan.ID<Concern>] = []
  /// Who leads it.
  public var facilitators: [ForumPlan.ID<Person>] = []
  /// Who speaks.
  public var speakers: [ForumPlan.ID<Person>] = []
  /// Who takes notes.
  public var rapporteur: ForumPlan.ID<Person>?
  /// The languages interpreted, BCP 47.
  public var interpretation: [String] = []
  /// Documents needed.
  public var documents: [String] = []
  /// Notes for facilitators only.
  public var notes = ""
  /// When and where; `nil` while unscheduled.
  public var slot: Slot?

  /// How people meet.
  public enum Format: String, Codable, CaseIterable, Sendable {
    case plenary
    case panel
    case breakout
    case caucus
    case ceremony
    case `break`
    case meal
    case prayer
    case transport

    /// The word for an agenda.
    public var label: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }

    /// Whether people work in it, rather than rest or move.
    public var isWork: Bool {
      switch self {
      case .plenary, .panel, .breakout, .caucus, .ceremony: true
      case .break, .meal, .prayer, .transport: false
      }
    }
  }

  /// A time and a room.
  public struct Slot: Hashable, Codable, Sendable {
    /// The day of the forum, 1 for the first.
    public var day: Int
    /// Minutes after midnight, local time of the venue, 0..<1440.
    public var start: Int
    /// The room's name; empty while open.
    public var room: String

    /// A slot on a day of the forum.
    public init(day: Int, start: Int, room: String = "") {
      self.day = day
      self.start = start
      self.room = room
    }

    /// Minutes after midnight as a 24-hour clock shows them: `09:05`.
    public static func clock(_ minutes: Int) -> String {
      let hours = String(minutes / 60)
      let minutes = String(minutes % 60)
      return (hours.count < 2 ? "0" : "") + hours + ":" + (minutes.count < 2 ? "0" : "") + minutes
    }
  }

  /// Whether it is closed to others than those it is for: a caucus, or whatever else says for whom it is.
  public var isClosed: Bool { format == .caucus || !caucus.isEmpty }

  /// An unscheduled session.
  public init(
    id: ForumPlan.ID<Session>, forum: ForumPlan.ID<Forum>, title: String, format: Format, minutes: Int
  ) {
    self.id = id
    self.forum = forum
    self.title = title
    self.format = format
    self.minutes = minutes
  }

  public var references: [RecordKey] {
    [RecordKey(forum)] + concerns.map { RecordKey($0) } + (facilitators + speakers).map { RecordKey($0) }
      + [rapporteur.map { RecordKey($0) }].compactMap(\.self)
  }

  public var problems: [FieldProblem] {
    var problems = Check.name(title, "title", of: "session") + Check.range(minutes, 5...720, "minutes", "minutes")
    if let slot {
      problems += Check.range(slot.day, 1...60, "slot", "as day of the forum")
      problems += Check.range(slot.start, 0...1439, "slot", "minutes after midnight")
    }
    return problems
  }
}
