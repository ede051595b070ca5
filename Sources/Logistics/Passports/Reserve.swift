import Atlas
import ForumPlan
import Synchronization

/// The people of a plan, put together by what decides who goes before whom for a seat.
///
/// Made once for a plan, it finds the best for one seat after another without judging everybody. Making it costs nothing:
/// it looks through people and lists when it is first asked for them.
public final class Reserve: Sendable {
  /// Who attends what.
  let index: PlanIndex
  private let plan: Plan
  private let known = Mutex(Known())

  /// The reserve of a plan, whose index is given.
  public init(_ plan: Plan, index: PlanIndex) {
    self.plan = plan
    self.index = index
  }

  /// People who would change a forum's balance alike, and travel on the same passports; in order of identifiers.
  struct Group: Sendable {
    let gender: Gender
    let nationalities: [CountryCode]
    let people: [ForumPlan.ID<Person>]
  }

  private struct Known {
    var groups: [Sector: [Group]]?
    var staff: [ForumPlan.ID<Organisation>: [ForumPlan.ID<Person>]]?
    var seats: [ForumPlan.ID<Forum>: ForumSeats] = [:]
  }

  /// The groups of a sector, in no order.
  func groups(of sector: Sector) -> [Group] {
    known.withLock { known in
      let groups = known.groups ?? Self.groups(of: plan.people)
      known.groups = groups
      return groups[sector] ?? []
    }
  }

  /// Those of an organisation, in order of identifiers; nobody of none.
  func staff(of organisation: ForumPlan.ID<Organisation>?) -> [ForumPlan.ID<Person>] {
    guard let organisation else { return [] }
    return known.withLock { known in
      let staff = known.staff ?? Self.staff(plan.people)
      known.staff = staff
      return staff[organisation] ?? []
    }
  }

  /// Who is on a forum's list.
  func seats(at forum: ForumPlan.ID<Forum>) -> ForumSeats {
    known.withLock { known in
      if let seats = known.seats[forum] { return seats }
      let seats = ForumSeats(index.attendances(at: forum), plan)
      known.seats[forum] = seats
      return seats
    }
  }

  private struct GroupKey: Hashable {
    var sector: Sector
    var gender: Gender
    var nationalities: [CountryCode]
  }

  /// People in their groups by sector; O(people log people).
  static func groups(of people: some Sequence<Person>) -> [Sector: [Group]] {
    var members: [GroupKey: [ForumPlan.ID<Person>]] = [:]
    for person in people {
      let key = GroupKey(sector: person.sector, gender: person.gender, nationalities: person.nationalities)
      members[key, default: []].append(person.id)
    }
    var groups: [Sector: [Group]] = [:]
    for (key, people) in members {
      groups[key.sector, default: []].append(
        Group(gender: key.gender, nationalities: key.nationalities, people: people.sorted()))
    }
    return groups
  }

  private static func staff(
    _ people: some Sequence<Person>
  ) -> [ForumPlan.ID<Organisation>: [ForumPlan.ID<Person>]] {
    var staff: [ForumPlan.ID<Organisation>: [ForumPlan.ID<Person>]] = [:]
    for person in people {
      if let organisation = person.organisation { staff[organisation, default: []].append(person.id) }
    }
    return staff.mapValues { $0.sorted() }
  }
}
