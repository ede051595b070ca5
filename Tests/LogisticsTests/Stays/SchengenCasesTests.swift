import Dates
import Logistics
import Testing

/// Cases that others published or that were counted by hand on a calendar.
///
/// SEM: the Swiss State Secretariat for Migration's examples for the EU's short-stay calculator, sem.admin.ch,
/// "Aufenthaltsrechner", numbered as there. EU: the Commission's user manual for the calculator.
@Suite struct SchengenCasesTests {
  /// The stays of a text such as `2027-01-01..2027-01-10 2027-02-01`.
  static func days(_ stays: String) -> SchengenDays {
    SchengenDays(stays.split(separator: " ").map { CountedStay("stay", given(DateSpan(String($0)))) })
  }

  static let quarter = "2027-01-01..2027-03-31"

  struct Used: Sendable, CustomTestStringConvertible {
    let stays: String
    let on: String
    let used: Int
    let why: String

    init(_ stays: String, _ on: String, _ used: Int, _ why: String) {
      self.stays = stays
      self.on = on
      self.used = used
      self.why = why
    }

    var testDescription: String { "\(why): \(stays) on \(on)" }
  }

  @Test(arguments: [
    Used("2014-08-15..2014-09-30", "2014-09-30", 47, "SEM 1"),
    Used("2014-08-15..2014-09-30 2014-11-01..2014-12-13", "2014-12-13", 90, "SEM 2, the last lawful day"),
    Used("2014-08-15..2014-09-30 2014-11-01..2014-12-14", "2014-12-14", 91, "SEM 2, a day later"),
    Used("2013-06-01..2013-07-13 2013-08-15..2013-09-30 2014-01-01..2014-01-30", "2014-01-30", 77, "SEM 4"),
    Used("2014-02-21..2014-04-20 2014-05-01..2014-06-09", "2014-06-09", 99, "SEM 5, nine days too many"),
    Used("2014-02-21..2014-04-20 2014-05-01..2014-06-09", "2014-08-30", 88, "SEM 5, back again"),
    Used("2013-06-28..2013-08-09 2013-09-19..2014-03-01", "2014-03-01", 164, "SEM 6, 74 days too many"),
    Used("2025-03-01..2025-05-29", "2025-06-15", 90, "SEM of 2025, example 2"),
    Used("2015-02-07..2015-02-16 2015-03-07..2015-03-23 2015-06-28..2015-08-25", "2015-08-25", 76, "Stack Exchange"),
    Used("2024-01-01..2024-01-10 2024-03-01..2024-03-20", "2024-06-01", 30, "calculatorlib.com"),
    Used("2026-01-01..2026-03-10", "2026-03-15", 69, "visainfoguide.com"),
    Used("2024-03-10..2024-03-20 2024-05-01..2024-05-10", "2024-05-10", 21, "legaliuris.eu"),
    Used(quarter, "2026-12-31", 0, "the day before entry"),
    Used(quarter, "2027-01-01", 1, "the day of entry counts"),
    Used(quarter, "2027-01-02", 2, "the second day"),
    Used(quarter, "2027-03-30", 89, "the day before exit"),
    Used(quarter, "2027-03-31", 90, "the day of exit counts"),
    Used(quarter, "2027-04-01", 90, "the day after exit"),
    Used(quarter, "2027-06-29", 90, "day 180 from entry"),
    Used(quarter, "2027-06-30", 89, "the day of entry has left the window"),
    Used(quarter, "2027-09-25", 2, "two days in the window"),
    Used(quarter, "2027-09-26", 1, "the day of exit alone"),
    Used(quarter, "2027-09-27", 0, "all has left the window"),
    Used("2027-05-11", "2027-05-11", 1, "in and out on one day"),
    Used("2027-05-11", "2027-11-06", 1, "a day is its window's first"),
    Used("2027-05-11", "2027-11-07", 0, "and the day after"),
    Used("2027-01-01..2027-01-10 2027-01-05..2027-01-15", "2027-02-01", 15, "overlapping"),
    Used("2027-01-01..2027-01-10 2027-01-11..2027-01-20", "2027-02-01", 20, "touching"),
    Used("2027-01-01..2027-01-10 2027-01-10..2027-01-20", "2027-02-01", 20, "out and in on one day"),
    Used("2027-01-01..2027-01-31 2027-01-10..2027-01-12", "2027-02-01", 31, "one within the other"),
    Used("2027-01-01..2027-01-10 2027-01-01..2027-01-10", "2027-02-01", 10, "the same stay twice"),
    Used("2028-02-01..2028-03-01", "2028-03-01", 30, "a leap year's February"),
    Used("2027-02-01..2027-03-01", "2027-03-01", 29, "a common February"),
    Used("2026-12-20..2027-01-10", "2027-01-10", 22, "over New Year"),
    Used("2027-01-01..2027-01-10 2027-06-01..2027-06-10", "2027-05-01", 10, "what is planned later does not count"),
    Used("2027-01-01..2027-12-31", "2027-12-31", 180, "every day of the window"),
    Used("2027-03-01..2027-03-20 2027-01-01..2027-01-20", "2027-01-20", 20, "in any order"),
    Used("", "2027-05-11", 0, "never there"),
  ])
  func daysUsed(_ example: Used) {
    let days = Self.days(example.stays)
    #expect(days.used(on: day(example.on)) == example.used)
    #expect(days.left(on: day(example.on)) == max(0, 90 - example.used))
  }

