import ForumPlan
import Foundation
import Testing

@testable import PlanFile

@Suite struct SharingTests {
  @Test func aSecondWriterIsToldAtOnce() throws {
    let scratch = try Scratch()
    let first = try scratch.create()
    #expect(
      failure { try scratch.open(mode: .write) } == .heldByAnother(path: scratch.path(), process: Int(getpid())))
    try first.apply(.test("Still writing", [.put(Samples.person(1, alias: "Cedar"))]))
    first.close()
    let second = try scratch.open(mode: .write)
    #expect(second.plan.people.count == 1)
  }

  @Test func onePlanHasOneLockUnderAllItsNames() throws {
    let scratch = try Scratch()
    let first = try scratch.create()
    try FileManager.default.createSymbolicLink(atPath: scratch.path("link"), withDestinationPath: scratch.path())
    #expect(
      failure { try scratch.open("link", mode: .write) }
        == .heldByAnother(path: scratch.path("link"), process: Int(getpid())))
    first.close()
  }

  @Test func aLockLeftByACrashIsTakenOver() throws {
    let scratch = try Scratch()
    try scratch.create().close()
    try Data("99999".utf8).write(to: scratch.folder.appending(path: "plan.convene-lock"))
    try scratch.open(mode: .write).close()
    #expect(try scratch.names == ["plan.convene"])
  }

  @Test func readersReadWhileAnotherWrites() throws {
    let scratch = try Scratch()
    let writer = try scratch.create()
    try writer.apply(.test("One", [.put(Samples.person(1, alias: "Cedar"))]))
    let early = try scratch.open()
    try writer.apply(.test("Two", [.put(Samples.person(2, alias: "Birch"))]))
    let late = try scratch.open()
    #expect(early.plan.people.count == 1)
    #expect(late.plan.people.count == 2)
    #expect(try early.history().map(\.number) == [2, 1])
    early.close()
    late.close()
    try writer.apply(.test("Three", [.put(Samples.person(3, alias: "Maple"))]))
    writer.close()
    #expect(try scratch.open().plan.people.count == 3)
    #expect(try scratch.names == ["plan.convene"])
  }

  @Test func aReaderCannotWrite() throws {
    let scratch = try Scratch()
    try scratch.create().close()
    let reader = try scratch.open()
    #expect(failure { try reader.apply(.test("No", [])) } == .readOnly(path: scratch.path()))
    #expect(!reader.canUndo)
    reader.close()
    #expect(try scratch.names == ["plan.convene"])
  }

  @Test func aClosedPlanCanBeReadButNotChanged() throws {
    let scratch = try Scratch()
    let file = try scratch.create()
    file.close()
    file.close()
    #expect(file.plan.programme.name == "Dialogue in the Sahel")
    #expect(failure { try file.apply(.test("No", [])) } == .closed(path: scratch.path()))
    #expect(failure { try file.history() } == .closed(path: scratch.path()))
  }

  /// What a power cut leaves: the file and its log as they are, nothing closed.
  @Test func everyAcknowledgedChangeSurvivesACrash() throws {
    let scratch = try Scratch()
    let file = try scratch.create()
    for step in 1...12 {
      try file.apply(.test("Step \(step)", [.put(Samples.person(UInt64(step), alias: "Person \(step)"))]))
      let copy = "copy\(step)"
      try scratch.bytes().write(to: scratch.folder.appending(path: copy))
      try scratch.bytes("plan.convene-wal").write(to: scratch.folder.appending(path: copy + "-wal"))
      let mode: OpenMode = step.isMultiple(of: 2) ? .write : .read
      let again = try scratch.open(copy, mode: mode)
      #expect(again.plan == file.plan)
      #expect(try again.history().count == step + 1)
    }
  }

  @Test func aPlanWhereNothingCanBeWrittenIsReadFromACopy() throws {
    let scratch = try Scratch()
    try scratch.create().close()
    let before = try scratch.bytes()
    let copy = try TemporaryCopy(of: scratch.path(), named: "plan")
    let reader = try PlanFile.open(at: copy.path, access: .passphrase("correct horse"), mode: .read)
    #expect(reader.plan.programme.name == "Dialogue in the Sahel")
    #expect(try scratch.bytes() == before)
  }
}
