import Dates
import ForumPlan

/// When each part of an identity is needed no more and goes, and why then.
///
/// Days are counted from the return from the last forum; as long as somebody may still travel to a forum of the plan, all
/// of theirs is kept. Of who is in the plan for no forum, the end of the programme counts.
public struct RetentionSchedule {
  private let plan: Plan
  private let today: CivilDate
  private let attendances: [ForumPlan.ID<Person>: [Attendance]]

  /// The schedule of a plan as of a day; O(attendances).
  public init(_ plan: Plan, today: CivilDate) {
    self.plan = plan
    self.today = today
    attendances = Dictionary(grouping: plan.attendances, by: \.person)
  }

  /// A part of somebody's identity that is to go.
  public struct Due: Hashable, Sendable {
    /// Whose it is.
    public var person: ForumPlan.ID<Person>
    /// What goes.
    public var part: Identity.Part
    /// The first day on which it is to be gone.
    public var on: CivilDate
    /// Why then, in a sentence.
    public var because: String
  }

  /// When the parts go that an identity has; none where nobody can say yet, the earliest first.
  public func dues(of identity: Identity) -> [Due] {
    guard plan.people[identity.person] != nil else {
      // Whoever removes a person without the key to identities leaves theirs behind.
      return Identity.Part.allCases.filter(identity.says).map {
        Due(person: identity.person, part: $0, on: today, because: "The person is no longer in the plan.")
      }
    }
    guard let end = end(for: identity.person) else { return [] }
    return Identity.Part.allCases.filter(identity.says).map { part in
      let days = plan.programme.daysKept(part)
      let after = days == 0 ? "At once" : days == 1 ? "The day" : "\(days) days"
      return Due(
        person: identity.person, part: part, on: end.day + days,
        because: "\(after) after \(end.words), \(end.day.medium).")
    }.sorted { ($0.on, $0.part.rawValue) < ($1.on, $1.part.rawValue) }
  }

  /// Everything that is to be gone by today; see `dues(within:)`.
  public var due: [Due] { dues(within: 0) }

  /// What of the due is to be erased, by identity.
  public static func parts(_ due: [Due]) -> [RecordKey: Set<Identity.Part>] {
    Dictionary(grouping: due) { RecordKey(ForumPlan.ID<Identity>(rawValue: $0.person.rawValue)) }
      .mapValues { Set($0.map(\.part)) }
  }

  /// How many people each part is due of, in words: `passports of 12, name and function of 2`.
  public static func words(_ due: [Due]) -> String {
    Identity.Part.allCases.compactMap { part in
      let count = due.count { $0.part == part }
      return count == 0 ? nil : "\(part.words) of \(count)"
    }.joined(separator: ", ")
  }

  /// Everything that is to be gone in so many days: person by person in order of aliases, the earliest of each first.
  ///
  /// O(identities), since each is looked at.
  public func dues(within days: Int) -> [Due] {
    let found = plan.identities.compactMap { identity -> (alias: String, dues: [Due])? in
      let dues = dues(of: identity).filter { $0.on <= today + days }
      return dues.isEmpty ? nil : (plan.people[identity.person]?.alias ?? "", dues)
    }
    return found.sorted { $0.alias < $1.alias }.flatMap(\.dues)
  }

  /// From when days count, and what that day was; `nil` while somebody may still go to a forum, or nothing has a day.
  private func end(for person: ForumPlan.ID<Person>) -> (day: CivilDate, words: String)? {
    var last: (day: CivilDate, words: String)?
    for attendance in attendances[person] ?? [] {
      guard let forum = plan.forums[attendance.forum] else { continue }
      guard let span = forum.span else {
        // A forum without a day that is not over may yet be the next journey.
        if attendance.status.isComing, forum.stage < .held { return nil }
        continue
      }
      let went = attendance.travels
      let back = went ? attendance.travel.departure ?? span.last + 1 : span.last
      if attendance.status.isComing, back >= today { return nil }
      if last.map({ back > $0.day }) ?? true {
        last = (back, went ? "the return from \(forum.name)" : "the end of \(forum.name)")
      }
    }
    return last ?? plan.programme.period.map { ($0.last, "the end of the programme") }
  }
}
