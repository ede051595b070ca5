extension PlacementSearch {
  /// A pair whose order is to be decided, with the order to be tried first.
  struct Fork {
    var first: Int
    var second: Int
    var score: Double
  }

  enum ForkResult {
    case changed
    case dead
    case found(Fork?)
  }

  /// What an order of a pair comes to.
  private struct Outlook {
    /// What it adds to the bound and to the cash at least.
    var extra = 0
    var cash = 0
    /// The part of both forums' choices that is left.
    var left = 1.0
  }

  /// The pair whose order matters most; orders for which there is no room are settled on the way.
  ///
  /// Pairs of which no forum is in two add up: if the least extras of such pairs are together more than the slack, there is no
  /// plan.
  func bestFork(_ state: inout PlacementState, _ room: Room) -> ForkResult {
    var best: Fork?
    var isSettled = false
    var least: [(extra: Int, f: Int, g: Int)] = []
    for f in 0..<forums {
      for g in model.conflicts.neighbours[f] where g > f && state.order[f * forums + g] == 0 {
        if isGiven(state, f, g) || isGiven(state, g, f) { continue }
        let there = outlook(state, f, before: g)
        let back = outlook(state, g, before: f)
        let isThere = there.extra <= room.slack && there.cash <= room.spare
        let isBack = back.extra <= room.slack && back.cash <= room.spare
        guard isThere || isBack else {
          blame(f, g)
          return .dead
        }
        guard isThere, isBack else {
          state.put(isThere ? f : g, before: isThere ? g : f)
          isSettled = true
          continue
        }
        let extra = min(there.extra, back.extra)
        if extra > 0 { least.append((extra, f, g)) }
        let gains = (gain(there, room), gain(back, room))
        let weighed = 1 + 5 * weight[f * forums + g] / heaviest
        let score = (4 * min(gains.0, gains.1) + max(gains.0, gains.1)) * weighed
        if score > best?.score ?? -1 {
          best = gains.0 > gains.1 ? Fork(first: g, second: f, score: score) : Fork(first: f, second: g, score: score)
        }
      }
    }
    if isSettled { return .changed }
    return isTooMuch(least, room.slack) ? .dead : .found(best)
  }

  private func isTooMuch(_ least: [(extra: Int, f: Int, g: Int)], _ slack: Int) -> Bool {
    guard least.count > 1 else { return false }
    var isTaken = [Bool](repeating: false, count: forums)
    var sum = 0
    for pair in least.sorted(by: { $0 > $1 }) where !isTaken[pair.f] && !isTaken[pair.g] {
      isTaken[pair.f] = true
      isTaken[pair.g] = true
      sum += pair.extra
    }
    return sum > slack
  }

  /// How much an order narrows the search: the part of the room it takes, and of the choices.
  private func gain(_ outlook: Outlook, _ room: Room) -> Double {
    let taken = max(
      Double(outlook.extra) / Double(room.slack + 1), Double(outlook.cash) / Double(room.spare + 1))
    return taken + 0.3 * (1 - outlook.left)
  }

  /// Whether all choices of f come before all of g as it is.
  private func isGiven(_ state: PlacementState, _ f: Int, _ g: Int) -> Bool {
    begins(g, state.domains[g], after: f, free: state.domains[f].latest + model.conflicts.tail[f])
  }

  private func outlook(_ state: PlacementState, _ f: Int, before g: Int) -> Outlook {
    let first = state.domains[f]
    let second = state.domains[g]
    let conflicts = model.conflicts
    let before = lastReturn(before: g, second, from: f) - conflicts.tail[f]
    let free = first.earliest + conflicts.tail[f]
    var outlook = Outlook()
    var tally = Tally()
    var extra = extras(of: f)
    for span in first.spans {
      tally.all += span.days
      guard span.from <= before else { continue }
      tally.add(span, span.to <= before ? span.days : Int(before - span.from) + 1, extra(span))
    }
    outlook.extra = tally.extra
    outlook.cash = tally.cash - first.leastCash
    outlook.left = tally.part
    tally = Tally()
    extra = extras(of: g)
    for span in second.spans {
      tally.all += span.days
      let after = free + conflicts.hold(f, g, country: Int(span.country))
      guard span.to >= after else { continue }
      tally.add(span, span.from >= after ? span.days : Int(span.to - after) + 1, extra(span))
    }
    outlook.extra += tally.extra
    outlook.cash += tally.cash - second.leastCash
    outlook.left *= tally.part
    return outlook
  }

  /// What is left of a domain.
  private struct Tally {
    var all = 0
    var kept = 0
    var extra = RegionFlow.never
    var cash = RegionFlow.never
    var part: Double { Double(kept) / Double(all) }

    mutating func add(_ span: PlacementSpan, _ days: Int, _ extra: Int) {
      kept += days
      self.extra = min(self.extra, extra)
      cash = min(cash, span.cash)
    }
  }
}
