/// Depth-first search for a plan that costs no more than a target.
///
/// A node is propagated (`PlacementSearch+propagation`) and bounded (`+bound`) until nothing changes; a plan is tried from
/// it (`+plans`); then it forks: on which of two forums that share people comes first, on a forum's cash where the
/// budget presses, or on a forum's span. All that a search leaves behind for the next are the weights of pairs
/// that failed, which say where to fork first (Boussemart, Hemery, Lecoutre and Sais, "Boosting systematic search by
/// weighting constraints", 2004). The same input takes the same nodes.
final class PlacementSearch {
  let model: PlacementModel
  let forums: Int
  let flow: RegionFlow
  /// Asked now and then; true ends the search.
  var isCancelled: () -> Bool = { false }
  /// Nodes of all runs.
  private(set) var nodes = 0

  /// The cost that a plan may have at most; sinks as plans are found.
  var target = 0
  var found: Found?

  /// By pair, the lower first: how often the two could not both be placed.
  let weight: UnsafeMutablePointer<Double>
  var heaviest = 1.0
  /// Whether a forum's neighbours are to be looked at.
  let queue: UnsafeMutablePointer<Bool>
  /// By forum and region, from the last bound: its reduced value less its value.
  let offset: UnsafeMutablePointer<Int>
  /// By forum and region: the corner that serves the bound.
  let seat: UnsafeMutablePointer<Int>
  /// The price on money of the last bound.
  var rate = 0

  struct Found {
    var plan: [Placement]
    var cost: Int
  }

  init(_ model: PlacementModel) {
    self.model = model
    forums = model.forums
    flow = RegionFlow(forums: forums, caps: model.caps, again: model.again * PlacementModel.unit)
    weight = .allocate(capacity: forums * forums)
    weight.initialize(repeating: 0, count: forums * forums)
    queue = .allocate(capacity: forums)
    queue.initialize(repeating: false, count: forums)
    let cells = forums * model.caps.count
    offset = .allocate(capacity: cells)
    offset.initialize(repeating: 0, count: cells)
    seat = .allocate(capacity: cells)
    seat.initialize(repeating: 0, count: cells)
  }

  deinit {
    weight.deallocate()
    queue.deallocate()
    offset.deallocate()
    seat.deallocate()
  }

  /// What a run came to.
  struct Result {
    /// Whether all was searched: then `found` is the best plan within the target, or there is none.
    var isDone: Bool
    var found: Found?
  }

  /// Searches for the cheapest plan of at most a cost, by at most so many nodes.
  func run(_ root: PlacementState, target: Int, nodes limit: Int) -> Result {
    self.target = target
    found = nil
    var left = limit
    var stack = [root]
    stack[0].touched = Array(0..<forums)
    while let state = stack.popLast() {
      guard left > 0, nodes & 15 != 0 || !isCancelled() else {
        nodes += 1
        return Result(isDone: false, found: found)
      }
      left -= 1
      nodes += 1
      stack += expand(state)
    }
    return Result(isDone: true, found: found)
  }

  /// The least that any plan can cost by the bound at the root, nil if there is none at all.
  func rootBound(_ root: PlacementState) -> Int? {
    var state = root
    target = model.ceiling
    guard propagate(&state), let bound = bound(&state) else { return nil }
    return max(0, (bound.value + PlacementModel.unit - 1) / PlacementModel.unit)
  }

  /// The children of a node, the one to be taken first at the end; none if it is solved or hopeless.
  private func expand(_ state: PlacementState) -> [PlacementState] {
    var state = state
    while true {
      guard propagate(&state) else { return [] }
      let spare = model.budget - state.domains.reduce(0) { $0 + $1.leastCash }
      guard spare >= 0, let bound = bound(&state) else { return [] }
      let room = Room(slack: target * PlacementModel.unit - bound.value, spare: spare)
      switch cut(&state, room) {
      case .dead: return []
      case .changed: continue
      case .same: break
      }
      switch bestFork(&state, room) {
      case .dead: return []
      case .changed: continue
      case .found(let fork): return children(of: state, bound, room, fork)
      }
    }
  }

  private func children(of state: PlacementState, _ bound: Bound, _ room: Room, _ fork: Fork?) -> [PlacementState] {
    var late: Int?
    var isTimely = false
    if let under = bound.under {
      if let starts = time(state, under.spans, &late) {
        isTimely = true
        let cost = cost(state, under.spans)
        take(state, under.spans, starts, cost)
        // The bound is met: nothing below this node is cheaper.
        if cost * PlacementModel.unit - bound.value < PlacementModel.unit { return [] }
      } else {
        place(state, room.slack)
      }
      if target * PlacementModel.unit < bound.value { return [] }
    }
    if let over = bound.over {
      var none: Int?
      if !isTimely { isTimely = time(state, over.spans, &none) != nil }
      if isTimely || fork == nil, let children = cashFork(state, over, bound.under) { return children }
    }
    if let fork {
      var first = state
      first.put(fork.first, before: fork.second)
      var second = state
      second.put(fork.second, before: fork.first)
      return [second, first]
    }
    if let pair = rivals(in: state) {
      var first = state
      first.put(pair.0, before: pair.1)
      var second = state
      second.put(pair.1, before: pair.0)
      return [second, first]
    }
    guard let picks = bound.under ?? bound.over else { return [] }
    return spanFork(state, picks, late)
  }

  /// The picked span of a forum, or any but that: of the forum that came too late, else of that with most spans.
  private func spanFork(_ state: PlacementState, _ picks: Picks, _ late: Int?) -> [PlacementState] {
    var forum = late ?? 0
    if late == nil || state.domains[forum].spans.count == 1 {
      for f in 0..<forums where state.domains[f].spans.count > state.domains[forum].spans.count { forum = f }
    }
    let domain = state.domains[forum]
    guard domain.spans.count > 1 else { return [] }
    let pick = domain.spans[picks.spans[forum]]
    var first = state
    first.set(PlacementDomain([pick]), for: forum)
    guard let rest = domain.filtered({ $0 != pick }) else { return [first] }
    var second = state
    second.set(rest, for: forum)
    return [second, first]
  }

  /// Forks on the cash of the forum whose picks on either side of the budget differ most; nil if none do.
  private func cashFork(_ state: PlacementState, _ over: Picks, _ under: Picks?) -> [PlacementState]? {
    var forum = -1
    var most = 0
    var limit = 0
    for f in 0..<forums {
      let spans = state.domains[f].spans
      let dear = spans[over.spans[f]].cash
      let cheap = under.map { spans[$0.spans[f]].cash } ?? state.domains[f].leastCash
      guard abs(dear - cheap) > most else { continue }
      most = abs(dear - cheap)
      limit = min(dear, cheap)
      forum = f
    }
    guard forum >= 0, let low = state.domains[forum].filtered({ $0.cash <= limit }),
      let high = state.domains[forum].filtered({ $0.cash > limit })
    else { return nil }
    var first = state
    first.set(low, for: forum)
    var second = state
    second.set(high, for: forum)
    return [second, first]
  }
}
