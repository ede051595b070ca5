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
}
