import Dates

/// Where a shipped table comes from.
struct FactSource: Sendable {
  let name: String
  let date: CivilDate?

  func fact<Value>(_ value: Value, note: String = "") -> Fact<Value> {
    Fact(value, source: name, asOf: date, origin: .shipped, note: note)
  }

  static let weekends = Self(
    name: "government notices where named; else CLDR 46 and the package holidays 0.108",
    date: CivilDate(year: 2026, month: 11, day: 2))

  static let holidays = Self(
    name: "the package holidays 0.108 (MIT licence); Sri Lanka from 2027 by full moons",
    date: CivilDate(year: 2026, month: 11, day: 2))

  static let ramadan = Self(
    name: "the Umm al-Qura calendar of Saudi Arabia, as ICU 76 has it", date: CivilDate(year: 2026, month: 11, day: 26))

  static let outlines = Self(
    name: "Natural Earth, 1:110m (public domain)", date: CivilDate(year: 2026, month: 11, day: 26))
}
