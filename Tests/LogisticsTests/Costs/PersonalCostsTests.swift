import Atlas
import Dates
import ForumPlan
import Logistics
import Testing

/// What one person costs is a part of what all cost: nobody is told another figure than the budget has.
struct PersonalCostsTests {
  private let scene = BudgetScene()

  private var attendances: [Attendance] { scene.plan.attendances(at: scene.forum.id) }

  private var reckoner: CostReckoner {
    CostReckoner(plan: scene.plan, atlas: scene.plan.atlas, today: Scene.today)
  }

  /// Who travels has 3.6 days of 95 USD, who lives there 2.1; together 80.4 × 95 = 7,638 USD.
  @Test func `Days of subsistence add up to what the budget has`() {
    let sums = attendances.map { attendance in
      reckoner.subsistence(of: attendance, at: scene.forum).reduce(Int64(0)) { $0 + $1.amount.minorUnits }
    }
    #expect(Set(sums) == [34_200, 19_950] && sums.reduce(0, +) == 763_800)
    let traveller = attendances.map { reckoner.subsistence(of: $0, at: scene.forum) }.first { $0.count == 5 } ?? []
    #expect(traveller.map(\.share) == [75, 100, 100, 100, 75])
    #expect(traveller.map(\.meals) == [0, 30, 30, 30, 0])
    #expect(traveller.map(\.amount.minorUnits) == [7_125, 6_650, 6_650, 6_650, 7_125])
  }

  @Test func `What each costs adds up to the lines of all, rule by rule`() {
    var reckoner = reckoner
    let rules: Set<CostRule> = [.travel, .transfers, .visas, .visaTrips, .insurance, .lodging, .perDiem]
    var all: [String: Int64] = [:]
    for line in reckoner.lines(of: scene.forum).lines where rules.contains(line.rule) {
      guard let planned = line.figures.planned else { continue }
      all["\(line.rule) \(planned.currency)", default: 0] += planned.minorUnits
    }
    var each: [String: Int64] = [:]
    for attendance in attendances {
      for line in reckoner.lines(of: attendance, at: scene.forum) {
        guard let planned = line.figures.planned else { continue }
        each["\(line.rule) \(planned.currency)", default: 0] += planned.minorUnits
      }
    }
    #expect(all == each && all.count > 4)
  }

  @Test func `Who does not come in person costs nothing`() {
    guard var attendance = attendances.first else { return }
    attendance.seat = .remote
    var reckoner = reckoner
    #expect(reckoner.lines(of: attendance, at: scene.forum).isEmpty)
    #expect(reckoner.subsistence(of: attendance, at: scene.forum).isEmpty)
  }
}
