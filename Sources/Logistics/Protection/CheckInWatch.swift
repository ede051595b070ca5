import Atlas
import Dates
import ForumPlan

/// Which check-ins were missed, to the minute and by the clock of where the person is then.
public struct CheckInWatch: Sendable {
  /// Minutes after its time for which a check-in is waited for before somebody is told to call.
  public static let grace = 30

  /// A check-in at which nothing was heard yet.
  public struct Open: Hashable, Sendable {
    /// Whose it is.
    public var person: ForumPlan.ID<Person>
    public var checkIn: ProtectionRecord.CheckIn
    /// The zone of the tz database by whose clock it is; `nil` where nobody said, for the one on the planner's wall.
    public var zone: String?
  }

  /// All of them, in order of days and minutes.
  public let open: [Open]

  /// The check-ins of a plan, none without the key to protection; O(records and attendances).
  public init(_ plan: Plan) {
    let records = plan.protectionRecords.filter { record in record.checkIns.contains { !$0.isDone } }
    let people = Set(records.map(\.person))
    let journeys = Dictionary(grouping: plan.attendances.filter { people.contains($0.person) }, by: \.person)
    open = records.flatMap { record in
      record.checkIns.filter { !$0.isDone }.map { checkIn in
        let journeys = journeys[record.person] ?? []
        return Open(
          person: record.person, checkIn: checkIn, zone: Self.zone(of: record.person, on: checkIn.on, journeys, plan))
      }
    }.sorted { ($0.checkIn.on, $0.checkIn.minute, $0.person) < ($1.checkIn.on, $1.checkIn.minute, $1.person) }
  }

  /// The zone of the forum whose journey a day belongs to, else that of home.
  private static func zone(
    of person: ForumPlan.ID<Person>, on day: CivilDate, _ journeys: [Attendance], _ plan: Plan
  ) -> String? {
    for attendance in journeys where attendance.travels {
      guard let forum = plan.forums[attendance.forum], let span = forum.span else { continue }
      let arrival = attendance.travel.arrival ?? span.first - 1
      let departure = attendance.travel.departure ?? span.last + 1
      if arrival <= day, day < departure, let zone = forum.place(in: plan)?.timeZone { return zone }
    }
    return plan.people[person]?.residence?.timeZone
  }

  /// Those whose time, and the minutes that are waited for, have passed at a moment.
  ///
  /// `now` is in seconds since 1970-01-01T00:00:00Z; `clock` gives the clock of a zone, and for `nil` the planner's.
  public func missed(at now: Int64, clock: (String?) -> WallClock) -> [Open] {
    open.filter { open in
      let clock = clock(open.zone)
      let minutes = (clock.day(at: now) - open.checkIn.on) * 1440 + clock.minute(at: now) - open.checkIn.minute
      return minutes >= Self.grace
    }
  }
}

extension ProtectionRecord.CheckIn {
  /// What a deadline calls it: `Cedar 14, 18:30 Arriving`.
  public func subject(of alias: String) -> String { "\(alias), \(Session.Slot.clock(minute)) \(what)" }
}
