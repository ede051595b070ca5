import Atlas
import Dates

/// A person at a forum: role, status, consents, travel.
public struct Attendance: Record {
  public static let kind = RecordKind.attendance

  /// Follows from person and forum, so that a person attends a forum once, in every copy of the plan.
  public let id: ForumPlan.ID<Attendance>
  /// Who.
  public let person: ForumPlan.ID<Person>
  /// Where.
  public let forum: ForumPlan.ID<Forum>
  /// What they are there.
  public var role: Role
  /// How far it has come.
  public var status = AttendanceStatus.proposed
  /// In the room, or from afar.
  public var seat = Seat.inPerson
  /// Whether the forum cannot do without them.
  public var isRequired = false
  /// What they agreed to; whatever is not here was not agreed to.
  public var consents: [Consent] = []
  /// The journey, as far as known.
  public var travel = Travel()
  /// What they are in their delegation; `nil` for a member like others.
  public var rank: Rank?
  /// The table they sit at, as the room counts them: `3`, `Head table`; empty while nobody said.
  public var table = ""
  /// The nationality to travel on, when the person chose one.
  public var travelsOn: CountryCode?
  /// Anything else.
  public var notes = ""

  /// An attendance of a person at a forum.
  public init(person: ForumPlan.ID<Person>, forum: ForumPlan.ID<Forum>, role: Role) {
    id = Self.id(of: person, at: forum)
    self.person = person
    self.forum = forum
    self.role = role
  }

  /// The one identifier of a person's attendance at a forum.
  ///
  /// The bits are mixed as in SplitMix64 (Steele, Lea and Flood, 2014), so that pairs do not collide by pattern.
  public static func id(
    of person: ForumPlan.ID<Person>, at forum: ForumPlan.ID<Forum>
  ) -> ForumPlan.ID<Attendance> {
    ForumPlan.ID(rawValue: mix(mix(person.rawValue) &+ forum.rawValue))
  }

  private static func mix(_ bits: UInt64) -> UInt64 {
    var mixed = bits &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// Whether the person may still make the journey, so that a visa, a bed and a place at the table are needed.
  public var travels: Bool { status.isComing && seat == .inPerson }

  /// Whether the person agreed to a purpose, and has not taken it back.
  public func consents(to purpose: ConsentPurpose) -> Bool {
    consents.last { $0.purpose == purpose }?.isGiven ?? false
  }

  public var references: [RecordKey] { [RecordKey(person), RecordKey(forum)] }

  public var problems: [FieldProblem] {
    Check.order(travel.arrival, travel.departure, "arrival", "Arrival comes before departure")
  }

  /// How a person takes part.
  public enum Seat: String, Codable, CaseIterable, Sendable {
    /// They come to the forum.
    case inPerson
    /// They stay where they are, and are called in.
    case remote

    /// The words for a table or form.
    public var label: String {
      switch self {
      case .inPerson: "In person"
      case .remote: "Remote"
      }
    }

    /// Reads a seat; files from before there were seats have none, and everybody came.
    public init(from decoder: any Decoder) throws {
      let text = try decoder.singleValueContainer().decode(String.self)
      guard let seat = text.isEmpty ? .inPerson : Self(rawValue: text) else {
        throw DecodingError.dataCorrupted(
          .init(codingPath: decoder.codingPath, debugDescription: "No way to take part is called so."))
      }
      self = seat
    }
  }

  /// A consent given or taken back; the last one for a purpose counts.
  public struct Consent: Hashable, Codable, Sendable {
    /// What for.
    public var purpose: ConsentPurpose
    /// Given, or withdrawn.
    public var isGiven: Bool
    /// The day.
    public var on: CivilDate
    /// Who recorded it.
    public var recordedBy: String
    /// How it was given: `by phone`, `signed form`.
    public var how: String

    /// A consent of a day.
    public init(purpose: ConsentPurpose, isGiven: Bool, on: CivilDate, recordedBy: String, how: String) {
      self.purpose = purpose
      self.isGiven = isGiven
      self.on = on
      self.recordedBy = recordedBy
      self.how = how
    }
  }

  /// What somebody is in a delegation, as lists of participants rank them; between deputy and adviser stand the members.
  public enum Rank: String, Codable, CaseIterable, Sendable {
    case head
    case deputy
    case adviser

    /// The words for a form.
    public var label: String {
      switch self {
      case .head: "Head of delegation"
      case .deputy: "Deputy head of delegation"
      case .adviser: "Adviser"
      }
    }
  }

  /// How many beds stand in somebody's room.
  public enum Bedroom: String, Codable, CaseIterable, Sendable {
    /// One bed.
    case single
    /// A bed for two.
    case double
    /// Two beds; whoever shares it has a row of their own.
    case twin
    /// One bed, reached and used without steps.
    case accessible
  }

  /// The way there and back.
  public struct Travel: Hashable, Codable, Sendable {
    /// The day of arrival in the destination's country; the day before the forum when not known.
    public var arrival: CivilDate?
    /// The day of departure; the day after the forum when not known.
    public var departure: CivilDate?
    /// Where the journey begins, when not at home.
    public var from: Place?
    /// The countries in which they change on the way out, in order; back again in reverse.
    public var transits: [CountryCode] = []
    /// The flight or train that brings them, and its time there.
    public var arrivalBy = ""
    /// The flight or train that takes them back, and its time there.
    public var departureBy = ""
    /// The car or bus that fetches them.
    public var vehicle = ""
    /// Flights or trains, in words.
    public var itinerary = ""
    /// Where they sleep.
    public var lodging = ""
    /// The bedroom booked for them; `nil` while nobody said.
    public var bedroom: Bedroom?

    /// A journey of which nothing is known yet.
    public init() {}
  }
}
