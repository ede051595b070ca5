import ForumPlan
import Testing

@testable import PlanFile

@Suite struct UndoTests {
  private let cedar = Samples.person(1, alias: "Cedar")
  private let birch = Samples.person(2, alias: "Birch")

  @Test func undoAndRedoGoStepByStepAcrossReopening() throws {
    let scratch = try Scratch()
    var file = try scratch.create()
    let empty = file.plan
    try file.apply(.test("Add Cedar", [.put(cedar)]))
    let one = file.plan
    try file.apply(.test("Add Birch", [.put(birch)]))
    let two = file.plan
    #expect(file.undoLabel == "Add Birch")
    #expect(file.redoLabel == nil)

    file.close()
    file = try scratch.open(mode: .write)
    #expect(file.undoLabel == "Add Birch")
    let undone = try #require(try file.undo(author: "jd", time: 3))
    #expect(undone.change.reversal == .undo(of: 3))
    #expect(undone.change.label == "Undo: Add Birch")
    #expect(file.plan == one)
    #expect(file.redoLabel == "Add Birch")

    file.close()
    file = try scratch.open(mode: .write)
    #expect(file.undoLabel == "Add Cedar")
    try file.undo(author: "jd", time: 4)
    #expect(file.plan == empty)
    #expect(try file.undo(author: "jd", time: 5) == nil)
    try file.redo(author: "jd", time: 6)
    #expect(file.plan == one)

    file.close()
    file = try scratch.open(mode: .write)
    try file.redo(author: "jd", time: 7)
    #expect(file.plan == two)
    #expect(try file.redo(author: "jd", time: 8) == nil)
    #expect(try file.history().map(\.number) == [7, 6, 5, 4, 3, 2, 1])
  }

  @Test func somethingNewEndsRedo() throws {
    let scratch = try Scratch()
    let file = try scratch.create()
    try file.apply(.test("Add Cedar", [.put(cedar)]))
    try file.undo(author: "mk", time: 3)
    try file.apply(.test("Add Birch", [.put(birch)]))
    #expect(!file.canRedo)
    #expect(file.undoLabel == "Add Birch")
  }

  @Test func removalAndAllThatHangsOnItComesBack() throws {
    let scratch = try Scratch()
    let file = try scratch.create()
    try file.apply(.test("All", Samples.all.filter { $0.key.kind != .session }.map(Edit.put)))
    let plan = file.plan
    let removal = plan.removal(of: RecordKey(Samples.person.id))
    #expect(removal.count == 5)
    try file.apply(.test("Remove Cedar", removal))
    file.close()
    let again = try scratch.open(mode: .write)
    #expect(again.plan.identities.isEmpty)
    try again.undo(author: "mk", time: 9)
    #expect(again.plan == plan)
  }

  @Test func aRefusedChangeChangesNothing() throws {
    let scratch = try Scratch()
    let file = try scratch.create()
    try file.apply(.test("Add Cedar", [.put(cedar)]))
    let plan = file.plan
    let refused = failure { try file.apply(.test("Clash", [.put(Samples.person(5, alias: "cedar"))])) }
    #expect(refused == .refused(.aliasTaken("cedar")))
    #expect(file.plan == plan)
    #expect(try file.history().count == 2)
    #expect(file.undoLabel == "Add Cedar")
  }

  @Test func historyIsNewestFirstAndWhole() throws {
    let scratch = try Scratch()
    let file = try scratch.create()
    let first = try file.apply(.test("All", Samples.all.map(Edit.put)))
    let second = try file.apply(.test("Birch", [.put(birch)]))
    let third = try file.apply(.test("Nothing", []))
    file.close()
    let reader = try scratch.open()
    #expect(try reader.history(limit: 3) == [third, second, first])
    #expect(try reader.history(limit: 2) == [third, second])
    #expect(try reader.history(limit: 0) == [])
    #expect(first.change.edits == Samples.all.map(Edit.put))
  }

  @Test func undoReachesBackAsFarAsItSays() throws {
    let scratch = try Scratch()
    var file = try scratch.create()
    let steps = CompartmentState.undoLimit + 5
    for step in 1...steps {
      try file.apply(.test("Step \(step)", [.put(Samples.person(UInt64(step), alias: "P\(step)"))]))
    }
    #expect(file.undoStack.undoable.count == steps)
    file.close()
    file = try scratch.open(mode: .write)
    #expect(file.undoStack.undoable == Array((steps + 2 - CompartmentState.undoLimit)...(steps + 1)))
  }
}
