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

  @Test func oneChangeIsToldFieldByFieldWithoutNames() throws {
    let desk = try Desk.withForum()
    try desk.plan("import", Fixture.path("participants.csv")).expect()
    try desk.plan("forum", "edit", "Tunis", "--set", "stage=inviting").expect()
    let told = try desk.plan("history", "4", "--format", "json").expect()
    #expect(try told.column("field") == ["Stage"])
    #expect(try told.column("old") == ["Scoping"] && told.column("new") == ["Inviting"])
    #expect(try desk.plan("history", "4").expect().text.contains("Edit Tunis dialogue\n"))
    // Who somebody is stands in the journal, and is told only when it is asked for.
    let names = try desk.plan("person", "list", "--format", "json").expect().text
    #expect(!names.isEmpty)
    let hidden = try desk.plan("history", "3").expect().text
    let shown = try desk.plan("history", "3", "--names").expect().text
    #expect(hidden.contains("hidden") && !hidden.contains("Quillmoor") && shown.contains("Quillmoor"))
    try desk.plan("history", "99").expectFailure(65, "There is no change 99; the last one is 4")
  }

  @Test func anyChangeIsTakenBackAndUndoBringsItAgain() throws {
    let desk = try Desk.withForum()
    try desk.plan("forum", "add", "Colombo dialogue", "--days", "2").expect()
    try desk.plan("forum", "edit", "Tunis", "--set", "stage=inviting").expect()
    let refused = try desk.plan("undo", "2")
    refused.expectFailure(65, "Change 2 cannot be taken back alone: change 4 (Edit Tunis dialogue) builds on it")
    #expect(
      try desk.plan("undo", "3", "--dry-run").expect().error
        == "Take back 3: Add Colombo dialogue would do this: it removes forum Colombo dialogue.\n")
    #expect(
      try desk.plan("undo", "3").expect().error
        == "Take back 3: Add Colombo dialogue. It removes forum Colombo dialogue.\n")
    #expect(try desk.plan("forum", "list", "--format", "json").column("name") == ["Tunis dialogue"])
    #expect(
      try desk.plan("history", "--format", "json").column("state") == ["takes back 3", "", "taken back by 5", "", ""])
    try desk.plan("undo", "3").expectFailure(65, "Change 3 was taken back already, by change 5")
    try desk.plan("undo").expect()
    #expect(try desk.plan("forum", "list", "--format", "json").column("name").count == 2)
    #expect(try desk.plan("undo", "--back-to", "1").expect().error.hasPrefix("Go back to change 1. It removes "))
    #expect(try desk.plan("forum", "list", "--format", "json").objects.isEmpty)
    try desk.plan("undo", "1").expectFailure(65, "The first change made the plan")
    try desk.plan("undo", "2", "--back-to", "1").expectFailure(64, "not both")
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
