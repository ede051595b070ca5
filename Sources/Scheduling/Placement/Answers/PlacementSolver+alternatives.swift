extension PlacementSolver {
  /// A plan beside the best.
  public struct Alternative: Sendable, Equatable {
    public var plan: [Placement]
    public var cost: Int
  }

  /// A forum is placed in another way if its venue is another or it begins at least so many days away.
  public static let distinctDays = 7

  /// Further plans that cost little more than the best and differ from it, and from each other, in at least two forums.
  ///
  /// For each pair of forums the cheapest plan is sought in which both are placed in another way than in all plans so far, the
  /// most promising pair first, until no pair can give a cheaper one or the nodes are spent.
  ///
  /// - Parameters:
  ///   - plan: The best plan.
  ///   - cost: What it costs.
  ///   - within: How much dearer they may be, as a part of the best plan's cost.
  ///   - count: How many at most.
  ///   - nodes: The most nodes of the search.
  ///   - isCancelled: Asked now and then; true ends the search with what there is.
  /// - Returns: The plans in the order found, each cheaper than any that was found to differ from those before it.
  public func alternatives(
    to plan: [Placement], costing cost: Int, within: Double = 0.05, count: Int = 3,
    nodes: Int = 60_000,
    isCancelled: @escaping () -> Bool = { false }
  ) -> [Alternative] {
    guard let root = PlacementState(model), plan.count == model.forums else { return [] }
    let search = PlacementSearch(model)
    search.isCancelled = isCancelled
    var found: [Alternative] = []
    let dearest = cost + Int(Double(cost) * within)
    while found.count < count {
      let plans = [plan] + found.map(\.plan)
      let quota = (nodes - search.nodes) / (count - found.count)
      guard let next = Self.alternative(to: plans, dearest, search, root, quota) else { break }
      found.append(next)
    }
    return found
  }

  private static func alternative(
    to plans: [[Placement]], _ dearest: Int, _ search: PlacementSearch, _ root: PlacementState,
    _ nodes: Int
  ) -> Alternative? {
    let last = search.nodes + nodes
    let other = search.model.domains.indices.map { f in
      root.domains[f].without(plans.map { $0[f] })
    }
    var best: Alternative?
    for pair in pairs(other, root) {
      guard search.nodes < last, !search.isCancelled() else { break }
      guard let first = other[pair.0], let second = other[pair.1] else { continue }
      var state = root
      state.set(first, for: pair.0)
      state.set(second, for: pair.1)
      let target = min(dearest, (best?.cost ?? .max) - 1)
      if let found = search.run(
        state, target: target, nodes: min(last - search.nodes, nodes / 4 + 1)
      ).found {
        best = Alternative(plan: found.plan, cost: found.cost)
      }
    }
    return best
  }

  /// Pairs of forums by what it costs both at least to be elsewhere.
  private static func pairs(_ other: [PlacementDomain?], _ root: PlacementState) -> [(Int, Int)] {
    let extras = other.indices.map { f in
      other[f].map { $0.spans[0].cost - root.domains[f].spans[0].cost }
    }
    var pairs: [(extra: Int, f: Int, g: Int)] = []
    for f in other.indices {
      for g in 0..<f {
        guard let own = extras[f], let others = extras[g] else { continue }
        pairs.append((own + others, g, f))
      }
    }
    return pairs.sorted { $0 < $1 }.map { ($0.f, $0.g) }
  }
}

extension PlacementDomain {
  /// The domain without choices that are as good as any of these: the same venue, and about the same days.
  func without(_ placements: [Placement]) -> PlacementDomain? {
    var left = spans
    for placement in placements {
      let from = Int32(placement.start - PlacementSolver.distinctDays)
      let to = Int32(placement.start + PlacementSolver.distinctDays)
      left = left.flatMap { span -> [PlacementSpan] in
        guard Int(span.venue) == placement.venue, span.from < to, span.to > from else {
          return [span]
        }
        var parts: [PlacementSpan] = []
        if span.from <= from {
          parts.append(span)
          parts[0].to = from
        }
        if span.to >= to {
          parts.append(span)
          parts[parts.count - 1].from = to
        }
        return parts
      }
    }
    return left.isEmpty ? nil : PlacementDomain(left)
  }
}
