import Testing

@testable import Dates

/// Working days against a loop that steps day by day.
@Suite("Working days against the slow way")
struct WorkingCalendarTests {
  /// A calendar and the same days as a plain set.
  private func randomCalendar(
    _ generator: inout SeededGenerator
  ) -> (calendar: WorkingCalendar, isOpen: (CivilDate) -> Bool) {
    let weekend = WeekendSet(Weekday.allCases.filter { _ in Int.random(in: 0..<4, using: &generator) == 0 })
    let base = CivilDate("2026-01-01")!
    let holidays = Set((0..<60).map { _ in base + Int.random(in: -700...700, using: &generator) })
    return (
      WorkingCalendar(weekend: weekend, holidays: holidays),
      { !weekend.contains($0.weekday) && !holidays.contains($0) }
    )
  }

  @Test func stepsAgreeWithALoop() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<40 {
      let (calendar, isOpen) = randomCalendar(&generator)
      guard !calendar.weekend.isWholeWeek else { continue }
      for _ in 0..<50 {
        let date = CivilDate("2026-01-01")! + Int.random(in: -800...800, using: &generator)
        let count = Int.random(in: -80...80, using: &generator)
        var expected = date
        while !isOpen(expected) { expected = expected - 1 }
        var left = count
        while left != 0 {
          expected = expected + left.signum()
          if isOpen(expected) { left -= left.signum() }
        }
        #expect(calendar.adding(count, to: date, roll: .preceding) == expected)
        #expect(calendar.isWorking(date) == isOpen(date))
      }
    }
  }

  @Test func countsAgreeWithALoop() {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<40 {
      let (calendar, isOpen) = randomCalendar(&generator)
      for _ in 0..<20 {
        let first = CivilDate("2026-01-01")! + Int.random(in: -800...800, using: &generator)
        let last = first + Int.random(in: 0...400, using: &generator)
        let expected = (first..<last).count { isOpen($0) }
        #expect(calendar.count(from: first, to: last) == expected)
      }
    }
  }

  @Test func everyWorkingDayIsFoundByItsRank() {
    let calendar = WorkingCalendar(weekend: [.friday, .sunday], holidays: [CivilDate("1900-01-02")!])
    var rank = 0
    for offset in 0...(WorkingCalendar.lastDay - WorkingCalendar.firstDay) {
      let date = WorkingCalendar.firstDay + offset
      guard calendar.isWorking(date) else { continue }
      if rank % 97 == 0 { #expect(calendar.select(rank) == date) }
      rank += 1
    }
    #expect(rank == calendar.total)
    #expect(calendar.select(rank) == nil)
  }

  @Test func theEndsOfTheCalendarAnswerNil() {
    let calendar = WorkingCalendar(weekend: .saturdaySunday)
    #expect(calendar.previous(onOrBefore: CivilDate("1899-12-31")!) == nil)
    #expect(calendar.next(onOrAfter: CivilDate("2201-01-01")!) == nil)
    // 1900-01-01 was a Monday and 2200-12-31 is a Wednesday: both are working days here.
    #expect(calendar.previous(onOrBefore: CivilDate("1900-01-01")!) == CivilDate("1900-01-01"))
    #expect(calendar.next(onOrAfter: CivilDate("2200-12-31")!) == CivilDate("2200-12-31"))
    #expect(calendar.adding(-1, to: CivilDate("1900-01-01")!, roll: .preceding) == nil)
    #expect(calendar.adding(1, to: CivilDate("2200-12-31")!, roll: .following) == nil)
    #expect(calendar.adding(Int.max, to: CivilDate("2026-01-01")!, roll: .following) == nil)
    #expect(calendar.adding(Int.min, to: CivilDate("2026-01-01")!, roll: .following) == nil)
    #expect(!calendar.isWorking(CivilDate("2201-01-01")!))
  }

  @Test func aWeekWithoutWorkingDaysAnswersNil() {
    let calendar = WorkingCalendar(weekend: WeekendSet(Weekday.allCases))
    #expect(calendar.next(onOrAfter: CivilDate("2026-01-01")!) == nil)
    #expect(calendar.adding(1, to: CivilDate("2026-01-01")!, roll: .following) == nil)
    #expect(calendar.count(from: CivilDate("2026-01-01")!, to: CivilDate("2027-01-01")!) == 0)
  }

  @Test func rollsFirstAndThenSteps() {
    let calendar = WorkingCalendar(weekend: .saturdaySunday)
    let saturday = CivilDate("2026-11-21")!
    #expect(calendar.adding(1, to: saturday, roll: .forward) == CivilDate("2026-11-24"))
    #expect(calendar.adding(-1, to: saturday, roll: .preceding) == CivilDate("2026-11-19"))
    #expect(calendar.adding(1, to: saturday) == nil)
    // The last of a month on a Sunday: forward would leave the month.
    #expect(calendar.rolled(CivilDate("2027-01-31")!, .modifiedfollowing) == CivilDate("2027-01-29"))
  }

  @Test func durationsNeverRoundALatestDayForward() {
    let calendar = WorkingCalendar(weekend: [.friday, .saturday], holidays: [CivilDate("2026-12-16")!])
    // Back from Sat 19 Dec: the open day before is Thu 17; two before it, past Wed 16 (holiday), is Mon 14.
    let end = CivilDate("2026-12-19")!
    #expect(DayDuration(2, .working).start(endingOn: end, in: calendar) == CivilDate("2026-12-14"))
    #expect(DayDuration(2).start(endingOn: end, in: calendar) == CivilDate("2026-12-17"))
    #expect(DayDuration(1, .working).end(startingOn: end, in: calendar) == CivilDate("2026-12-21"))
    #expect(DayDuration(1, .working).description == "1 working day")
  }

  @Test func weekendsReadAndPrint() {
    #expect(WeekendSet("Fri+Sat") == [.friday, .saturday])
    #expect(WeekendSet("Fri+Sun")?.description == "Fri+Sun")
    #expect(WeekendSet("Sat")?.days == [.saturday])
    #expect(WeekendSet("none") == [])
    #expect(WeekendSet("Samedi") == nil)
    #expect(WeekendSet("Fri+") == nil)
    #expect(WeekendSet(weekmask: "1111001") == [.friday, .saturday])
    #expect(WeekendSet(weekmask: "111") == nil)
  }
}
