import Scheduling

/// Problems of six forums that are solved within some hundred nodes, built as the benchmark's are.
enum MiddlingProblem {
  static func make(seed: Int) -> PlacementProblem {
    var random = Random(seed: UInt64(1_000 + seed))
    let horizon = 240
    let venues = (0..<8).map { v in
      let shut = random.within(30...horizon)
      return PlacementProblem.Venue(
        name: "v\(v)", country: v % 5, region: v % 4, capacity: random.within(12...30),
        dayRate: random.within(600...2600), open: [0..<shut, min(horizon, shut + 20)..<horizon])
    }
    let people = (0..<40).map { p in
      let holds = (0..<5).map { _ in random.within(0...2) == 0 ? random.within(5...20) : 0 }
      return PlacementProblem.Person(
        name: "p\(p)",
        busy: (0..<random.within(0...2)).map { _ in
          let day = random.within(0...horizon)
          return day..<day + random.within(3...12)
        },
        barred: random.within(0...20) == 0 ? [random.within(0...4)] : [],
        leadDays: holds.map { $0 + random.within(0...25) }, holdDays: holds,
        travelCost: venues.map { _ in random.within(100...900) }, travelHours: venues.map { _ in random.within(2...20) }
      )
    }
    let forums = (0..<6).map { f in
      let team = Array((0..<8).shuffled(using: &random).prefix(3))
      let rest = Array((8..<40).shuffled(using: &random).prefix(7))
      let earliest = random.within(20...80)
      return PlacementProblem.Forum(
        name: "f\(f)", days: random.within(2...4), earliest: earliest, latest: earliest + random.within(60...110),
        required: team + rest.prefix(2), optional: Array(rest.dropFirst(2)))
    }
    return PlacementProblem(
      forums: forums, venues: venues, people: people, countries: (0..<5).map { "c\($0)" },
      regions: (0..<4).map { "r\($0)" }, horizon: horizon, ready: 10, budget: 120_000, regionCap: 3,
      weights: PlacementProblem.Weights(hour: 20, longestHour: 100, missed: 1_500, regionRepeat: 2_000))
  }
}
