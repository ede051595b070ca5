import ForumPlan
import Foundation
import GRDB
import Testing

@testable import PlanFile

/// What is purged is gone from records and history, and what is left proves as much as before.
@Suite("Purging") struct PurgeTests {
  private static let access = Access.passphrase("correct horse")
  private static let key = RecordKey(Samples.identity.id)

  /// A plan whose one identity had two passport numbers one after the other.
  private func filled(_ scratch: Scratch) throws -> PlanFile {
    let file = try scratch.create()
    try file.apply(.test("All", Samples.all.map(Edit.put)))
    var identity = Samples.identity
    identity.passports = [Passport(nationality: "ML", number: "BB7766554")]
    try file.apply(.test("New passport", [.put(identity)]))
    identity.phone = "+223 00 00 00 00"
    try file.apply(.test("Telephone", [.put(identity)]))
    return file
  }

  /// All that the keys of a file open: records, and the bytes of the history.
  private func opened(_ file: PlanFile) throws -> String {
    let keys = file.keys
    return try file.opened().read { database in
      var all: [UInt8] = []
      for row in try Row.fetchAll(database, sql: "SELECT rowkey, compartment, revision, sealed FROM records") {
        let (rowKey, number) = (Array(try row.blob(0)), try row.integer(1))
        let key = try #require(Compartment(number: number).flatMap { keys[$0] })
        let binding = Binding.record(rowKey: rowKey, key.compartment, revision: try row.integer(2))
        all += Array(try Seal.open(try row.blob(3), under: key.sealing, binding: binding))
      }
      for key in keys.values {
        try Erasure.parts(of: key, in: database) { all += Array($1) }
      }
      return String(decoding: all, as: UTF8.self)
    }
  }

  @Test func nothingOfItIsLeftInRecordsOrHistory() throws {
    let scratch = try Scratch()
    let file = try filled(scratch)
    #expect(try opened(file).contains("AA9988776") && opened(file).contains("BB7766554"))
    #expect(try file.purge([Self.key: [.passports, .name]], author: "mk", time: 5000))
    let all = try opened(file)
    for gone in ["AA9988776", "BB7766554", "Traorétest", "Aminatasample", "أميناتا"] {
      #expect(!all.contains(gone), "\(gone)")
    }
    #expect(all.contains("+223 00 00 00 00") && all.contains("amina@example.org"))
    #expect(file.plan.identities[Samples.identity.id]?.passports == [])
    file.close()
    let again = try scratch.open()
    #expect(again.plan.identities[Samples.identity.id]?.parts == [.birth, .contact])
    #expect(try again.history().first?.change.label == "Purge: passports of 1, name and function of 1")
  }

  @Test func theChainIsTheSameAndStillProved() throws {
    let scratch = try Scratch()
    let file = try filled(scratch)
    let head = try #require(file.heads[.identity])
    #expect(head.number == 4 && head.digest.count == 32 && head.words.count == 19)
    try file.purge([Self.key: [.passports]], author: "mk", time: 5000)
    try file.purge([Self.key: [.contact]], author: "mk", time: 6000)
    file.close()
    let proof = try PlanFile.verify(at: scratch.path(), access: Self.access, seen: { _ in [.identity: head] })
    #expect(proof.faults == [] && proof.parts.allSatisfy { $0.isReplayed && $0.head != nil })
    #expect(proof.parts.first { $0.compartment == .identity }?.head?.number == 6)
  }

  @Test func undoBringsNothingBack() throws {
    let scratch = try Scratch()
    let file = try filled(scratch)
    try file.purge([Self.key: [.passports]], author: "mk", time: 5000)
    // The purge itself is passed over; the telephone goes, and then the change of passport has nothing to put back.
    #expect(file.undoLabel == "Telephone")
    try file.undo(author: "mk", time: 6000)
    try file.undo(author: "mk", time: 6001)
    let identity = try #require(file.plan.identities[Samples.identity.id])
    #expect(identity.passports == [] && identity.phone == "" && identity.familyName == "Traorétest")
    try file.redo(author: "mk", time: 6002)
    #expect(file.plan.identities[Samples.identity.id]?.passports == [])
    #expect(!(try opened(file)).contains("AA9988776"))
  }

