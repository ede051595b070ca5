import Testing

@testable import Dates

@Suite("Civil dates")
struct CivilDateTests {
  @Test func everyDayFrom1899To2201FollowsTheOneBefore() {
    var date = CivilDate(year: 1899, month: 12, day: 31)!
    let end = CivilDate(year: 2201, month: 1, day: 1)!
    while date < end {
      let (year, month, day) = date.fields
      let isMonthEnd = day == CivilDate.daysIn(month: month, year: year)
      let expected =
        !isMonthEnd
        ? CivilDate(year: year, month: month, day: day + 1)
        : month == 12
          ? CivilDate(year: year + 1, month: 1, day: 1) : CivilDate(year: year, month: month + 1, day: 1)
      date = date + 1
      if date != expected { Issue.record("after \(year)-\(month)-\(day) came \(date)") }
    }
  }

  /// Day numbers from Python's `date.toordinal() - 719163`.
  @Test(arguments: [
    ("1970-01-01", 0), ("1900-01-01", -25_567), ("2200-12-31", 84_370), ("2000-02-29", 11_016),
    ("2026-11-21", 20_778), ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
  ])
  func dayNumbersAreKnown(text: String, number: Int) {
    #expect(CivilDate(text)?.dayNumber == number)
    #expect(CivilDate(dayNumber: number).description == text)
  }

  @Test(arguments: [
    "2026-02-30", "2026-13-01", "2026-00-10", "2026-04-31", "2100-02-29", "0000-01-01", "2026-1-1", "20260101",
    "2026-01-01T00:00", " 2026-01-01", "2026/01/01", "２０２６-01-01", "", "2026-01-0a", "+026-01-01",
  ])
  func impossibleOrForeignTextIsRefused(text: String) {
    #expect(CivilDate(text) == nil)
  }

  @Test(arguments: [
    ("1970-01-01", Weekday.thursday), ("2026-11-21", .saturday), ("1900-01-01", .monday), ("0001-01-01", .monday),
  ])
  func weekdaysAreKnown(text: String, weekday: Weekday) {
    #expect(CivilDate(text)?.weekday == weekday)
  }

  /// Regulation 1182/71, article 3(2)(c): the same day of the month, else its last.
  @Test(arguments: [
    ("2027-08-31", -6, "2027-02-28"), ("2028-08-31", -6, "2028-02-29"), ("2027-05-10", -6, "2026-11-10"),
    ("2027-01-15", -1, "2026-12-15"), ("2026-12-31", 2, "2027-02-28"), ("2026-11-30", 12, "2027-11-30"),
    ("2028-02-29", 12, "2029-02-28"), ("2027-03-31", -25, "2025-02-28"),
  ])
  func monthsEndOnTheSameDayOrTheLast(text: String, months: Int, expected: String) {
    #expect(CivilDate(text)?.adding(months: months).description == expected)
  }

  @Test func spansReadPrintAndCompare() {
    let span = DateSpan("2027-05-11..2027-05-13")!
    #expect(span.count == 3)
    #expect(span.description == "2027-05-11..2027-05-13")
    #expect(span.words == "11–13 May 2027")
    #expect(DateSpan("2027-04-30..2027-05-02")?.words == "30 Apr–2 May 2027")
    #expect(DateSpan("2027-12-31..2028-01-02")?.words == "31 Dec 2027–2 Jan 2028")
    #expect(DateSpan("2027-05-11")?.words == "11 May 2027")
    #expect(DateSpan("2027-05-13..2027-05-11") == nil)
    #expect(DateSpan("2027-05-11,2027-05-13") == nil)
    #expect(span.contains(CivilDate("2027-05-13")!))
    #expect(!span.contains(CivilDate("2027-05-14")!))
    #expect(span.overlaps(DateSpan("2027-05-13..2027-06-01")!))
    #expect(!span.overlaps(DateSpan("2027-05-14")!))
    #expect(CivilDate("2027-05-11")?.long == "Tue 11 May 2027")
  }
}
