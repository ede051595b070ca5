import Dates
import Logistics
import Testing

@Suite struct HealthWindowTests {
  @Test(arguments: [
    ("2027-05-11", "2027-05-01"), ("2027-03-05", "2027-02-23"), ("2028-03-05", "2028-02-24"),
    ("2027-01-05", "2026-12-26"),
  ])
  func yellowFeverCountsFromTheTenthDay(travel: String, last: String) {
    #expect(YellowFever.lastDay(before: day(travel)) == day(last))
    #expect(YellowFever.valid(from: day(last)) == day(travel))
  }

  @Test(arguments: [
    ("2027-05-11", "2026-05-11..2027-04-13"), ("2027-03-29", "2026-03-29..2027-03-01"),
    ("2028-02-29", "2027-02-28..2028-02-01"),
  ])
  func polioCountsFromTwelveMonthsToFourWeeks(travel: String, window: String) {
    let span = Polio.window(before: day(travel))
    #expect(span == DateSpan(window))
    #expect(Polio.counts(span.first, for: day(travel)) && Polio.counts(span.last, for: day(travel)))
    #expect(!Polio.counts(span.first - 1, for: day(travel)) && !Polio.counts(span.last + 1, for: day(travel)))
  }
}
