import Foundation
import Testing

@testable import Dates

@Suite struct WorkingCalendarTests {
  @Test func equalsNumpyOnEveryOffset() throws {
    let fixture = try BusdayFixture()
    #expect(fixture.offsets.count + fixture.counts.count >= 10_000)
    for item in fixture.offsets {
      let roll = try #require(WorkingCalendar.Roll(numpy: item.roll))
      let found = fixture.calendars[item.calendar].adding(item.days, to: item.start, roll: roll)
      #expect(found == item.expected, "calendar \(item.calendar): \(item.start) + \(item.days), \(item.roll)")
    }
  }

  @Test func equalsNumpyOnEveryCount() throws {
    let fixture = try BusdayFixture()
    for item in fixture.counts {
      let found = fixture.calendars[item.calendar].count(from: item.begin, to: item.end)
      #expect(found == item.expected, "calendar \(item.calendar): \(item.begin) to \(item.end)")
    }
  }

  /// A larger set of cases lies beside a checkout of the project on some machines.
  @Test func equalsNumpyOnTheSharedVectors() throws {
    var root = URL(filePath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    let data = root.appending(path: "../shared/data").standardizedFileURL
    guard let vectors = try? String(contentsOf: data.appending(path: "busday-offset-vectors.csv"), encoding: .utf8),
      let list = try? String(contentsOf: data.appending(path: "public-holidays.csv"), encoding: .utf8)
    else { return }
    var holidays: [String: [CivilDate]] = [:]
    for line in list.split(whereSeparator: \.isNewline).dropFirst() {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      guard fields[1].isEmpty, let date = CivilDate(String(fields[2])) else { continue }
      holidays[String(fields[0]), default: []].append(date)
    }
    var calendars: [String: WorkingCalendar] = [:]
    for line in vectors.split(whereSeparator: \.isNewline).dropFirst() {
      let fields = line.split(separator: ",").map(String.init)
      let weekend = try #require(WeekendSet(weekmask: fields[1]))
      let calendar = calendars[fields[0]] ?? WorkingCalendar(weekend: weekend, holidays: holidays[fields[0]] ?? [])
      calendars[fields[0]] = calendar
      let start = try #require(CivilDate(fields[2]))
      let roll = try #require(WorkingCalendar.Roll(numpy: fields[4]))
      let found = calendar.adding(try #require(Int(fields[3])), to: start, roll: roll)
      #expect(found == CivilDate(fields[5]), "\(line)")
    }
  }

  @Test func agreesWithADayByDayLoop() throws {
    var random = SeededGenerator(seed: 42)
    for _ in 0..<60 {
      let weekend = try #require(WeekendSet(bits: UInt8.random(in: 0..<127, using: &random)))
      let middle = CivilDate(dayNumber: Int.random(in: -25_000...84_000, using: &random))
      let holidays = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        middle + Int.random(in: -90...90, using: &random)
      }
      let calendar = WorkingCalendar(weekend: weekend, holidays: holidays)
      let slow = DayByDay(weekend: weekend, holidays: Set(holidays))
      for _ in 0..<60 {
        let date = middle + Int.random(in: -120...120, using: &random)
        let other = date + Int.random(in: -60...60, using: &random)
        let days = Int.random(in: -40...40, using: &random)
        #expect(calendar.isWorking(date) == slow.isWorking(date))
        #expect(calendar.next(onOrAfter: date) == slow.next(date))
        #expect(calendar.previous(onOrBefore: date) == slow.previous(date))
        #expect(calendar.count(from: date, to: other) == slow.count(date, other))
        #expect(calendar.adding(days, to: date, roll: .following) == slow.adding(days, slow.next(date)))
        #expect(calendar.adding(days, to: date, roll: .preceding) == slow.adding(days, slow.previous(date)))
      }
    }
  }

  @Test func holdsAtTheEndsOfItsYears() throws {
    let first = try #require(CivilDate("1900-01-01"))
    let last = try #require(CivilDate("2200-12-31"))
    let calendar = WorkingCalendar(holidays: [first, last])
    #expect(calendar.next(onOrAfter: first).description == "1900-01-02")
    #expect(calendar.previous(onOrBefore: last).description == "2200-12-30")
    #expect(calendar.adding(0, to: first, roll: .preceding)?.description == "1899-12-29")
    #expect(calendar.adding(1, to: last)?.description == "2201-01-02")
    #expect(
      calendar.count(from: first, to: last + 1)
        == DayByDay(weekend: .saturdaySunday, holidays: [first, last])
        .count(first, last + 1))
  }

