extension PlacementSearch {
  /// What became of a domain or a state.
  enum Change {
    case same
    case changed
    /// Nothing is left.
    case dead
  }

  /// Takes away every choice that goes with no choice of some neighbour, until nothing changes; false if a forum has
  /// none left.
  ///
  /// A choice of f goes with g if all of f comes before the last choice of g, or after the first: two numbers of g decide
  /// for any number of choices (arc consistency of an ordered pair).
  func propagate(_ state: inout PlacementState) -> Bool {
    for forum in state.touched { queue[forum] = true }
    state.touched = []
    var isChanged = true
    while isChanged {
      isChanged = false
      for g in 0..<forums where queue[g] {
        queue[g] = false
        for f in model.conflicts.neighbours[g] {
          switch prune(&state, f, by: g) {
          case .same: break
          case .changed:
            queue[f] = true
            isChanged = true
          case .dead:
            blame(f, g)
            for forum in 0..<forums { queue[forum] = false }
            return false
          }
        }
        for f in model.conflicts.rivals[g] where state.order[f * forums + g] != 0 {
          switch pruneRival(&state, f, by: g) {
          case .same: break
          case .changed:
            queue[f] = true
            isChanged = true
          case .dead:
            for forum in 0..<forums { queue[forum] = false }
            return false
          }
        }
      }
    }
    return true
  }

  /// Remembers that two forums could not both be placed.
  func blame(_ f: Int, _ g: Int) {
    let pair = min(f, g) * forums + max(f, g)
    weight[pair] += 1
    heaviest = max(heaviest, weight[pair])
  }

  /// The last day by which the people that g shares with f must be back, should g come after f.
  @inline(__always) func lastReturn(before g: Int, _ domain: PlacementDomain, from f: Int) -> Int32 {
    var last = Int32.min / 2
    for (country, _, start) in domain.countries {
      last = max(last, start - model.conflicts.hold(f, g, country: country))
    }
    return last
  }

  /// Whether all choices of g begin after people come back from f on a day, with time for their passports.
  @inline(__always) func begins(_ g: Int, _ domain: PlacementDomain, after f: Int, free: Int32) -> Bool {
    for (country, first, _) in domain.countries where first < free + model.conflicts.hold(f, g, country: country) {
      return false
    }
    return true
  }

  private func prune(_ state: inout PlacementState, _ f: Int, by g: Int) -> Change {
    let own = state.domains[f]
    let other = state.domains[g]
    let order = state.order[f * forums + g]
    let conflicts = model.conflicts
    // As the first of the two, f begins by `before`; as the second, its people are free from `free` on.
    let before =
      order == 2 ? Int32.min / 2 : lastReturn(before: g, other, from: f) - conflicts.tail[f]
    let free = order == 1 ? Int32.max / 2 : other.earliest + conflicts.tail[g]
    if own.latest <= before || begins(f, own, after: g, free: free) { return .same }
    let fits = own.spans.allSatisfy { span in
      let after = free + conflicts.hold(f, g, country: Int(span.country))
      return span.to <= before || span.from >= after || before >= after - 1
    }
    if fits { return .same }
    var spans: [PlacementSpan] = []
    spans.reserveCapacity(own.spans.count + 4)
    for span in own.spans {
      let after = free + conflicts.hold(f, g, country: Int(span.country))
      if span.to <= before || span.from >= after || before >= after - 1 {
        spans.append(span)
        continue
      }
      if span.from <= before {
        spans.append(span)
        spans[spans.count - 1].to = before
      }
      if span.to >= after {
        spans.append(span)
        spans[spans.count - 1].from = after
      }
    }
    guard !spans.isEmpty else { return .dead }
    state.domains[f] = PlacementDomain(spans)
    return .changed
  }

  /// Takes away the days of f on which g is in the one venue that both have left, in the order they were put in.
  private func pruneRival(_ state: inout PlacementState, _ f: Int, by g: Int) -> Change {
    let own = state.domains[f]
    let other = state.domains[g]
    let tail = model.conflicts.tail
    // A venue is free again on the day after the last: a day sooner than people are.
    let last = state.order[f * forums + g] == 1 ? other.latest - tail[f] + 1 : Int32.max
    let first = state.order[f * forums + g] == 2 ? other.earliest + tail[g] - 1 : Int32.min
    if own.latest <= last, own.earliest >= first { return .same }
    let spans = own.spans.compactMap { span -> PlacementSpan? in
      guard span.from <= last, span.to >= first else { return nil }
      var span = span
      span.from = max(span.from, first)
      span.to = min(span.to, last)
      return span
    }
    guard !spans.isEmpty else { return .dead }
    state.domains[f] = PlacementDomain(spans)
    return .changed
  }

  /// Two forums that have the same venue left and no order, and may be there at once; nil if there are none.
  func rivals(in state: PlacementState) -> (Int, Int)? {
    let tail = model.conflicts.tail
    for f in 0..<forums {
      guard let venue = state.domains[f].onlyVenue else { continue }
      for g in model.conflicts.rivals[f] where g > f && state.domains[g].onlyVenue == venue {
        guard state.order[f * forums + g] == 0 else { continue }
        let isBefore = state.domains[f].latest + tail[f] - 1 <= state.domains[g].earliest
        let isAfter = state.domains[g].latest + tail[g] - 1 <= state.domains[f].earliest
        if !isBefore, !isAfter { return (f, g) }
      }
    }
    return nil
  }
}
