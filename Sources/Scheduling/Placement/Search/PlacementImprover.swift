/// Betters a plan: some of its forums are taken out and placed anew in the best way, again and again (large-neighbourhood
/// search; Shaw, 1998).
///
/// What the other forums keep changes from try to try: each way finds what the others cannot reach. How many are taken
/// out follows from whether the last tries of that way came to their end.
struct PlacementImprover {
  private var random: SplitMix
  /// By way: how many forums are taken out.
  private var sizes = [4, 8, 4]

  /// What the forums keep that are not taken out.
  private enum Way: Int {
    /// Their venues and days.
    case placements
    /// Their order.
    case order
    /// Their venues.
    case venues
  }

  init(seed: UInt64) { random = SplitMix(seed: seed) }

  /// One try by at most so many nodes: a cheaper plan, or another of the same cost to go on from, or nil.
  mutating func better(
    than plan: [Placement], costing cost: Int, _ search: PlacementSearch, _ root: PlacementState, nodes: Int
  ) -> PlacementSearch.Found? {
    let forums = search.forums
    let way = Way(rawValue: random.below(sizes.count)) ?? .placements
    let isFree = choose(min(forums, sizes[way.rawValue]), plan)
    var state = root
    for f in 0..<forums where !isFree[f] {
      let at = plan[f]
      let kept =
        switch way {
        case .placements: state.domains[f].fixed(at: at)
        case .order: state.domains[f]
        case .venues: state.domains[f].filtered { Int($0.venue) == at.venue }
        }
      guard let kept else { return nil }
      state.domains[f] = kept
      guard way == .order else { continue }
      for g in search.model.conflicts.neighbours[f] where !isFree[g] {
        state.order[f * forums + g] = at.start < plan[g].start ? 1 : 2
      }
    }
    let result = search.run(state, target: cost, nodes: nodes)
    if let found = result.found, found.cost < cost { return found }
    sizes[way.rawValue] = result.isDone ? min(forums, sizes[way.rawValue] + 1) : max(2, sizes[way.rawValue] - 1)
    return result.found
  }

  /// A forum, and others: those about it in time, or any.
  private mutating func choose(_ size: Int, _ plan: [Placement]) -> [Bool] {
    var isFree = [Bool](repeating: false, count: plan.count)
    let first = random.below(plan.count)
    isFree[first] = true
    var left = size - 1
    if random.below(2) == 0 {
      let near = plan.indices.sorted {
        (abs(plan[$0].start - plan[first].start), $0) < (abs(plan[$1].start - plan[first].start), $1)
      }
      for f in near where f != first && left > 0 && random.below(4) > 0 {
        isFree[f] = true
        left -= 1
      }
    } else {
      for _ in 0..<left { isFree[random.below(plan.count)] = true }
    }
    return isFree
  }
}

/// SplitMix64 (Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", 2014): the same numbers on every
/// machine, and nothing of another module.
private struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A number from 0 to less than `bound`.
  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    mixed ^= mixed >> 31
    return Int(mixed.multipliedFullWidth(by: UInt64(bound)).high)
  }
}
