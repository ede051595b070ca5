import Dates
import ForumPlan
import Testing

@testable import Screens

@Suite("A check-in that is missed")
struct MissedCheckInTests {
  /// The example with one check-in, today at 18:30.
  private func stage() throws -> (Stage, Person) {
    var plan = Stage.example
    for var record in plan.protectionRecords where !record.checkIns.isEmpty {
      record.checkIns = []
      try plan.apply([.put(record)])
    }
    var first = try #require(plan.protectionRecords.min { $0.id < $1.id })
    first.checkIns = [.init(on: Stage.today, minute: 1110, what: "Arriving", call: "Amina, +216 00 000 000")]
    try plan.apply([.put(first)])
    return (Stage(plan, width: 120, height: 40), try #require(plan.people[first.person]))
  }

  /// Today at an hour and minute of UTC, which is every clock's here.
  private func moment(_ hour: Int, _ minute: Int) throws -> Int64 {
    let days = Stage.today.dayNumber - (try #require(CivilDate("1970-01-01"))).dayNumber
    return Int64(days) * 86_400 + Int64(hour * 3600 + minute * 60)
  }

  @Test("From half an hour after its time it stands in the header and on the Radar, and is told once")
  func missed() throws {
    var (stage, person) = try stage()
    stage.workspace.watchCheckIns(at: try moment(18, 59)) { _ in .utc }
    #expect(!stage.text.contains("CHECK-IN MISSED"))
    stage.workspace.watchCheckIns(at: try moment(19, 0)) { _ in .utc }
    #expect(stage.lines[0].contains("CHECK-IN MISSED"))
    #expect(
      stage.status.contains("Nothing was heard of \(person.alias) at 18:30. The tab Protection says whom to call."))
    stage.press(.down)
    #expect(stage.lines[0].contains("CHECK-IN MISSED") && !stage.status.contains("Nothing was heard"))
    stage.workspace.watchCheckIns(at: try moment(19, 1)) { _ in .utc }
    #expect(!stage.status.contains("Nothing was heard"))
    stage.type("/check-in")
    #expect(stage.lines.contains { $0.contains("Check-in MISSED") && $0.contains(person.alias) })
  }

  @Test("The Protection tab says whom to call, and hearing of them ends it")
  func heard() throws {
    var (stage, person) = try stage()
    stage.workspace.watchCheckIns(at: try moment(20, 0)) { _ in .utc }
    stage.type("7n/\(person.alias)")
    stage.press(.enter)
    #expect(stage.text.contains("Arriving: NOTHING HEARD;") && stage.text.contains("call Amina, +216 00 000 000"))
    stage.type("H")
    stage.workspace.watchCheckIns(at: try moment(20, 0)) { _ in .utc }
    #expect(!stage.text.contains("CHECK-IN MISSED"))
  }

  @Test("Nothing is watched where the plan is seen as of another day, or is locked")
  func notWatched() throws {
    var (stage, _) = try stage()
    stage.workspace.watchCheckIns(at: try moment(20, 0) + 3 * 86_400) { _ in .utc }
    #expect(!stage.text.contains("CHECK-IN MISSED") && stage.workspace.checkInWait != nil)
    _ = stage.workspace.lockUp()
    stage.workspace.watchCheckIns(at: try moment(20, 0)) { _ in .utc }
    #expect(stage.workspace.sight.missedCheckIns == [] && stage.workspace.checkInWait == nil)
  }
}
