import Foundation
import Testing

@Suite struct HistoryTests {
  @Test func historyIsNewestFirstAndSaysWho() throws {
    let desk = try Desk.withForum()
    try desk.plan("forum", "edit", "Tunis", "--set", "stage=inviting").expect()
    let history = try desk.plan("history", "--format", "json").expect()
    #expect(try history.column("label") == ["Edit Tunis dialogue", "Add Tunis dialogue", "New plan"])
    #expect(try history.column("number") == ["3", "2", "1"])
    #expect(try Set(history.column("author")) == ["tester"])
    #expect(try history.column("time").allSatisfy { $0.wholeMatch(of: /\d{4}-\d\d-\d\d \d\d:\d\dZ/) != nil })
    #expect(try desk.plan("history", "--limit", "1", "--format", "json").column("number") == ["3"])
    try desk.plan("history", "--limit", "0").expectFailure(64, "--limit takes a number above 0")
  }

  @Test func undoGoesBackToTheEmptyPlanAndSaysWhenThereIsNoMore() throws {
    let desk = try Desk.withForum()
    #expect(try desk.plan("undo").expect().error == "Undo: Add Tunis dialogue.\n")
    #expect(try desk.plan("forum", "list", "--format", "json").objects.isEmpty)
    while try desk.plan("undo").expect().error != "There is nothing to undo.\n" {}
    #expect(try desk.plan("redo").expect().status == 0)
    // An undo is a change too: nothing is ever taken out of the history.
    #expect(try desk.plan("history", "--format", "json").column("label").contains("Undo: Add Tunis dialogue"))
  }

  @Test func exportIsOneObjectOfAllRecords() throws {
    let desk = try Desk.withForum()
    try desk.plan("import", Fixture.path("participants.csv")).expect()
    let told = try desk.plan("export", "-o", "all.json").expect()
    #expect(told.text == "")
    #expect(try desk.mode("all.json") == 0o600)
    let all = try #require(try JSONSerialization.jsonObject(with: desk.bytes("all.json")) as? [String: [[String: Any]]])
    #expect(all["forum"]?.count == 1)
    #expect(all["person"]?.count == 8)
    #expect(all["identity"]?.count == 8)
    #expect(all["attendance"]?.count == 8)
    #expect(try desk.plan("export").out == desk.bytes("all.json"))
  }

  @Test func doctorFindsASoundPlanSound() throws {
    let desk = try Desk.withForum()
    let told = try desk.plan("doctor").expect().text
    #expect(told.contains("ok    1 forum, 0 people, 0 attendances opened\n"))
    #expect(told.contains("note  p.convene is NOT sealed: anyone who has it can read it\n"))
    #expect(told.split(separator: "\n").allSatisfy { $0.hasPrefix("ok    ") || $0.hasPrefix("note  ") })
    #expect(try Desk().convene("doctor").expect().text.contains("note  no plan at "))
    try desk.convene("doctor", "--plan", "missing.convene").expectFailure(66, "missing.convene")
  }
}
