import Atlas
import Dates

/// A house where a forum can meet, with its rooms, rates and free days.
public struct Venue: Record {
  public static let kind = RecordKind.venue

  public internal(set) var id: ForumPlan.ID<Venue>
  /// The house's name.
  public var name: String
  /// The city it stands in.
  public var place: Place
  /// Street and number, in lines.
  public var address = ""
  /// The rooms, each with its layouts.
  public var rooms: [Room] = []
  /// Bedrooms in the house or next door.
  public var bedrooms: Int?
  /// Whether people can sleep in the house itself; `nil` when nobody asked.
  public var hasLodging: Bool?
  /// What the house costs a day.
  public var dayRate: Money?
  /// The last day on which the rate is promised.
  public var rateValidUntil: CivilDate?
  /// What it wants beforehand.
  public var deposit: Money?
  /// The last day to pay it.
  public var depositDue: CivilDate?
  /// The day on which it was paid.
  public var depositPaid: CivilDate?
  /// What cancelling costs, up to which day.
  public var cancellation: [CancellationStep] = []
  /// Whether all of it can be reached without steps; `nil` when nobody asked.
  public var isStepFree: Bool?
  /// Distance to the airport, kilometres.
  public var airportDistance: Int?
  /// Free, held and taken days; days in no span are unknown.
  public var availability: [Availability] = []
  /// Whom the state it stands in, or the house itself, keeps out.
  public var restrictions: [Restriction] = []
  /// Points of the safety checklist that were looked at and found right.
  public var safe: [SafetyPoint] = []
  /// Points of it that were found wanting.
  public var unsafe: [SafetyPoint] = []
  /// Whom to ask.
  public var contact = ""
  /// Anything else.
  public var notes = ""

  /// A room and how many it seats in each layout.
  public struct Room: Hashable, Codable, Sendable {
    /// The name on the door, unique in the venue.
    public var name: String
    /// Seats by layout.
    public var capacity: [Layout: Int]
    /// Whether it can be reached without steps.
    public var isStepFree: Bool
    /// Booths for interpreters.
    public var booths: Int

    /// A room with its seats.
    public init(name: String, capacity: [Layout: Int], isStepFree: Bool = false, booths: Int = 0) {
      self.name = name
      self.capacity = capacity
      self.isStepFree = isStepFree
      self.booths = booths
    }

    /// The most seats of any layout.
    public var seats: Int { capacity.values.max() ?? 0 }
  }

  /// How chairs and tables stand.
  public enum Layout: String, Codable, CaseIterable, Sendable {
    case theatre
    case classroom
    case boardroom
    case cabaret
    case circle
  }

  /// What is known of some days at a venue.
  public struct Availability: Hashable, Codable, Sendable {
    /// From first to last day.
    public var span: DateSpan
    /// Whether the days can be had.
    public var state: State
    /// The day until which a held option stands.
    public var optionUntil: CivilDate?

    /// Whether days can be had.
    public enum State: String, Codable, CaseIterable, Sendable {
      case free
      case held
      case booked
      case taken
    }

    /// Some days and their state.
    public init(span: DateSpan, state: State, optionUntil: CivilDate? = nil) {
      self.span = span
      self.state = state
      self.optionUntil = optionUntil
    }
  }

  /// A venue in a place.
  public init(id: ForumPlan.ID<Venue>, name: String, place: Place) {
    self.id = id
    self.name = name
    self.place = place
  }

  /// The most people one room seats.
  public var largestRoom: Int { rooms.map(\.seats).max() ?? 0 }

  public var references: [RecordKey] { restrictions.compactMap { $0.organisation.map { RecordKey($0) } } }

  public var problems: [FieldProblem] {
    var problems = Check.name(name, "name", of: "venue") + termProblems
    if place.name.isEmpty { problems.append(FieldProblem("place", "A venue needs its city.")) }
    if Set(rooms.map(\.name)).count < rooms.count {
      problems.append(FieldProblem("rooms", "Each room needs a name of its own."))
    }
    for room in rooms where room.capacity.values.contains(where: { !(0...20_000).contains($0) }) {
      problems.append(FieldProblem("rooms", "From 0 to 20000 seats; see “\(room.name)”."))
    }
    if let bedrooms { problems += Check.range(bedrooms, 0...20_000, "bedrooms", "rooms") }
    if let airportDistance { problems += Check.range(airportDistance, 0...2000, "airportDistance", "km") }
    if let dayRate, dayRate.minorUnits < 0 {
      problems.append(FieldProblem("dayRate", "A rate must not be negative."))
    }
    if let point = safe.first(where: unsafe.contains) {
      problems.append(FieldProblem("unsafe", "\(point.label) cannot be right and wanting."))
    }
    for availability in availability where availability.state == .held && availability.optionUntil == nil {
      problems.append(
        FieldProblem("availability", "A held option needs the day until which it stands (\(availability.span))."))
    }
    return problems
  }
}
