import Atlas
import Dates
import ForumPlan

/// What a plan costs by who comes: those who confirmed, as many as are likely, and everybody who may.
public struct BudgetRange: Hashable, Sendable {
  /// With those alone who confirmed.
  public var confirmed: Money
  /// With as many as are likely to have their visas in time.
  public var expected: Money
  /// With everybody who may still come: the worst case.
  public var everyone: Money

  /// The range of some forums, in the base currency; lines that follow from no person count alike in all three.
  ///
  /// A figure that somebody typed stays in all of them. O(people × nights + lines).
  public init(plan: Plan, outlook: Outlook, forums: Set<ForumPlan.ID<Forum>>? = nil) {
    let chances = Headcount.expected(outlook.visas)
    func total(_ headcount: Headcount) -> Money {
      let scenario = BudgetScenario.lines(
        of: plan, atlas: outlook.atlas, today: outlook.today, counting: headcount, forums: forums)
      let wanted = scenario.filter { line in forums.map { $0.contains(line.forum) } ?? true }
      return BudgetSummary.totals(of: wanted, plan: plan, today: outlook.today).planned
    }
    confirmed = total(.confirmed)
    expected = total(chances)
    everyone = total(.everyone)
  }
}

extension Set where Element == ForumPlan.ID<Forum> {
  fileprivate func contains(_ forum: Element?) -> Bool { forum.map { contains($0) } ?? false }
}