  @Test func beyondItsYearsTheWeekendAloneCounts() throws {
    let christmas = try #require(CivilDate("2300-12-25"))
    let calendar = WorkingCalendar(holidays: [christmas])
    #expect(calendar.holidays.isEmpty)
    #expect(calendar.isWorking(christmas))
  }

  @Test func noDistanceTraps() throws {
    let today = try #require(CivilDate("2026-11-20"))
    let calendar = WorkingCalendar(holidays: [today])
    for days in [Int.max, Int.min, 1_000_000_000] {
      #expect(calendar.adding(days, to: today) == nil)
      _ = DayDuration.working(days).subtracting(from: today, in: calendar)
      _ = DayDuration.calendar(days).adding(to: today, in: calendar)
    }
    for number in [Int.max, Int.min] {
      let date = CivilDate(dayNumber: number)
      _ = calendar.isWorking(date)
      _ = calendar.next(onOrAfter: date)
      _ = calendar.count(from: today, to: date)
    }
  }

  @Test func saysWhyDaysAreSkipped() throws {
    let friday = try #require(CivilDate("2026-12-25"))
    let calendar = WorkingCalendar(holidays: [friday, friday + 1])
    let skipped = calendar.skipped(from: friday - 1, to: friday + 4)
    #expect(skipped.map(\.date.description) == ["2026-12-25", "2026-12-26", "2026-12-27"])
    #expect(skipped.map(\.reason) == [.holiday, .weekend, .weekend])
    #expect(calendar.skipped(from: friday, to: friday - 9).isEmpty)
  }

  @Test func twoOfficesWorkWhenBothDo() throws {
    let date = try #require(CivilDate("2026-11-19"))
    let tunis = WorkingCalendar(weekend: .saturdaySunday, holidays: [date])
    let amman = WorkingCalendar(weekend: .fridaySaturday)
    let both = try #require(tunis.union(amman))
    #expect((0..<7).map { both.isWorking(date + $0) } == [false, false, false, false, true, true, true])
  }

  @Test func fifteenWorkingDaysBackFromASunday() throws {
    // Sunday 9 May 2027 stands for Friday 7 May; fifteen working days before it is Friday 16 April, but
    // with Saturday 1 May and Monday 3 May off one day is lost: Thursday 15 April.
    let sunday = try #require(CivilDate("2027-05-09"))
    let plain = WorkingCalendar()
    let closed = WorkingCalendar(holidays: [sunday - 8, sunday - 6])
    #expect(DayDuration.working(15).subtracting(from: sunday, in: plain).description == "2027-04-16")
    #expect(DayDuration.working(15).subtracting(from: sunday, in: closed).description == "2027-04-15")
    #expect(DayDuration.working(1).adding(to: sunday, in: plain).description == "2027-05-11")
    #expect(DayDuration.calendar(15).subtracting(from: sunday, in: plain).description == "2027-04-24")
    #expect(DayDuration.working(15).description == "15 working days")
    #expect(DayDuration.calendar(1).description == "1 day")
  }
}

/// The obvious way, one day at a time.
struct DayByDay {
  let weekend: WeekendSet
  let holidays: Set<CivilDate>

  func isWorking(_ date: CivilDate) -> Bool { !weekend.contains(date.weekday) && !holidays.contains(date) }

  func next(_ date: CivilDate) -> CivilDate { isWorking(date) ? date : next(date + 1) }

  func previous(_ date: CivilDate) -> CivilDate { isWorking(date) ? date : previous(date - 1) }

  func count(_ begin: CivilDate, _ end: CivilDate) -> Int {
    begin <= end
      ? (begin..<end).filter(isWorking).count : -((end + 1)..<(begin + 1)).filter(isWorking).count
  }

  func adding(_ days: Int, _ start: CivilDate) -> CivilDate {
    var (date, left) = (start, abs(days))
    while left > 0 {
      date = date + days.signum()
      if isWorking(date) { left -= 1 }
    }
    return date
  }
}

/// SplitMix64: the same numbers on every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
