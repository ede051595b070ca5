import ForumPlan
import Foundation
import Testing

@testable import PlanFile

@Suite struct BackupTests {
  private static let access = Access.passphrase("correct horse")

  private func mode(_ scratch: Scratch, _ name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: scratch.path(name))[.posixPermissions] as? Int
  }

  @Test func aCopyIsWholeWhileAWriterGoesOn() async throws {
    let scratch = try Scratch()
    let file = try scratch.create()
    try file.apply(.test("All", Samples.all.map(Edit.put)))
    let path = scratch.path()
    // Copies are taken on another thread, between changes as it happens.
    let copies = Task.detached {
      try (0..<12).map { number in
        try PlanFile.backUp(path, to: "\(path).\(number)", verifying: Self.access)?.lastNumber ?? 0
      }
    }
    for number in 0..<200 {
      try file.apply(.test("Person \(number)", [.put(Samples.person(UInt64(100 + number), alias: "Alder \(number)"))]))
    }
    let numbers = try await copies.value
    #expect(numbers == numbers.sorted() && numbers.allSatisfy { (2...202).contains($0) })
    for (place, number) in numbers.enumerated() {
      let copy = try scratch.open("plan.convene.\(place)")
      #expect(copy.plan.people.count == number - 1)
      #expect(try mode(scratch, "plan.convene.\(place)") == 0o600)
    }
    // The plan went on as if nothing had been.
    try file.apply(.test("Last", [.put(Samples.person(500, alias: "Last"))]))
    file.close()
    #expect(try scratch.names == (["plan.convene"] + (0..<12).map { "plan.convene.\($0)" }).sorted())
  }

  @Test func nothingIsReplacedUnasked() throws {
    let scratch = try Scratch()
    try scratch.create().close()
    try Data("mine".utf8).write(to: scratch.folder.appending(path: "copy"))
    #expect(
      failure { try PlanFile.backUp(scratch.path(), to: scratch.path("copy"), verifying: nil) }
        == .alreadyExists(path: scratch.path("copy")))
    #expect(try scratch.bytes("copy") == Data("mine".utf8))
    try PlanFile.backUp(scratch.path(), to: scratch.path("copy"), replacing: true, verifying: Self.access)
    #expect(try scratch.open("copy").plan.programme.name == "Dialogue in the Sahel")
    #expect(try scratch.names == ["copy", "plan.convene"])
    // Nor is a plan replaced by itself, nor one that is open.
    let file = try scratch.open(mode: .write)
    #expect(
      failure { try PlanFile.backUp(scratch.path("copy"), to: scratch.path(), replacing: true, verifying: nil) }
        == .heldByAnother(path: scratch.path(), process: Int(getpid())))
    file.close()
    #expect(failure { try PlanFile.backUp(scratch.path(), to: scratch.path(), replacing: true, verifying: nil) } != nil)
  }

  @Test func aPlanWithFaultsIsNeitherCopiedNorRestored() throws {
    let scratch = try Scratch()
    let file = try scratch.create()
    try file.apply(.test("All", Samples.all.map(Edit.put)))
    file.close()
    var bytes = try scratch.bytes()
    let row = try #require(bytes.lastRange(of: Data("state.".utf8)))
    for place in row.upperBound + 20..<row.upperBound + 60 { bytes[place] ^= 1 }
    try bytes.write(to: scratch.folder.appending(path: "bad"))
    #expect(
      failure { try PlanFile.backUp(scratch.path("bad"), to: scratch.path("copy"), verifying: Self.access) } != nil)
    #expect(
      failure { try PlanFile.restore(scratch.path("bad"), to: scratch.path("new"), access: Self.access) } != nil)
    #expect(
      failure {
        try PlanFile.restore(scratch.path("bad"), to: scratch.path(), replacing: true, access: Self.access)
      } != nil)
    #expect(try scratch.names == ["bad", "plan.convene"])
    #expect(try scratch.open().plan.forums.count == 1)
  }

  @Test func aRestoredPlanKeepsTheOneBefore() throws {
    let scratch = try Scratch()
    let file = try scratch.create()
    try PlanFile.backUp(scratch.path(), to: scratch.path("old.convene"), verifying: Self.access)
    try file.apply(.test("All", Samples.all.map(Edit.put)))
    func restore() throws -> String? {
      try PlanFile.restore(scratch.path("old.convene"), to: scratch.path(), replacing: true, access: Self.access).kept
    }
    #expect(failure { try restore() } == .heldByAnother(path: scratch.path(), process: Int(getpid())))
    file.close()
    #expect(
      failure { try PlanFile.restore(scratch.path("old.convene"), to: scratch.path(), access: Self.access) }
        == .alreadyExists(path: scratch.path()))
    #expect(
      failure {
        try PlanFile.restore(
          scratch.path("old.convene"), to: scratch.path(), replacing: true, access: .passphrase("wrong"))
      } == .wrongPassphrase(path: scratch.path("old.convene"), hasSheet: false))
    #expect(try restore() == scratch.path("plan.replaced-1.convene"))
    #expect(try scratch.open().plan.forums.isEmpty)
    #expect(try scratch.open("plan.replaced-1.convene").plan.forums.count == 1)
    #expect(try restore() == scratch.path("plan.replaced-2.convene"))
    #expect(
      try scratch.names == ["old.convene", "plan.convene", "plan.replaced-1.convene", "plan.replaced-2.convene"])
    #expect(try mode(scratch, "plan.convene") == 0o600)
  }

  @Test func theRightToWriteIsKeptWhileAPlanIsLocked() throws {
    let scratch = try Scratch()
    var file: PlanFile? = try scratch.create()
    let lock = try #require(file?.closeKeepingLock())
    file = nil
    #expect(
      failure { try scratch.open(mode: .write) } == .heldByAnother(path: scratch.path(), process: Int(getpid())))
    // Who only reads may.
    _ = try scratch.open()
    let again = try PlanFile.open(at: scratch.path(), access: Self.access, mode: .write, lock: lock)
    try again.apply(.test("All", Samples.all.map(Edit.put)))
    again.close()
  }
}
