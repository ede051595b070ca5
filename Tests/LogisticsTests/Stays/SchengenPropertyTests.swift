import Dates
import ForumPlan
import Logistics
import Testing

/// Holds the count against one that ticks off every day on a calendar.
@Suite struct SchengenPropertyTests {
  /// Days ticked off one by one, on a calendar from 2025 to 2033.
  struct Calendar {
    private static let first = day("2025-01-01")
    private var ticked = [Bool](repeating: false, count: 3_200)

    init(_ spans: [DateSpan]) { for span in spans { tick(span) } }

    mutating func tick(_ span: DateSpan) { for date in span.first...span.last { ticked[date - Self.first] = true } }

    mutating func erase(from date: CivilDate) {
      for index in (date - Self.first)..<ticked.count { ticked[index] = false }
    }

    func used(on date: CivilDate) -> Int {
      var used = 0
      for back in 0..<180 where ticked[date - Self.first - back] { used += 1 }
      return used
    }

    func breaksRule(on date: CivilDate) -> Bool { ticked[date - Self.first] && used(on: date) > 90 }
  }

  static let start = day("2026-06-01")

  static func spans(_ generator: inout SeededGenerator) -> [DateSpan] {
    (0..<generator.below(7)).map { _ in
      let first = start + generator.below(400)
      return DateSpan(first...(first + generator.below([3, 20, 60, 120][generator.below(4)])))
    }
  }

  @Test(arguments: 0..<40) func countsAsOneTickingOffDays(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let spans = Self.spans(&generator)
    let days = SchengenDays(spans.map { CountedStay("stay", $0) })
    let calendar = Calendar(spans)
    for offset in -10..<720 {
      #expect(days.used(on: Self.start + offset) == calendar.used(on: Self.start + offset))
    }
    let from = Self.start + generator.below(500)
    let overstay = (0..<720).map { Self.start + $0 }.first { $0 >= from && calendar.breaksRule(on: $0) }
    #expect(days.overstay(from: from) == overstay)

    var earlier = Calendar(spans)
    earlier.erase(from: from)
    var longest = 0
    while longest < 90 {
      earlier.tick(DateSpan((from + longest)...(from + longest)))
      if earlier.used(on: from + longest) > 90 { break }
      longest += 1
    }
    #expect(days.longestStay(from: from) == longest)
  }

  @Test(arguments: 0..<30) func findsTheFirstDayThatFits(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed) + 1000)
    let spans = Self.spans(&generator)
    let days = SchengenDays(spans.map { CountedStay("stay", $0) })
    let from = Self.start + generator.below(500)
    let count = 1 + generator.below(90)
    let fits = { (entry: CivilDate) in
      let stay = DateSpan(entry...(entry + (count - 1)))
      var calendar = Calendar(spans)
      calendar.tick(stay)
      return !(stay.first...(stay.last + 179)).contains { calendar.breaksRule(on: $0) }
    }
    let first = given((from...(from + 1200)).first(where: fits))
    #expect(days.firstFit(ofDays: count, from: from) == first)
    #expect(days.fits(DateSpan(first...(first + (count - 1)))))
  }

  @Test(arguments: 0..<20) func ninetyDaysAwayAllowNinetyDaysAgain(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed) + 2000)
    let spans = Self.spans(&generator)
    let last = spans.map(\.last).max() ?? Self.start
    let days = SchengenDays(spans.map { CountedStay("stay", $0) })
    #expect(days.longestStay(from: last + 91) == 90)
  }

  @Test func staysOfThousandsOfYearsTakeNoTime() {
    let long = SchengenDays([
      CountedStay("stay", given(DateSpan("0001-01-01..9999-12-31"))),
      CountedStay("stay", given(DateSpan("2027-05-11..2027-05-13"))),
    ])
    #expect(long.overstay() == day("0001-04-01"))
    #expect(long.firstFit(ofDays: 5, from: day("2027-05-11")) == day("9999-12-31") + 91)
  }
}
