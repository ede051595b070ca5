import ForumPlan
import Foundation
import GRDB
import Testing

@testable import PlanFile

@Suite struct CreateTests {
  private func mode(_ path: String) throws -> Int {
    try #require(FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
  }

  @Test func aNewPlanHasItsProgrammeAndNothingToUndo() throws {
    let scratch = try Scratch()
    let file = try scratch.create()
    #expect(file.plan.programme.name == "Dialogue in the Sahel")
    #expect(file.path == scratch.path())
    #expect(!file.canUndo)
    #expect(try file.history().map(\.change.label) == ["New plan"])
  }

  @Test func itIsReadableByItsOwnerOnly() throws {
    let scratch = try Scratch()
    let file = try scratch.create()
    try file.apply(.test("One", [.put(Samples.person(1, alias: "Cedar"))]))
    for name in try scratch.names { #expect(try mode(scratch.path(name)) == 0o600, "\(name)") }
    #expect(try scratch.names.contains("plan.convene-wal"))
  }

  @Test func itNeverReplacesAFile() throws {
    let scratch = try Scratch()
    try Data("mine".utf8).write(to: scratch.folder.appending(path: "plan.convene"))
    #expect(failure { try scratch.create() } == .alreadyExists(path: scratch.path()))
    #expect(try scratch.bytes() == Data("mine".utf8))
    #expect(try scratch.names == ["plan.convene"])
    try FileManager.default.createSymbolicLink(atPath: scratch.path("dangling"), withDestinationPath: "/nowhere/at/all")
    #expect(failure { try scratch.create("dangling") } == .alreadyExists(path: scratch.path("dangling")))
  }

  @Test func failureLeavesNothingBehind() throws {
    let scratch = try Scratch()
    let refused = failure {
      try PlanFile.create(at: scratch.path(), access: .unsealed, programmeName: " ", author: "mk", time: 1)
    }
    guard case .refused(.invalid) = refused else {
      Issue.record("a programme without a name must be refused, not \(String(describing: refused))")
      return
    }
    #expect(failure { try scratch.create(access: .passphrase("")) } == .passphraseNeeded(path: scratch.path()))
    let nowhere = scratch.path("no/such/folder")
    #expect(
      failure { try scratch.create("no/such/folder") } == .io(path: nowhere, message: "its folder does not exist"))
    #expect(try scratch.names == [])
  }

  @Test func aPlanIsSealedAtTheStandardCost() throws {
    let scratch = try Scratch()
    try PlanFile.create(
      at: scratch.path(), access: .passphrase("correct horse"), programmeName: "P", author: "mk", time: 1
    ).close()
    let queue = try DatabaseQueue(path: scratch.path())
    let bytes = try #require(try queue.read { try MetaTable.value("keys", in: $0) })
    let ring = try KeyRing(bytes: bytes)
    guard case .scrypt(let salt, let cost) = ring.officers[0].derivation else {
      Issue.record("a passphrase must be derived from")
      return
    }
    #expect(cost == ScryptCost(rounds: 131_072, blockSize: 8, parallelism: 1))
    #expect(salt.count == 16)
  }

  /// RFC 7914, section 12.
  @Test func scryptIsThatOfTheStandard() throws {
    let key = try ScryptCost(rounds: 1024, blockSize: 8, parallelism: 16).key(of: "password", salt: Array("NaCl".utf8))
    let expected: [UInt8] = [
      0xFD, 0xBA, 0xBE, 0x1C, 0x9D, 0x34, 0x72, 0x00, 0x78, 0x56, 0xE7, 0x19, 0x0D, 0x01, 0xE9, 0xFE, 0x7C, 0x6A, 0xD7,
      0xCB, 0xC8, 0x23, 0x78, 0x30, 0xE7, 0x73, 0x76, 0x63, 0x4B, 0x37, 0x31, 0x62,
    ]
    #expect(key.withUnsafeBytes { Array($0) } == expected)
  }
}
