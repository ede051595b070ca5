import Testing

@testable import Scheduling

/// Problems that were worked out on paper before the program was asked.
struct HandWorkedPlacementTests {
  /// One person goes to one forum of two days.
  ///
  ///     Hall    2 × 100 + 10 fare + 2 hours × 1 + longest 2 × 10 = 232
  ///     Lodge   2 × 60 + 150 fare + 9 × 1 + 9 × 10 = 369
  @Test func `The cheaper venue is where fares and hours are less, not where the day rate is`() throws {
    var scene = Scene()
    let p = scene.person(cost: [10, 150], hours: [2, 9])
    scene.forum(5...9, required: [p])
    let answer = try scene.solved()
    #expect(answer.cost == 232)
    #expect(answer.plan == [Placement(venue: 0, start: 5)])
    #expect(answer.status == .optimal)
  }

  /// Two forums share a person whose passport is held for 10 days before a forum Here, and who needs no visa There.
  ///
  ///     Here first: days 5 and 6, home on day 7, so the next may begin on day 8 There: from 8 less 0 ≥ 5 + 2 + 1.
  ///     Both Here: the second begins no earlier than 5 + 2 + 1 + 10 = 18, after its window (6 to 12).
  ///
  /// Here costs 2 × 100 + 10 + 2 + 20 = 232, There 2 × 60 + 40 + 2 + 20 = 182; both There 2 × 182 + 30 for the repeat = 394,
  /// one of each 414. There twice it is, from days 5 and 8.
  @Test func `Two forums in the country without a visa may follow each other after the journey`() throws {
    var scene = Scene()
    let p = scene.person(hold: [10, 0], cost: [10, 40])
    scene.forum(5...5, required: [p])
    scene.forum(6...12, required: [p])
    let answer = try scene.solved()
    #expect(answer.cost == 394)
    #expect(answer.plan == [Placement(venue: 1, start: 5), Placement(venue: 1, start: 8)])
  }

  /// The same, but the second forum's window ends on day 7: then it cannot begin on day 8, and there is no plan.
  ///
  /// Any one of these could be given up: either window, the person at either forum, or the time between.
  @Test func `A window that ends too soon is a reason, and so are the attendances and the time between`() throws {
    var scene = Scene()
    let p = scene.person(hold: [10, 0], cost: [10, 40])
    scene.forum(5...5, required: [p])
    scene.forum(6...7, required: [p])
    #expect(try scene.solved().status == .infeasible)
    let diagnosis = try #require(try PlacementSolver(scene.problem).diagnose())
    let core = try #require(diagnosis.cores.first)
    #expect(diagnosis.cores.count == 1 && core.isMinimal)
    #expect(core.rules.contains(.passports(forum: 0, other: 1)))
    #expect(core.rules.contains(.window(forum: 0)) && core.rules.contains(.window(forum: 1)))
    // Without the time between both meet There: 182 each, and 30 for the repeat.
    let way = try #require(diagnosis.waysOut.first { $0.rules == [.passports(forum: 0, other: 1)] })
    #expect(way.cost == 394)
  }

  /// A visa for Here must be lodged 20 days before, and applications are taken from day 3.
  ///
  /// So Here from day 23, which is
  /// after the window. There, 2 × 60 + 10 + 2 + 20 = 152.
  @Test func `Who must lodge an application early keeps a forum out of a country`() throws {
    var scene = Scene()
    scene.problem.ready = 3
    let p = scene.person(lead: [20, 0])
    scene.forum(5...22, required: [p])
    #expect(try scene.solved().plan?.first?.venue == 1)
    scene.problem.venues[1].open = []
    #expect(try scene.solved().status == .infeasible)
    scene.problem.forums[0].latest = 23
    #expect(try scene.solved().plan == [Placement(venue: 0, start: 23)])
  }

  /// An optional person is busy on days 8 and 9.
  ///
  /// With a day for each journey, a forum of two days that begins on day s takes
  /// s − 1 to s + 2: it meets them unless s + 2 < 8 or s − 1 > 9, so s ≤ 5 or s ≥ 11.
  ///
  ///     with them      2 × 100 + 10 + 2 + 20 = 232
  ///     without them   2 × 100 + 500 = 700
  @Test func `A forum moves for an optional person as far as it pays`() throws {
    var scene = Scene()
    scene.problem.venues[1].open = []
    let p = scene.person(busy: [8..<10])
    scene.forum(6...20, optional: [p])
    let answer = try scene.solved()
    #expect(answer.plan == [Placement(venue: 0, start: 11)])
    #expect(answer.cost == 232)
    scene.problem.forums[0].latest = 10
    #expect(try scene.solved().cost == 700)
  }

  /// Hall costs 2 × 100 + 10 = 210 cash and no more; Lodge 2 × 60 + 10 = 130 cash but 60 × 1 + 60 × 10 = 660 beside.
  ///
  /// Alone each forum would take the Hall at 210 + 2 + 20 = 232; Lodge is 790.
  ///
  ///     budget 420   both at the Hall: 2 × 232 + 30 = 494
  ///     budget 419   one of each: 232 + 790 = 1022, cash 340
  ///     budget 339   both at the Lodge: 2 × 790 + 30 = 1610, cash 260
  ///     budget 259   none
  @Test(arguments: [(420, 494), (419, 1022), (340, 1022), (339, 1610), (260, 1610), (259, nil)])
  func `A smaller budget costs hours`(_ budget: Int, _ cost: Int?) throws {
    var scene = Scene()
    let p = scene.person(hours: [2, 60])
    scene.forum(5...9, required: [p])
    scene.forum(30...39, required: [p])
    scene.problem.budget = budget
    #expect(try scene.solved().cost == cost)
  }

  /// Three forums at the Hall are 3 × 200 + 2 × 30 = 660.
  ///
  /// With at most two in a region, the third goes to the Lodge at
  /// 2 × 400 = 800: 2 × 200 + 30 + 800 = 1230.
  @Test func `A region's cap sends a forum elsewhere`() throws {
    var scene = Scene()
    scene.problem.venues[1].dayRate = 400
    for _ in 0..<3 { scene.forum(5...9) }
    #expect(try scene.solved().cost == 660)
    scene.problem.regionCap = 2
    #expect(try scene.solved().cost == 1230)
    scene.problem.regionCap = 1
    #expect(try scene.solved().status == .infeasible)
  }
}