  @Test func anIdentityThatSaysNothingAnyMoreGoes() throws {
    let scratch = try Scratch()
    let file = try filled(scratch)
    try file.purge([Self.key: Set(Identity.Part.allCases)], author: "mk", time: 5000)
    #expect(file.plan.identities[Samples.identity.id] == nil)
    #expect(try file.removedIdentities(before: .max) == [])
    file.close()
    #expect(try PlanFile.verify(at: scratch.path(), access: Self.access).isSound)
  }

  @Test func whoWasRemovedIsFoundAfterATimeAndErased() throws {
    let scratch = try Scratch()
    let file = try filled(scratch)
    try file.apply(Change(label: "Leaves", author: "mk", time: 7000, edits: [.remove(Self.key)]))
    #expect(try file.removedIdentities(before: 6999) == [])
    #expect(try file.removedIdentities(before: 7000) == [Self.key])
    try file.purge([Self.key: Set(Identity.Part.allCases)], author: "mk", time: 9000)
    #expect(try file.removedIdentities(before: .max) == [])
    let all = try opened(file)
    #expect(!all.contains("Traorétest") && !all.contains("BB7766554") && !all.contains("amina@example.org"))
    // Taking the removal back gives an identity without anything in it.
    try file.undo(author: "mk", time: 9001)
    #expect(file.plan.identities[Samples.identity.id]?.parts == [])
    file.close()
    #expect(try PlanFile.verify(at: scratch.path(), access: Self.access).isSound)
  }

  @Test func nobodyWithoutTheKeyPurges() throws {
    let scratch = try Scratch()
    let file = try filled(scratch)
    try file.add("Lo", [.logistics], .passphrase("logistics words"))
    file.close()
    let other = try scratch.open("plan.convene", .passphrase("logistics words"), mode: .write)
    let before = other.lastNumber
    #expect(
      failure { try other.purge([Self.key: [.name]], author: "lo", time: 5000) } == .refused(.shut(.identity)))
    #expect(other.lastNumber == before)
    #expect(try other.removedIdentities(before: .max) == [])
  }

  @Test func aHistoryOfAnOlderVersionIsPurgedAndGoesOn() throws {
    let scratch = try Scratch()
    let file = try filled(scratch)
    let keys = file.keys
    file.close()
    try EarlierForm.stripDigests(scratch, keys: keys)
    let old = try scratch.open(mode: .write)
    #expect(old.heads.isEmpty)
    #expect(try old.history().map(\.change.label) == ["Telephone", "New passport", "All", "New plan"])
    try old.purge([Self.key: [.passports]], author: "mk", time: 5000)
    #expect(!(try opened(old)).contains("AA9988776"))
    #expect(try opened(old).contains("Traorétest"))
    try old.apply(.test("Another", [.put(Samples.person(99, alias: "Birch"))]))
    #expect(old.heads.keys.sorted { $0.number < $1.number } == [.logistics, .identity])
    old.close()
    let proof = try PlanFile.verify(at: scratch.path(), access: Self.access)
    #expect(proof.faults == [])
  }

  /// Whoever holds the keys can write another history that is sound in itself; whoever saw the first knows.
  @Test func anotherHistoryIsKnownByItsHead() throws {
    let (scratch, other) = (try Scratch(), try Scratch())
    let file = try filled(scratch)
    let head = try #require(file.heads[.identity])
    file.close()
    let same = try filled(other)
    same.close()
    let proof = try PlanFile.verify(at: other.path(), access: Self.access, seen: { _ in [.identity: head] })
    #expect(proof.faults.map(\.what) == ["The history up to here is not the one that was seen on this machine."])
    #expect(proof.faults.first?.entry == head.number)
  }

  /// The digest depends on every byte of the part but those that a purge may take.
  @Test func everyByteCountsForTheDigest() throws {
    let file = try filled(try Scratch())
    let key = try #require(file.keys[.identity])
    let plain = try file.opened().read { database in
      var all: [Data] = []
      try Erasure.parts(of: key, in: database) { all.append($1) }
      return try #require(all.last)
    }
    let bytes = try JournalBytes(plain)
    let digest = bytes.digest(of: 4, .identity)
    #expect(digest.count == 32 && digest != bytes.digest(of: 5, .identity) && digest != bytes.digest(of: 4, .finance))
    for place in bytes.plain.indices {
      var changed = bytes.plain
      changed[place] ^= 1
      guard let other = try? JournalBytes(changed) else { continue }
      #expect(other.digest(of: 4, .identity) != digest, "byte \(place)")
    }
  }
}
