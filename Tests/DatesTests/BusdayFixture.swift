import Dates
import Foundation
import Testing

/// The cases that numpy answered; `Fixtures/make_busday.py` makes them.
struct BusdayFixture {
  struct Offset {
    let calendar: Int
    let start: CivilDate
    let days: Int
    let roll: String
    let expected: CivilDate?
  }

  struct Count {
    let calendar: Int
    let begin: CivilDate
    let end: CivilDate
    let expected: Int
  }

  private(set) var calendars: [WorkingCalendar] = []
  private(set) var offsets: [Offset] = []
  private(set) var counts: [Count] = []

  init() throws {
    let file = try #require(Bundle.module.url(forResource: "busday", withExtension: "csv", subdirectory: "Fixtures"))
    for line in try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline) {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      switch fields[0] {
      case "calendar":
        let weekend = try #require(WeekendSet(weekmask: fields[2]))
        let holidays = try fields[3].split(separator: " ").map { try #require(CivilDate(String($0))) }
        calendars.append(WorkingCalendar(weekend: weekend, holidays: holidays))
      case "offset":
        offsets.append(
          Offset(
            calendar: try #require(Int(fields[1])), start: try #require(CivilDate(fields[2])),
            days: try #require(Int(fields[3])), roll: fields[4], expected: CivilDate(fields[5])))
      default:
        counts.append(
          Count(
            calendar: try #require(Int(fields[1])), begin: try #require(CivilDate(fields[2])),
            end: try #require(CivilDate(fields[3])), expected: try #require(Int(fields[4]))))
      }
    }
  }
}

extension WorkingCalendar.Roll {
  /// The rule that numpy calls by this name.
  init?(numpy name: String) {
    switch name {
    case "raise", "nat": self = .refuse
    case "forward", "following": self = .following
    case "backward", "preceding": self = .preceding
    case "modifiedfollowing": self = .modifiedFollowing
    case "modifiedpreceding": self = .modifiedPreceding
    default: return nil
    }
  }
}
