extension PlacementSearch {
  /// The spans by which a bound is reached, as places in their domains.
  struct Picks {
    var spans: [Int]
    var spent = 0
    /// The bound, in parts of `PlacementModel.unit`.
    var value = 0
  }

  struct Bound {
    /// In parts of `PlacementModel.unit`.
    var value: Int
    /// The picks nearest to the best price that spend too much, and that do not.
    var over: Picks?
    var under: Picks?
  }

  /// The least cost of all forums, each by itself but for regions and the budget; nil if there is none within the target.
  ///
  /// The budget is lifted and each unit of money priced instead (Lagrange): at any price the bound holds, and it is best
  /// where the picks change from spending too much to spending little enough. The search for that price
  /// goes from where it was in the parent to where the lines of the picks on either side meet. Afterwards `extra` gives
  /// reduced values.
  func bound(_ state: inout PlacementState) -> Bound? {
    let limit = target * PlacementModel.unit
    var low = -1
    var high = -1
    var money = state.money
    guard var picks = price(state, money) else { return nil }
    var over: Picks?
    var under: Picks?
    var best = picks.value
    var bestMoney = money
    var tries = 0
    while true {
      if picks.value > limit { return nil }
      if picks.value > best {
        best = picks.value
        bestMoney = money
      }
      if picks.spent > model.budget {
        low = money
        over = picks
      } else {
        high = money
        under = picks
      }
      if picks.spent == model.budget || (money == 0 && over == nil) || tries == 12 { break }
      tries += 1
      if let over, let under {
        if high - low <= 1 { break }
        let meeting = (lifted(under, high) - lifted(over, low)) / max(1, over.spent - under.spent)
        money = min(high - 1, max(low + 1, meeting))
      } else if low < 0 {
        money = max(0, high - max(8, high / 8 * tries))
      } else {
        if low >= Self.dearest { break }
        money = min(Self.dearest, low + max(32, low / 8 * tries * tries))
      }
      guard let next = price(state, money) else { return nil }
      picks = next
    }
    if money != bestMoney { _ = price(state, bestMoney) }
    state.money = bestMoney
    reduce(by: bestMoney)
    return Bound(value: best, over: over, under: under)
  }

  /// The highest price on a unit of money that is tried: more would not keep within whole numbers.
  private static let dearest = 1 << 18

  /// What picks cost without the price on money.
  private func lifted(_ picks: Picks, _ money: Int) -> Int { picks.value - money * (picks.spent - model.budget) }

  private func price(_ state: PlacementState, _ money: Int) -> Picks? {
    let regions = flow.regions
    for cell in 0..<forums * regions { flow.cost[cell] = RegionFlow.never }
    for f in 0..<forums {
      for (place, corner) in state.domains[f].corners.enumerated() {
        let value = corner.cost * PlacementModel.unit + corner.cash * money
        let cell = f * regions + corner.region
        if value < flow.cost[cell] {
          flow.cost[cell] = value
          seat[cell] = place
        }
      }
    }
    guard let total = flow.solve() else { return nil }
    var picks = Picks(spans: Array(repeating: 0, count: forums))
    for f in 0..<forums {
      let corner = state.domains[f].corners[seat[f * regions + flow.place[f]]]
      picks.spans[f] = corner.span
      picks.spent += corner.cash
    }
    picks.value = money == 0 ? total : total - money * model.budget
    return picks
  }

  private func reduce(by money: Int) {
    let regions = flow.regions
    for f in 0..<forums {
      var least = Int.max
      for region in 0..<regions where flow.cost[f * regions + region] < RegionFlow.never {
        least = min(least, flow.cost[f * regions + region] + flow.price[region])
      }
      for region in 0..<regions { offset[f * regions + region] = flow.price[region] - least }
    }
    rate = money
  }

  /// What a span of a forum adds to the bound at least; such sums over forums hold together.
  ///
  /// It is good until the next bound.
  struct Extras {
    fileprivate let rate: Int
    fileprivate let offset: UnsafePointer<Int>

    @inline(__always) func callAsFunction(_ span: PlacementSpan) -> Int {
      span.cost * PlacementModel.unit + span.cash * rate + offset[Int(span.region)]
    }
  }

  func extras(of f: Int) -> Extras { Extras(rate: rate, offset: UnsafePointer(offset + f * flow.regions)) }

  /// What is left between a bound and the target, and of the budget if all spend as little as they can.
  struct Room {
    var slack: Int
    var spare: Int
  }

  /// Takes away the spans that there is no room for.
  func cut(_ state: inout PlacementState, _ room: Room) -> Change {
    var change = Change.same
    for f in 0..<forums {
      let domain = state.domains[f]
      let most = room.spare + domain.leastCash
      let extra = extras(of: f)
      guard domain.spans.contains(where: { extra($0) > room.slack || $0.cash > most }) else { continue }
      guard let kept = domain.filtered({ extra($0) <= room.slack && $0.cash <= most }) else { return .dead }
      state.set(kept, for: f)
      change = .changed
    }
    return change
  }
}
