import Dates
import ForumPlan

/// When each protection record is to be looked at again, and why then.
public struct ReviewSchedule {
  let plan: Plan
  let today: CivilDate
  let index: ProtectionIndex

  /// Days before travel in which a review counts as one before travel.
  static let daysBeforeTravel = 14
  /// Days after return within which a review is held.
  static let daysAfterReturn = 14

  /// The schedule of a plan as of a day; O(attendances).
  public init(_ plan: Plan, today: CivilDate) {
    self.plan = plan
    self.today = today
    index = ProtectionIndex(plan)
  }

  /// A day by which a review is to be held.
  public struct Due: Hashable, Sendable {
    /// The last day.
    public var by: CivilDate
    /// Why then, in a sentence.
    public var because: String
    /// Whether something happened, rather than time passed.
    public var isTriggered = false
  }

  /// The next review of a record: the earliest of all that ask for one.
  public func next(of record: ProtectionRecord) -> Due {
    let all = dues(of: record)
    return all.min { ($0.by, $0.isTriggered ? 0 : 1) < ($1.by, $1.isTriggered ? 0 : 1) }
      ?? Due(by: today, because: "No review was held yet.")
  }

  /// All that ask for a review of a record, the earliest first.
  public func dues(of record: ProtectionRecord) -> [Due] {
    guard let last = record.lastReview else { return [Due(by: today, because: "No review was held yet.")] }
    var dues = [interval(record, since: last)]
    let attendances = index.attendances(of: record.person)
    dues += attendances.compactMap { beforeTravel($0, record) }
    dues += attendances.compactMap { afterReturn($0, since: last) }
    dues += triggers(record, since: last, attendances)
    return dues.sorted { ($0.by, $0.because) < ($1.by, $1.because) }
  }

  /// The day on which somebody travels next; `nil` while nobody knows.
  public func nextTravel(of person: ForumPlan.ID<Person>) -> CivilDate? {
    index.attendances(of: person).compactMap { attendance in
      guard attendance.travels, let start = plan.forums[attendance.forum]?.start else { return nil }
      let travel = attendance.travel.arrival ?? start - 1
      return travel > today ? travel : nil
    }.min()
  }

  /// Days from one review to the next: the record's own, else the programme's for its level.
  private func days(for record: ProtectionRecord) -> Int {
    record.reviewDays ?? plan.programme.reviewDays(for: record.level)
  }

  private func interval(_ record: ProtectionRecord, since last: ProtectionRecord.Review) -> Due {
    let days = days(for: record)
    let level = record.level == .unknown ? "risk that nobody assessed" : "\(record.level.rawValue) risk"
    let why = record.reviewDays == nil ? "at \(level)" : "as this record asks"
    return Due(by: last.on + days, because: "A review every \(days) days \(why); the last was on \(last.on.medium).")
  }

  private func beforeTravel(_ attendance: Attendance, _ record: ProtectionRecord) -> Due? {
    guard attendance.travels, let forum = plan.forums[attendance.forum], let start = forum.start else { return nil }
    let travel = attendance.travel.arrival ?? start - 1
    let window = (travel - Self.daysBeforeTravel)...travel
    guard travel >= today, !record.reviews.contains(where: { window.contains($0.on) }) else { return nil }
    return Due(by: travel - 1, because: "Before travel to \(forum.name) on \(travel.medium).")
  }

  private func afterReturn(_ attendance: Attendance, since last: ProtectionRecord.Review) -> Due? {
    guard attendance.travels, let forum = plan.forums[attendance.forum], let end = forum.span?.last else { return nil }
    let back = attendance.travel.departure ?? end + 1
    // Who was invited and never answered did not go.
    let went = attendance.status == .attended || attendance.status == .confirmed || attendance.status == .accepted
    guard went, back <= today, last.on < back else { return nil }
    return Due(by: back + Self.daysAfterReturn, because: "Within two weeks after the return from \(forum.name).")
  }
}

extension Programme {
  /// Days from one review to the next at a level of risk; what nobody assessed is looked at as if it were critical.
  public func reviewDays(for level: ProtectionRecord.Level) -> Int {
    if let days = reviewDays[level] { return days }
    return switch level {
    case .unknown, .critical: reviewDays[.critical] ?? 7
    case .high: 14
    case .medium: 30
    case .low: 90
    }
  }
}
