import Foundation
import Testing

@testable import Dates

/// Working-day arithmetic against what numpy answered: 8,000 offsets of every roll mode and 4,000 counts.
@Suite("Working days as numpy has them")
struct BusdayFixtureTests {
  @Test func fixtureHolds() throws {
    let file = try #require(Bundle.module.url(forResource: "busday", withExtension: "csv", subdirectory: "Fixtures"))
    var calendars: [WorkingCalendar] = []
    var offsets = 0
    var counts = 0
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      switch fields[0] {
      case "calendar":
        calendars.append(
          WorkingCalendar(
            weekend: WeekendSet(weekmask: fields[2])!,
            holidays: fields[3].split(separator: " ").map { CivilDate(String($0))! }))
      case "offset":
        let roll = try #require(WorkingCalendar.Roll(rawValue: fields[4]))
        let answer = calendars[Int(fields[1])!].adding(Int(fields[3])!, to: CivilDate(fields[2])!, roll: roll)
        #expect(answer?.description ?? "none" == fields[5], "\(line)")
        offsets += 1
      default:
        let answer = calendars[Int(fields[1])!].count(from: CivilDate(fields[2])!, to: CivilDate(fields[3])!)
        #expect(answer == Int(fields[4]), "\(line)")
        counts += 1
      }
    }
    #expect(offsets == 8000)
    #expect(counts == 4000)
  }

  /// The vectors of the shared data, where they are at hand.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: sharedVectors)))
  func sharedVectorsHold() throws {
    let lines = try String(contentsOfFile: sharedVectors, encoding: .utf8).split(whereSeparator: \.isNewline)
    let holidayLines = try String(contentsOfFile: sharedHolidays, encoding: .utf8).split(whereSeparator: \.isNewline)
    var holidays: [Substring: [CivilDate]] = [:]
    for line in holidayLines.dropFirst() {
      let fields = line.split(separator: ",", maxSplits: 3, omittingEmptySubsequences: false)
      if fields[1].isEmpty { holidays[fields[0], default: []].append(CivilDate(String(fields[2]))!) }
    }
    var calendars: [Substring: WorkingCalendar] = [:]
    for line in lines.dropFirst() {
      let fields = line.split(separator: ",")
      let key = fields[0] + fields[1]
      let calendar =
        calendars[key]
        ?? WorkingCalendar(weekend: WeekendSet(weekmask: String(fields[1]))!, holidays: holidays[fields[0]] ?? [])
      calendars[key] = calendar
      let roll = try #require(WorkingCalendar.Roll(rawValue: String(fields[4])))
      let answer = calendar.adding(Int(fields[3])!, to: CivilDate(String(fields[2]))!, roll: roll)
      #expect(answer?.description == String(fields[5]), "\(line)")
    }
    #expect(lines.count == 4001)
  }
}

private let sharedData = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../shared/data")
private let sharedVectors = sharedData.appending(path: "busday-offset-vectors.csv").path
private let sharedHolidays = sharedData.appending(path: "public-holidays.csv").path
