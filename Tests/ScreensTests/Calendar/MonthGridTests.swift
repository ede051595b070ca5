import Dates
import ForumPlan
import Testing

@testable import Screens

@Suite("Months on the wall")
struct MonthGridTests {
  @Test("March 2027, which begins on a Monday, from Monday and from Sunday")
  func march() throws {
    let march = MonthGrid(of: try #require(CivilDate("2027-03-16")), firstWeekday: .monday)
    #expect(march.day(week: 0, column: 0) == CivilDate("2027-03-01"))
    #expect(march.day(week: 4, column: 2) == CivilDate("2027-03-31"))
    #expect(march.day(week: 4, column: 3) == nil)
    #expect(march.place(of: try #require(CivilDate("2027-03-16"))) == (2, 1))
    let fromSunday = MonthGrid(of: march.first, firstWeekday: .sunday)
    #expect(fromSunday.day(week: 0, column: 0) == nil)
    #expect(fromSunday.day(week: 0, column: 1) == CivilDate("2027-03-01"))
    #expect(fromSunday.weekdays.map(\.abbreviation) == ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"])
  }

  @Test("Every day stands where it says it stands, in any month and from any weekday")
  func everyDay() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<500 {
      let day = CivilDate(dayNumber: Int.random(in: -100_000...100_000, using: &generator))
      for weekday in Weekday.allCases {
        let grid = MonthGrid(of: day, firstWeekday: weekday)
        let place = grid.place(of: day)
        #expect(grid.day(week: place.week, column: place.column) == day)
        #expect(grid.weekdays[place.column] == day.weekday && place.week < 6)
      }
    }
  }
}

@Suite("Leaping to a day")
struct DateJumpTests {
  /// Friday 20 November 2026.
  private static let base = Stage.today

  private func day(_ text: String) -> String? {
    guard let first = text.first, var jump = DateJump(first, from: Self.base) else { return "no such leap" }
    for character in text.dropFirst() where !jump.type(character) { return "no such leap" }
    return jump.day(working: WorkingCalendar())?.description
  }

  @Test(
    "Typed leaps",
    arguments: [
      ("+3w", "2026-12-11"), ("-10d", "2026-11-10"), ("+5", "2026-11-25"), ("+2m", "2027-01-20"), ("-1y", "2025-11-20"),
      ("+5wd", "2026-11-27"), ("15", "2026-11-15"), ("15 mar", "2026-03-15"), ("15 mar 2028", "2028-03-15"),
      ("mon", "2026-11-23"), ("fr", "2026-11-27"), ("Sunday", "2026-11-22"), ("2027", "2027-11-20"),
      ("2027-02", "2027-02-20"), ("2027-03-02", "2027-03-02"), ("2027-3-2", "2027-03-02"),
    ])
  func leaps(typed: String, day expected: String) { #expect(day(typed) == expected) }

  @Test(
    "What is half typed, or no day, leads nowhere yet",
    arguments: ["+", "m", "202", "31", "2027-02-30", "2027-13", "15 m"])
  func nowhere(typed: String) { #expect(day(typed) == nil) }

  @Test(
    "What nothing begins with is not a leap", arguments: ["q", "+3x", "moo", "15x", "20271", "2027-03-023", "+123456"])
  func nonsense(typed: String) { #expect(day(typed) == "no such leap") }
}
