import ForumPlan
import Logistics
import Testing

@Suite("How risk is reckoned")
struct RiskWorkingTests {
  private func working(_ likelihood: Int, _ impact: Int, _ vulnerability: Int, _ capacity: Int) -> RiskWorking? {
    RiskWorking(
      [
        .init(source: "Strangers", isStateActor: false, likelihood: 1, impact: 1),
        .init(source: "Officers", isStateActor: true, likelihood: likelihood, impact: impact),
      ],
      .init(
        on: Scene.today, phase: .dailyLife, forum: nil, vulnerability: vulnerability, capacity: capacity,
        residual: .unknown, by: ""))
  }

  /// 3 × 4 = 12; 12 × 4 ÷ 2 = 24, which is 15 or more and less than 40.
  @Test("The worst threat times vulnerability by capacity, with the working")
  func words() {
    #expect(
      working(3, 4, 4, 2)?.words == "likelihood 3 × impact 4 × vulnerability 4 ÷ capacity 2 = 24: high")
    // 10 × 2 ÷ 3 = 6.67, rounded for the eye alone.
    #expect(working(2, 5, 2, 3)?.words.hasSuffix("= 6.7: medium") == true)
    #expect(working(3, 4, 4, 2)?.source == "Officers")
  }

  @Test(
    "Levels begin at 6, 15 and 40",
    arguments: [
      (1, 5, 1, 1, ProtectionRecord.Level.low), (2, 3, 1, 1, .medium), (5, 3, 2, 2, .high), (5, 4, 2, 1, .critical),
      (5, 5, 5, 1, .critical), (5, 5, 1, 5, .low), (3, 4, 3, 3, .medium), (5, 4, 2, 3, .medium),
    ])
  func levels(likelihood: Int, impact: Int, vulnerability: Int, capacity: Int, level: ProtectionRecord.Level) {
    #expect(working(likelihood, impact, vulnerability, capacity)?.level == level)
  }

  @Test("More threat or vulnerability never lowers the level, more capacity never raises it")
  func order() throws {
    let levels = ProtectionRecord.Level.allCases
    func place(_ l: Int, _ i: Int, _ v: Int, _ c: Int) throws -> Int {
      let found = try #require(working(l, i, v, c))
      return try #require(levels.firstIndex(of: found.level))
    }
    for l in 1...4 {
      for i in 1...4 {
        for v in 1...4 {
          for c in 1...4 {
            let here = try place(l, i, v, c)
            #expect(try place(l + 1, i, v, c) >= here && place(l, i + 1, v, c) >= here && place(l, i, v + 1, c) >= here)
            #expect(try place(l, i, v, c + 1) <= here)
          }
        }
      }
    }
  }

  @Test("Without a threat there is nothing to reckon")
  func nothing() {
    let assessment = ProtectionRecord.Assessment(
      on: Scene.today, phase: .atForum, forum: nil, vulnerability: 5, capacity: 1, residual: .high, by: "")
    #expect(RiskWorking([], assessment) == nil)
  }
}
