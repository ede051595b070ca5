import Scheduling

/// Tries every plan there is; for tiny problems alone.
struct BruteForce {
  let problem: PlacementProblem
  let given: Set<PlacementRule>

  init(_ problem: PlacementProblem, without given: Set<PlacementRule> = []) {
    self.problem = problem
    self.given = given
  }

  private struct Choice {
    var placement: Placement
    var cost: Int
    var cash: Int
  }

  /// Whether any plan is allowed.
  var hasPlan: Bool { leastCost(orAny: true) != nil }

  /// The least cost of all plans, or of the first that is allowed; nil if none is.
  func leastCost(orAny: Bool = false) -> Int? {
    let choices = problem.forums.indices.map { f in
      problem.venues.indices.flatMap { venue in
        (0...problem.horizon).compactMap { start -> Choice? in
          let placement = Placement(venue: venue, start: start)
          let own = Judge.own(f, placement, problem, given)
          return own.broken == 0 ? Choice(placement: placement, cost: own.cost, cash: own.cash) : nil
        }
      }
    }
    var plan: [Choice] = []
    var best: Int?
    descend(choices, &plan, 0, 0, orAny, &best)
    return best
  }

  private func descend(
    _ choices: [[Choice]], _ plan: inout [Choice], _ cost: Int, _ cash: Int, _ any: Bool, _ best: inout Int?
  ) {
    if cash > problem.budget, !given.contains(.budget) { return }
    if let best, any || cost >= best { return }
    let f = plan.count
    if f == choices.count {
      let regions = Judge.regions(plan.map(\.placement.venue), problem, given)
      if regions.broken == 0 { best = min(best ?? .max, cost + regions.cost) }
      return
    }
    for choice in choices[f] {
      let clash = plan.indices.contains {
        Judge.clashes(f, choice.placement, $0, plan[$0].placement, problem, given)
      }
      if clash { continue }
      plan.append(choice)
      descend(choices, &plan, cost + choice.cost, cash + choice.cash, any, &best)
      plan.removeLast()
    }
  }
}
