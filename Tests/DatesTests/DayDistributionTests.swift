import Testing

@testable import Dates

@Suite("Distributions of days")
struct DayDistributionTests {
  // Fewest 7, typical 21, most 45: shape parameters 1 + 4 × 14.5/39 and 1 + 4 × 24.5/39 over [6.5, 45.5].
  /// The quantiles were worked out in Python with the same formula: 0.5 → 22, 0.9 → 33, 0.99 → 39.
  @Test func quantilesOfAKnownCase() {
    let days = DayDistribution(minimum: 7, typical: 21, maximum: 45)!
    #expect(days.quantile(0.5) == 22)
    #expect(days.quantile(0.9) == 33)
    #expect(days.quantile(0.99) == 39)
    #expect(days.quantile(1) == 45)
    #expect(days.quantile(0) == 7)
  }

  @Test func chancesAddUpAndTheMeanIsPERTs() {
    for (low, middle, high) in [(5, 15, 45), (0, 1, 3), (10, 90, 400), (3, 3, 20), (2, 20, 20)] {
      let days = DayDistribution(minimum: low, typical: middle, maximum: high)!
      #expect(abs(days.chances.reduce(0, +) - 1) < 1e-9)
      let mean = days.chances.enumerated().reduce(0.0) { $0 + Double(low + $1.offset) * $1.element }
      #expect(abs(mean - Double(low + 4 * middle + high) / 6) < 0.6, "\(low)–\(middle)–\(high)")
      #expect(days.chance(within: low - 1) == 0)
      #expect(days.chance(within: high) == 1)
    }
  }

  @Test func quantileIsTheFirstDayThatReachesTheChance() {
    let days = DayDistribution(minimum: 5, typical: 15, maximum: 60)!
    for percent in 1...99 {
      let day = days.quantile(Double(percent) / 100)
      #expect(days.chance(within: day) >= Double(percent) / 100 - 1e-9)
      #expect(days.chance(within: day - 1) < Double(percent) / 100)
    }
  }

  @Test func impossibleRangesAreRefused() {
    #expect(DayDistribution(minimum: 5, typical: 4, maximum: 10) == nil)
    #expect(DayDistribution(minimum: -1, typical: 4, maximum: 10) == nil)
    #expect(DayDistribution(minimum: 1, typical: 40, maximum: 10) == nil)
    #expect(DayDistribution(minimum: 0, typical: 1, maximum: 1_000_000) == nil)
    #expect(DayDistribution(minimum: 0, typical: 0, maximum: 0)?.quantile(0.9) == 0)
  }

  @Test func whatHasGoneByIsLeftOutAndTheRestAddsUpAgain() {
    let days = DayDistribution(minimum: 5, typical: 15, maximum: 60)!
    #expect(days.remaining(after: 4) == days)
    #expect(days.remaining(after: 60) == nil)
    for gone in 5..<60 {
      let left = days.remaining(after: gone)!
      #expect(left.first == gone + 1)
      #expect(left.last == 60)
      #expect(abs(left.chances.reduce(0, +) - 1) < 1e-12)
      let (passed, all) = (days.chance(within: gone), days.chance(within: gone + 10))
      // The tail is thin: compared by what it is of the whole, not by its own size.
      #expect(abs(left.chance(within: gone + 10) * (1 - passed) - (all - passed)) < 1e-12)
    }
  }
}
