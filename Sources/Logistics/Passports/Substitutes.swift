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
      balance: SeatBalance(
        of: forum, attendances: index.attendances(at: forum.id), without: leaving.id, plan: plan))
    return plan.people.compactMap { search.substitute($0) }
      .map { (rank: rank($0, today: today), substitute: $0) }
      .sorted { left, right in
        left.rank == right.rank
          ? left.substitute.person < right.substitute.person : left.rank.lexicographicallyPrecedes(right.rank)
      }
      .map(\.substitute)
  }

  private static func rank(_ substitute: Substitute, today: CivilDate) -> [Int] {
    let visa = substitute.visa
    return [
      substitute.prospect.rawValue, substitute.isSameDelegation ? 0 : 1, substitute.womenShort,
      visa.requirement?.burden ?? Int.max, substitute.isProposed ? 0 : 1, visa.applyBy.map { today - $0 } ?? 0,
    ]
  }
}