  @Test(arguments: [
    ("2014-08-15..2014-09-30", "2015-01-01", 90),  // SEM 1
    ("2014-08-15..2014-09-30", "2014-11-01", 43),  // SEM 2: until 13 December
    ("2013-06-01..2013-07-13 2013-08-15..2013-09-30", "2014-01-01", 90),  // SEM 4: until 31 March
    ("2014-02-21..2014-04-20 2014-05-01..2014-06-09", "2014-08-30", 50),  // SEM 5
    ("2015-02-07..2015-02-16 2015-03-07..2015-03-23 2015-06-28..2015-08-25", "2015-08-26", 31),  // EU's calculator
    ("2025-03-01..2025-05-29", "2025-06-15", 0),  // SEM of 2025, example 2
    ("2025-03-01..2025-05-29", "2025-08-28", 90),  // SEM of 2025, example 1
    (quarter, "2027-04-01", 0), (quarter, "2027-06-29", 0), (quarter, "2027-06-30", 90), ("", "2027-05-11", 90),
    ("2027-01-01..2027-03-30", "2027-04-05", 1), ("2027-06-01..2027-06-10", "2027-05-11", 90),
  ])
  func longestStay(stays: String, entry: String, longest: Int) {
    #expect(Self.days(stays).longestStay(from: day(entry)) == longest)
  }

  @Test(arguments: [
    ("2024-06-01..2024-09-20", "2024-08-30"),  // EU, example 1
    ("2014-02-21..2014-04-20 2014-05-01..2014-06-09", "2014-06-01"),  // SEM 5: the first of nine
    ("2013-06-28..2013-08-09 2013-09-19..2014-03-01", "2013-11-05"), ("2027-01-01..2027-04-01", "2027-04-01"),
    ("2027-01-01..2027-02-19 2027-04-01..2027-05-30", "2027-05-11"), (quarter, nil), ("", nil),
  ])
  func firstDayTooMany(stays: String, overstay: String?) {
    #expect(Self.days(stays).overstay() == overstay.map(day))
  }

  @Test(arguments: [
    ("2025-03-01..2025-05-29", 1, "2025-05-30", "2025-08-28"),  // SEM of 2025, example 1
    ("2025-03-01..2025-05-29", 90, "2025-05-30", "2025-08-28"), (quarter, 5, "2027-04-01", "2027-06-30"),
    ("", 90, "2027-05-11", "2027-05-11"), ("2027-06-01..2027-08-19", 5, "2027-05-11", "2027-05-11"),
    ("2027-06-01..2027-08-19", 12, "2027-05-11", "2027-05-22"),
    ("2027-06-01..2027-09-30", 3, "2027-05-11", "2027-12-30"),
    ("2027-05-01..2027-05-20", 10, "2027-05-15", "2027-05-15"),
  ])
  func firstDayThatFits(stays: String, count: Int, from: String, fits: String) {
    #expect(Self.days(stays).firstFit(ofDays: count, from: day(from)) == day(fits))
  }

  @Test func noStayOfNoDaysOrMoreThanNinetyFits() {
    #expect(Self.days("").firstFit(ofDays: 0, from: day("2027-05-11")) == nil)
    #expect(Self.days("").firstFit(ofDays: 91, from: day("2027-05-11")) == nil)
  }

  @Test func permitsAndLongVisasDoNotCount() {
    let span = given(DateSpan("2027-01-01..2027-03-31"))
    let excluded = CountedStay("FR", span, isExcluded: true)
    #expect(SchengenDays([excluded]).used(on: span.last) == 0)
    let both = SchengenDays([excluded, CountedStay("DE", given(DateSpan("2027-03-30..2027-04-02")))])
    #expect(both.used(on: day("2027-04-02")) == 4)
  }

  @Test func explainsItselfInWords() {
    let days = SchengenDays([
      CountedStay("Berlin forum", given(DateSpan("2027-05-10..2027-05-14"))),
      CountedStay("FR", given(DateSpan("2026-11-01..2026-11-20"))),
      CountedStay("ES", given(DateSpan("2026-11-20..2026-11-21"))),
      CountedStay("IT", given(DateSpan("2027-01-01..2027-02-28")), isExcluded: true),
      CountedStay("NL", given(DateSpan("2027-06-01..2027-06-03"))),
    ])
    #expect(
      days.explanation(on: day("2027-05-14")) == [
        "the 180 days 2026-11-16..2027-05-14", "FR 2026-11-16..2026-11-20: 5 days",
        "ES 2026-11-20..2026-11-21: 2 days",
        "IT 2027-01-01..2027-02-28: not counted, residence permit or long-stay visa",
        "Berlin forum 2027-05-10..2027-05-14: 5 days", "1 day in two stays at once, counted once",
        "11 used, 79 left",
      ])
  }
}
