import Testing

@testable import Scheduling

struct RegionFlowTests {
  private struct Case {
    let forums: Int
    let caps: [Int]
    let again: Int
    let cost: [Int]

    init(seed: Int) {
      var random = Random(seed: UInt64(seed))
      let forums = random.within(1...5)
      let regions = random.within(1...4)
      self.forums = forums
      caps = (0..<regions).map { _ in random.within(0...3) }
      again = random.within(0...20)
      cost = (0..<forums * regions).map { _ in random.within(0...4) == 0 ? RegionFlow.never : random.within(0...40) }
    }

    func each(_ body: ([Int], Int) -> Void) {
      var places = [Int](repeating: 0, count: forums)
      func descend(_ f: Int) {
        if f == forums {
          var total = 0
          for region in caps.indices {
            let number = places.filter { $0 == region }.count
            if number > caps[region] { return }
            total += max(0, number - 1) * again
          }
          for f in 0..<forums {
            let own = cost[f * caps.count + places[f]]
            if own == RegionFlow.never { return }
            total += own
          }
          return body(places, total)
        }
        for region in caps.indices {
          places[f] = region
          descend(f + 1)
        }
      }
      descend(0)
    }
  }

  /// The least cost, and that reduced values added to it are never more than what a choice of places costs.
  @Test func `It is the least of all ways, and its prices add up`() {
    var solved = 0
    for seed in 0..<400 {
      let example = Case(seed: seed)
      let flow = RegionFlow(forums: example.forums, caps: example.caps, again: example.again)
      for (cell, cost) in example.cost.enumerated() { flow.cost[cell] = cost }
      let least = flow.solve()
      var best: Int?
      example.each { _, total in best = min(best ?? total, total) }
      #expect(least == best, "seed \(seed)")
      guard let least else { continue }
      solved += 1
      let regions = example.caps.count
      let reduced = (0..<example.forums).map { f in
        let values = (0..<regions).map { region in
          example.cost[f * regions + region] == RegionFlow.never
            ? RegionFlow.never : example.cost[f * regions + region] + flow.price[region]
        }
        return values.map { $0 - (values.min() ?? 0) }
      }
      example.each { places, total in
        #expect(least + (0..<example.forums).reduce(0) { $0 + reduced[$1][places[$1]] } <= total, "seed \(seed)")
      }
    }
    #expect(solved > 150)
  }
}
