import Testing

@testable import Scheduling

struct DomainTests {
  private func domain(seed: Int) -> PlacementDomain {
    var random = Random(seed: UInt64(seed))
    let spans = (0..<random.within(1...12)).map { _ in
      let from = random.within(0...50)
      return PlacementSpan(
        from: Int32(from), to: Int32(from + random.within(0...9)), cost: random.within(0...30),
        cash: random.within(0...30), venue: Int16(random.within(0...3)), country: Int16(random.within(0...2)),
        region: Int16(random.within(0...1)))
    }
    return PlacementDomain(spans.sorted { ($0.cost, $0.cash) < ($1.cost, $1.cash) })
  }

  @Test func `Corners have the least value of their region at every price on money`() {
    for seed in 0..<300 {
      let domain = domain(seed: seed)
      for price in [0, 1, 2, 3, 7, 50] {
        for region in 0...1 {
          let all = domain.spans.filter { $0.region == region }.map { $0.cost * 4 + $0.cash * price }.min()
          let corners = domain.corners.filter { $0.region == region }.map { $0.cost * 4 + $0.cash * price }.min()
          #expect(all == corners, "seed \(seed), price \(price)")
        }
      }
      for corner in domain.corners {
        let span = domain.spans[corner.span]
        #expect(span.cost == corner.cost && span.cash == corner.cash && Int(span.region) == corner.region)
      }
    }
  }

  @Test func `What is left without a placement is all that is elsewhere or a week away`() {
    for seed in 0..<200 {
      let domain = domain(seed: seed)
      let placement = Placement(venue: seed % 4, start: seed % 60)
      func choices(_ domain: PlacementDomain?) -> Set<Placement> {
        Set(
          (domain?.spans ?? []).flatMap { span in
            (span.from...span.to).map { Placement(venue: Int(span.venue), start: Int($0)) }
          })
      }
      let left = choices(domain).filter { $0.venue != placement.venue || abs($0.start - placement.start) >= 7 }
      #expect(choices(domain.without([placement])) == left)
      #expect((domain.fixed(at: placement) != nil) == choices(domain).contains(placement))
    }
  }

  /// Spans are the choices one by one, and each has the cost that the plain judge gives it.
  @Test func `Spans hold every choice that a forum's own rules allow, and no other`() {
    for seed in 0..<120 {
      let problem = TinyProblem.make(seed: seed)
      let model = PlacementModel(problem)
      for f in problem.forums.indices {
        var seen = 0
        for span in model.domains[f]?.spans ?? [] {
          for day in span.from...span.to {
            let own = Judge.own(f, Placement(venue: Int(span.venue), start: Int(day)), problem, [])
            #expect(own == Judge.Verdict(cost: span.cost, cash: span.cash, broken: 0), "seed \(seed)")
            seen += 1
          }
        }
        let all = problem.venues.indices.flatMap { venue in (0...problem.horizon).map { (venue, $0) } }
        let allowed = all.filter { Judge.own(f, Placement(venue: $0.0, start: $0.1), problem, []).broken == 0 }
        #expect(seen == allowed.count, "seed \(seed)")
      }
    }
  }
}
