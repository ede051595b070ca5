extension PlacementSearch {
  /// Start days within picked spans that fit together, nil if this way does not find any; then also who came too late.
  ///
  /// Forums are placed by the last day of their span, each on its first day that is left. Where the order of all pairs is
  /// settled and each has one span, it always finds them.
  func time(_ state: PlacementState, _ seats: [Int], _ late: inout Int?) -> [Int32]? {
    let spans = (0..<forums).map { state.domains[$0].spans[seats[$0]] }
    let byEnd = (0..<forums).sorted { (spans[$0].to, $0) < (spans[$1].to, $1) }
    var placed = Placed(forums)
    for f in byEnd {
      guard let day = firstDay(of: f, in: spans[f], placed) else {
        late = f
        return nil
      }
      placed.put(f, spans[f], day)
    }
    return placed.starts
  }

  /// Tries to place forum after forum, each at the cheapest choice that is left.
  func place(_ state: PlacementState, _ slack: Int) {
    let byEnd = (0..<forums).sorted {
      (state.domains[$0].latest, $0) < (state.domains[$1].latest, $1)
    }
    var placed = Placed(forums)
    var seats = [Int](repeating: 0, count: forums)
    var left = slack
    for f in byEnd {
      var least = left + 1
      let extras = extras(of: f)
      var start: Int32 = 0
      for (seat, span) in state.domains[f].spans.enumerated() {
        let extra = extras(span)
        guard extra < least, let day = firstDay(of: f, in: span, placed) else { continue }
        least = extra
        seats[f] = seat
        start = day
      }
      guard least <= left else { return }
      left -= least
      placed.put(f, state.domains[f].spans[seats[f]], start)
    }
    let spans = (0..<forums).map { state.domains[$0].spans[seats[$0]] }
    guard spans.reduce(0, { $0 + $1.cash }) <= model.budget else { return }
    let areWithinCaps = model.caps.indices.allSatisfy { region in
      spans.count { Int($0.region) == region } <= model.caps[region]
    }
    if areWithinCaps { take(state, seats, placed.starts, cost(state, seats)) }
  }

  /// Takes a plan as the best so far if it is within the target, and lowers that.
  func take(_ state: PlacementState, _ seats: [Int], _ starts: [Int32], _ cost: Int) {
    guard cost <= target else { return }
    target = cost - 1
    let plan = (0..<forums).map {
      Placement(venue: Int(state.domains[$0].spans[seats[$0]].venue), start: Int(starts[$0]))
    }
    found = Found(plan: plan, cost: cost)
  }

  func cost(_ state: PlacementState, _ seats: [Int]) -> Int {
    var number = [Int](repeating: 0, count: flow.regions)
    var total = 0
    for f in 0..<forums {
      let span = state.domains[f].spans[seats[f]]
      total += span.cost
      if number[Int(span.region)] > 0 { total += model.again }
      number[Int(span.region)] += 1
    }
    return total
  }

  /// The forums that have their day.
  private struct Placed {
    var starts: [Int32]
    var countries: [Int]
    var venues: [Int16]
    var isThere: [Bool]

    init(_ forums: Int) {
      starts = Array(repeating: 0, count: forums)
      countries = Array(repeating: 0, count: forums)
      venues = Array(repeating: 0, count: forums)
      isThere = Array(repeating: false, count: forums)
    }

    mutating func put(_ f: Int, _ span: PlacementSpan, _ day: Int32) {
      starts[f] = day
      countries[f] = Int(span.country)
      venues[f] = span.venue
      isThere[f] = true
    }
  }

  /// The first day of a span that fits with all that are placed.
  private func firstDay(of f: Int, in span: PlacementSpan, _ placed: Placed) -> Int32? {
    let conflicts = model.conflicts
    var day = span.from
    var isMoved = true
    while isMoved, day <= span.to {
      isMoved = false
      for g in conflicts.neighbours[f] where placed.isThere[g] {
        let after = placed.starts[g] + conflicts.tail[g] + conflicts.hold(f, g, country: Int(span.country))
        let lent = placed.starts[g] - conflicts.hold(f, g, country: placed.countries[g])
        if day < after, day + conflicts.tail[f] > lent {
          day = after
          isMoved = true
        }
      }
      for g in conflicts.rivals[f] where placed.isThere[g] && placed.venues[g] == span.venue {
        let after = placed.starts[g] + conflicts.tail[g] - 1
        if day < after, day + conflicts.tail[f] - 1 > placed.starts[g] {
          day = after
          isMoved = true
        }
      }
    }
    return day <= span.to ? day : nil
  }
}
