import ForumPlan
import Foundation
import GRDB
import Testing

@testable import PlanFile

@Suite struct DamageTests {
  /// A plan with people, closed.
  private func filled(_ scratch: Scratch) throws {
    let file = try scratch.create()
    try file.apply(.test("All", Samples.all.map(Edit.put)))
    try file.apply(.test("Another", [.put(Samples.person(99, alias: "Birch"))]))
    file.close()
  }

  /// Changes rows behind the plan's back.
  private func tamper(_ scratch: Scratch, _ body: (Database) throws -> Void) throws {
    let queue = try DatabaseQueue(path: scratch.path())
    try queue.write(body)
    try queue.close()
  }

  private func isDamaged(_ error: PlanFileError?) -> Bool {
    if case .damaged = error { true } else { false }
  }

  @Test func aWrongPassphraseOpensNothingAndChangesNothing() throws {
    let scratch = try Scratch()
    try filled(scratch)
    let before = try scratch.bytes()
    for mode in [OpenMode.read, .write] {
      #expect(
        failure { try scratch.open("plan.convene", .passphrase("wrong"), mode: mode) }
          == .wrongPassphrase(path: scratch.path(), hasSheet: false))
      #expect(failure { try scratch.open("plan.convene", .unsealed) } == .passphraseNeeded(path: scratch.path()))
      #expect(failure { try scratch.open("plan.convene", .passphrase("")) } == .passphraseNeeded(path: scratch.path()))
    }
    #expect(try scratch.bytes() == before)
    #expect(try scratch.names == ["plan.convene"])
  }

  @Test func accentsMayBeTypedEitherWay() throws {
    let scratch = try Scratch()
    try scratch.create(access: .passphrase("caf\u{E9} noir")).close()
    _ = try scratch.open("plan.convene", .passphrase("cafe\u{301} noir"))
  }

  @Test func aPassphraseForAnUnsealedPlanIsRefused() throws {
    let scratch = try Scratch()
    try scratch.create(access: .unsealed).close()
    #expect(failure { try scratch.open() } == .notSealed(path: scratch.path()))
  }

  @Test func whateverIsNotAPlanIsLeftAlone() throws {
    let scratch = try Scratch()
    let path = scratch.path("other")
    let foreign = scratch.folder.appending(path: "foreign")
    let database = try DatabaseQueue(path: foreign.path(percentEncoded: false))
    try database.write { try $0.execute(sql: "CREATE TABLE t (a); INSERT INTO t VALUES (1)") }
    try database.close()
    let contents: [Data] = [
      Data(), Data("name,nationality\n".utf8), Data(repeating: 0, count: 4096), try Data(contentsOf: foreign),
      Data("SQLite format 3\0".utf8),
    ]
    for content in contents {
      try content.write(to: scratch.folder.appending(path: "other"))
      for mode in [OpenMode.read, .write] {
        #expect(failure { try scratch.open("other", mode: mode) } == .notAPlan(path: path))
      }
      #expect(try scratch.bytes("other") == content)
    }
    #expect(try scratch.names == ["foreign", "other"])
    #expect(failure { try scratch.open("none") } == .noSuchFile(path: scratch.path("none")))
    let folder = scratch.folder.path(percentEncoded: false)
    #expect(failure { try PlanFile.open(at: folder, access: .unsealed, mode: .read) } == .notAPlan(path: folder))
  }

  @Test func aLaterFormatIsNamedAndLeftAlone() throws {
    let scratch = try Scratch()
    try filled(scratch)
    try tamper(scratch) { try $0.execute(sql: "PRAGMA user_version = 7") }
    let before = try scratch.bytes()
    #expect(
      failure { try scratch.open(mode: .write) } == .newerVersion(path: scratch.path(), found: 7, known: Format.version)
    )
    #expect(try scratch.bytes() == before)
  }

  @Test func aTruncatedPlanIsDamagedAndLeftAlone() throws {
    let scratch = try Scratch()
    try filled(scratch)
    let whole = try scratch.bytes()
    for length in stride(from: 100, to: whole.count, by: 4097) {
      let part = whole.prefix(length)
      try part.write(to: scratch.folder.appending(path: "part"))
      #expect(failure { try scratch.open("part", mode: .write) } != nil, "cut at \(length)")
      #expect(try scratch.bytes("part") == part)
    }
  }

  /// Most flips are noticed; those in free space harm nothing.
  @Test func flippedBitsNeverTrapAndNeverChangeWhatIsRead() throws {
    let scratch = try Scratch()
    try filled(scratch)
    let whole = try scratch.bytes()
    let plan = try scratch.open().plan
    for place in stride(from: 101, to: whole.count, by: 397) {
      var changed = whole
      changed[place] ^= 0x10
      try changed.write(to: scratch.folder.appending(path: "flipped"))
      if let read = try? scratch.open("flipped").plan { #expect(read == plan, "flipped at \(place)") }
    }
  }

  @Test(arguments: [
    "UPDATE records SET sealed = substr(sealed, 1, 40) || x'00' || substr(sealed, 42) WHERE revision = 1",
    "UPDATE records SET revision = revision + 1", "UPDATE records SET compartment = 0 WHERE compartment = 1",
    "UPDATE records SET sealed = 'text'", "UPDATE records SET revision = 'x'", "UPDATE records SET sealed = x''",
    "DELETE FROM records WHERE rowkey = (SELECT max(rowkey) FROM records)", "DELETE FROM records",
    "DELETE FROM journal", "DELETE FROM meta WHERE name = 'state.1'", "DELETE FROM meta WHERE name = 'roster.1'",
    "UPDATE meta SET value = x'00' WHERE name = 'roster.0'", "UPDATE meta SET value = x'00'",
    "DROP TABLE records", "UPDATE journal SET number = 9223372036854775807 WHERE number = 1",
  ]) func tamperedRowsAreDamage(sql: String) throws {
    let scratch = try Scratch()
    try filled(scratch)
    try tamper(scratch) { try $0.execute(sql: sql) }
    let before = try scratch.bytes()
    for mode in [OpenMode.read, .write] { #expect(isDamaged(failure { try scratch.open(mode: mode) })) }
    #expect(try scratch.bytes() == before)
  }

  @Test func exchangedRowsAreDamage() throws {
    let scratch = try Scratch()
    try filled(scratch)
    try tamper(scratch) { database in
      let keys = try Data.fetchAll(database, sql: "SELECT rowkey FROM records WHERE compartment = 0 LIMIT 2")
      let sealed = try keys.map {
        try Data.fetchOne(database, sql: "SELECT sealed FROM records WHERE rowkey = ?", arguments: [$0])
      }
      for (key, other) in zip(keys, sealed.reversed()) {
        try database.execute(sql: "UPDATE records SET sealed = ? WHERE rowkey = ?", arguments: [other, key])
      }
    }
    #expect(isDamaged(failure { try scratch.open() }))
  }

  @Test func oneRecordSetBackIsDamage() throws {
    let scratch = try Scratch()
    try filled(scratch)
    let queue = try DatabaseQueue(path: scratch.path())
    let old = try queue.read { try Row.fetchAll($0, sql: "SELECT * FROM records") }
    try queue.close()
    let file = try scratch.open(mode: .write)
    try file.apply(.test("Rename", [.put(Samples.person(99, alias: "Maple"))]))
    file.close()
    try tamper(scratch) { database in
      for row in old {
        try database.execute(
          sql: "UPDATE records SET revision = ?, sealed = ? WHERE rowkey = ?",
          arguments: [row["revision"], row["sealed"], row["rowkey"]])
      }
    }
    #expect(isDamaged(failure { try scratch.open() }))
  }

  @Test(arguments: ["DELETE FROM journal WHERE number = 1", "DELETE FROM journal WHERE number = 2"])
  func missingHistoryIsNoticed(sql: String) throws {
    let scratch = try Scratch()
    try filled(scratch)
    try tamper(scratch) { try $0.execute(sql: sql) }
    let file = try scratch.open()
    #expect(isDamaged(failure { try file.history() }))
    #expect(try file.history(limit: 1).map(\.number) == [3])
  }

  @Test func aHostileCostOfKeyDerivationIsRefused() throws {
    #expect(!ScryptCost(rounds: 1 << 40, blockSize: 8, parallelism: 1).isBearable)
    #expect(!ScryptCost(rounds: 1 << 20, blockSize: 32, parallelism: 1).isBearable)
    #expect(!ScryptCost(rounds: 3, blockSize: 8, parallelism: 1).isBearable)
    #expect(ScryptCost.standard.isBearable)
  }

  @Test func errorsSayWhereAndWhatToDoWithoutControlCharacters() {
    let path = "a\u{1B}[2Jb.convene"
    let errors: [PlanFileError] = [
      .noSuchFile(path: path), .alreadyExists(path: path), .notAPlan(path: path), .damaged(path: path, what: "x"),
      .newerVersion(path: path, found: 2, known: 1), .heldByAnother(path: path, process: 12),
      .wrongPassphrase(path: path, hasSheet: false),
      .wrongPassphrase(path: path, hasSheet: true), .wrongKeyFile(path: path), .wrongSheet(path: path, hasSheet: true),
      .wrongSheet(path: path, hasSheet: false), .passphraseNeeded(path: path), .notSealed(path: path),
      .readOnly(path: path),
      .closed(path: path), .io(path: path, message: "x"), .keysChanged(path: path),
    ]
    for error in errors {
      #expect(error.description.contains("a\u{FFFD}[2Jb.convene"))
      #expect(error.description.hasSuffix("."))
    }
    #expect(errors[5].description.contains("process 12"))
  }
}
