import Testing

@testable import Dates

@Suite struct CivilDateTests {
  @Test(arguments: [
    ("1970-01-01", 0, Weekday.thursday), ("1900-01-01", -25_567, .monday), ("2000-02-29", 11_016, .tuesday),
    ("2027-05-11", 20_949, .tuesday), ("2200-12-31", 84_370, .wednesday), ("0001-01-01", -719_162, .monday),
    ("9999-12-31", 2_932_896, .friday),
  ])
  func knownDays(text: String, number: Int, weekday: Weekday) throws {
    let date = try #require(CivilDate(text))
    #expect(date.dayNumber == number)
    #expect(date.weekday == weekday)
    #expect(date.description == text)
  }

  @Test func everyDayOfFourCenturiesFollowsTheOneBefore() throws {
    var expected = (year: 1850, month: 1, day: 1)
    let first = try #require(CivilDate(year: 1850, month: 1, day: 1))
    for number in first.dayNumber..<(first.dayNumber + 146_097) {
      let date = CivilDate(dayNumber: number)
      #expect(date.fields == expected)
      #expect(CivilDate(year: expected.year, month: expected.month, day: expected.day) == date)
      expected.day += 1
      if expected.day > CivilDate.daysIn(month: expected.month, year: expected.year) {
        expected = expected.month == 12 ? (expected.year + 1, 1, 1) : (expected.year, expected.month + 1, 1)
      }
    }
  }

  @Test(arguments: [
    "2026-02-30", "2026-13-01", "2026-00-10", "2026-04-31", "1900-02-29", "2100-02-29", "0000-01-01", "2026-1-01",
    "2026/01/01", "26-01-01", " 2026-01-01", "2026-01-01 ", "2026-01-0١", "", "2026-01-01T00:00", "-026-01-01",
  ])
  func rejects(text: String) {
    #expect(CivilDate(text) == nil)
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2028-01-31", 1, "2028-02-29"), ("2027-05-11", -6, "2026-11-11"),
    ("2026-08-31", -6, "2026-02-28"), ("2026-12-31", 2, "2027-02-28"), ("2026-03-15", -15, "2024-12-15"),
    ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", 48, "2028-02-29"), ("2026-05-31", 0, "2026-05-31"),
  ])
  func monthsAreAddedWithinTheMonth(start: String, months: Int, end: String) throws {
    #expect(try #require(CivilDate(start)).adding(months: months).description == end)
  }

  @Test func readsAsEnglish() throws {
    let date = try #require(CivilDate("2027-05-11"))
    #expect(date.short == "11 May")
    #expect(date.medium == "11 May 2027")
    #expect(date.long == "Tue 11 May 2027")
  }
}

@Suite struct DateSpanTests {
  @Test(arguments: [
    ("2027-05-11..2027-05-13", "11–13 May", "11–13 May 2027", 3),
    ("2027-05-30..2027-06-02", "30 May – 2 Jun", "30 May – 2 Jun 2027", 4),
    ("2027-12-30..2028-01-02", "30 Dec – 2 Jan", "30 Dec 2027 – 2 Jan 2028", 4),
    ("2027-05-11..2028-05-13", "11 May – 13 May", "11 May 2027 – 13 May 2028", 369),
    ("2027-05-11", "11 May", "11 May 2027", 1),
  ])
  func readsAsEnglish(text: String, short: String, long: String, count: Int) throws {
    let span = try #require(DateSpan(text))
    #expect(span.short == short)
    #expect(span.long == long)
    #expect(span.count == count)
    #expect(DateSpan(span.description) == span)
  }

  @Test(arguments: ["2027-05-13..2027-05-11", "2027-05-11...2027-05-13", "2027-05-11..", "2027-02-30..2027-03-01"])
  func rejects(text: String) {
    #expect(DateSpan(text) == nil)
  }

  @Test func knowsWhatItShares() throws {
    let span = try #require(DateSpan("2027-05-11..2027-05-13"))
    #expect(span.contains(span.first) && span.contains(span.last))
    #expect(!span.contains(span.last + 1))
    #expect(try span.overlaps(#require(DateSpan("2027-05-13..2027-05-20"))))
    #expect(try !span.overlaps(#require(DateSpan("2027-05-14..2027-05-20"))))
  }
}
