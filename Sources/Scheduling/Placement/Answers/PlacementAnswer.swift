/// What the solver knows when it ends.
public struct PlacementAnswer: Sendable, Equatable {
  /// The best plan found: a placement for each forum, in the problem's order.
  public var plan: [Placement]?
  /// What that plan costs.
  public var cost: Int?
  /// No plan costs less than this: proven.
  public var bound: Int
  public var status: Status
  /// Nodes of the search.
  public var nodes: Int

  public init(plan: [Placement]?, cost: Int?, bound: Int, status: Status, nodes: Int) {
    (self.plan, self.cost, self.bound, self.status, self.nodes) = (plan, cost, bound, status, nodes)
  }

  public enum Status: Sendable, Equatable {
    /// The plan is the cheapest there is: proven.
    case optimal
    /// There is a plan; a cheaper one may be.
    case feasible
    /// There is no plan: proven.
    case infeasible
    /// No plan was found, and none was ruled out.
    case unknown
  }

  /// How much of the cost a cheaper plan could save at most, from 0 to 1; nil without a plan.
  public var gap: Double? {
    guard let cost else { return nil }
    return cost > 0 ? Double(cost - min(cost, bound)) / Double(cost) : 0
  }
}

/// How far the solver has come.
public struct PlacementProgress: Sendable, Equatable {
  /// The best plan so far, and what it costs.
  public var plan: [Placement]?
  public var cost: Int?
  /// No plan costs less than this.
  public var bound: Int
  public var nodes: Int
}
