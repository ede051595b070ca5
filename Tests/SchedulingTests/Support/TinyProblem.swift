import Scheduling

/// Random problems so small that every plan can be tried, and so tight that half have none.
enum TinyProblem {
  static func make(seed: Int) -> PlacementProblem {
    var random = Random(seed: UInt64(seed))
    let horizon = 16
    let countries = random.within(2...3)
    let venues = (0..<random.within(2...4)).map { v in
      let shut = random.within(0...horizon)
      return PlacementProblem.Venue(
        name: "v\(v)", country: random.within(0...countries - 1), region: random.within(0...1),
        capacity: random.within(2...8), dayRate: random.within(1...30),
        open: random.within(0...1) == 0 ? [0..<horizon] : [0..<shut, min(horizon, shut + 2)..<horizon])
    }
    let people = (0..<3).map { p in
      let busy = random.within(0...horizon)
      return PlacementProblem.Person(
        name: "p\(p)", busy: random.within(0...2) == 0 ? [busy..<busy + random.within(1...4)] : [],
        barred: random.within(0...6) == 0 ? [random.within(0...countries - 1)] : [],
        leadDays: (0..<countries).map { _ in random.within(0...5) },
        holdDays: (0..<countries).map { _ in random.within(0...6) },
        travelCost: venues.map { _ in random.within(0...20) }, travelHours: venues.map { _ in random.within(0...9) })
    }
    let forums = (0..<random.within(2...3)).map { f in
      let size = random.within(1...2) + random.within(0...1)
      let crowd = Array(people.indices.shuffled(using: &random).prefix(size))
      let required = random.within(1...size)
      let earliest = random.within(0...7)
      return PlacementProblem.Forum(
        name: "f\(f)", days: random.within(1...3), earliest: earliest, latest: earliest + random.within(3...9),
        required: Array(crowd.prefix(required)), optional: Array(crowd.dropFirst(required)))
    }
    return PlacementProblem(
      forums: forums, venues: venues, people: people, countries: (0..<countries).map { "c\($0)" },
      regions: ["north", "south"], horizon: horizon, ready: random.within(0...2),
      budget: random.within(30...90) * forums.count, regionCap: forums.count - random.within(0...1),
      weights: PlacementProblem.Weights(
        hour: random.within(0...3), longestHour: random.within(0...5), missed: random.within(0...30),
        regionRepeat: random.within(0...20)))
  }

  /// The same with start days that are excluded or charged, and venues that two forums do not share.
  static func withTerms(seed: Int) -> PlacementProblem {
    var problem = make(seed: seed)
    var random = Random(seed: UInt64(seed) + 7_000)
    problem.sharesVenues = false
    problem.notes = ["one", "other"]
    // Forums that share nobody, one venue and little time: what keeps them apart is the venue alone.
    if seed % 3 == 0 {
      problem.venues = Array(problem.venues.prefix(1))
      problem.venues[0].open = [0..<problem.horizon]
      problem.venues[0].capacity = 9
      for person in problem.people.indices {
        problem.people[person].travelCost = Array(problem.people[person].travelCost.prefix(1))
        problem.people[person].travelHours = Array(problem.people[person].travelHours.prefix(1))
      }
      for forum in problem.forums.indices {
        problem.forums[forum].required = []
        problem.forums[forum].earliest = random.within(0...2)
        problem.forums[forum].latest = problem.forums[forum].earliest + random.within(1...4)
      }
      (problem.budget, problem.regionCap) = (10_000, problem.forums.count)
    }
    func venue(_ random: inout Random) -> Int? {
      random.within(0...1) == 0 ? nil : random.within(0...problem.venues.count - 1)
    }
    for forum in problem.forums.indices {
      for _ in 0..<random.within(0...2) {
        let first = random.within(0...12)
        problem.forums[forum].exclusions.append(
          .init(
            venue: venue(&random), starts: first...first + random.within(0...5), note: random.within(0...1)))
      }
      for _ in 0..<random.within(0...3) {
        let first = random.within(0...12)
        problem.forums[forum].charges.append(
          .init(
            venue: venue(&random), starts: first...first + random.within(0...6), amount: random.within(0...40),
            note: random.within(0...1)))
      }
    }
    return problem
  }
}

/// SplitMix64, so that a seed gives the same numbers everywhere.
struct Random: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  mutating func within(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
}
