import Atlas
import Dates
import ForumPlan

/// Finds who could take the seat of somebody whose visa was refused, came too late, or is out of reach.
///
/// The reserve are the people of the same sector who are not on the forum's list, or stand on it as proposed only.
/// Nothing of the protection records is read, and of the identities nothing but what the visa asks of passports.
public enum Substitutes {
  /// Who could still come in place of an attendance, the best first.
  ///
  /// Those whom nothing stands in the way go before the doubtful; then the same organisation, then who leaves the
  /// list fewest women short of the forum's aim, then the lighter requirement, then the reserve list, then more
  /// days to apply. Left out are those who cannot come: too late, refused, not admitted, not released in time, or
  /// expected elsewhere on those days. Takes O(people · visas of each).
  public static func ranked(for seat: Attendance, plan: Plan, atlas: Atlas, today: CivilDate) -> [Substitute] {
    guard let forum = plan.forums[seat.forum], let leaving = plan.people[seat.person], !forum.isOver(on: today)
    else { return [] }
    let index = PlanIndex(plan)
    var search = SubstituteSearch(
      seat: seat, forum: forum, leaving: leaving, plan: plan, index: index, atlas: atlas, today: today,
      planner: VisaPlanner(plan: plan, atlas: atlas, today: today),
      balance: ForumSeats(index.attendances(at: forum.id), plan).balance(of: forum, without: leaving))
    return plan.people.compactMap { search.substitute($0) }
      .map { (rank: SubstituteRank(of: $0, today: today), substitute: $0) }
      .sorted { $0.rank < $1.rank }.map(\.substitute)
  }

  /// The first of those whom `ranked` gives, so many at most, in the plan that a planner has seen.
  ///
  /// Judges people only until nobody left could go before those found: some dozens of ten thousand, mostly.
  public static func best(
    _ count: Int, for seat: Attendance, reserve: Reserve, planner: VisaPlanner
  ) -> [Substitute] {
    var search = ReserveSearch(for: seat, reserve: reserve, planner: planner)
    return search?.best(count) ?? []
  }
}
