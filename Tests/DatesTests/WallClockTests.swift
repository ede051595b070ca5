import Testing

@testable import Dates

@Suite struct WallClockTests {
  private func parts(_ clock: WallClock, _ time: Int64) -> String { "\(clock.day(at: time)) \(clock.minute(at: time))" }

  @Test func daysAndMinutesOfUTC() {
    #expect(parts(.utc, 0) == "1970-01-01 0")
    #expect(parts(.utc, 86_399) == "1970-01-01 1439")
    #expect(parts(.utc, -1) == "1969-12-31 1439")
    #expect(parts(.utc, -86_400) == "1969-12-31 0")
    #expect(parts(.utc, 1_795_161_600) == "2026-11-20 480")
  }

  /// By hand: Kathmandu is 5 h 45 min ahead, and St John's 3 h 30 min behind.
  @Test func zonesOfBrokenHours() {
    let kathmandu = WallClock(name: "Kathmandu") { _ in 20_700 }
    #expect(parts(kathmandu, 1_795_161_600) == "2026-11-20 825")
    #expect(parts(WallClock(name: "St Johns") { _ in -12_600 }, 3_600) == "1969-12-31 1290")
  }

  /// Clocks go back an hour at 01:00 UTC: the hour before and the one after have the same name.
  @Test func summerTime() {
    let end: Int64 = 1_792_890_000
    let berlin = WallClock(name: "Berlin") { $0 < end ? 7_200 : 3_600 }
    #expect(parts(berlin, end - 60) == "2026-10-25 179")
    #expect(parts(berlin, end) == "2026-10-25 120")
  }

  @Test func farMomentsDoNotTrap() {
    for time in [Int64.min, .max] { _ = WallClock(name: "Apia") { _ in 50_400 }.minute(at: time) }
  }
}
