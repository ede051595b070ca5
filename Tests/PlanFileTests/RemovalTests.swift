import ForumPlan
import Foundation
import GRDB
import Testing

@testable import PlanFile

/// Officers removed, and keys renewed.
@Suite struct RemovalTests {
  private let amina = Access.passphrase("amina's words")

  /// A plan with everything in it, an owner, Amina (logistics, identity) and Ben (logistics, finance).
  private func plan(_ scratch: Scratch) throws -> PlanFile {
    let file = try scratch.create()
    try file.apply(.test("All", Samples.all.map(Edit.put)))
    for number in 100..<160 {
      try file.apply(.test("P\(number)", [.put(Samples.person(UInt64(number), alias: "P\(number)"))]))
    }
    try file.add("Amina", [.identity], amina)
    try file.add("Ben", [.finance], .passphrase("ben's words"))
    try file.keepGlance(Array("P100 must apply".utf8))
    return file
  }

  /// Every sealed text of a file.
  private func sealed(_ scratch: Scratch) throws -> [Data] {
    let queue = try DatabaseQueue(path: scratch.path())
    defer { try? queue.close() }
    return try queue.read { database in
      try ["SELECT sealed FROM records", "SELECT sealed FROM journal", "SELECT value FROM meta"].flatMap {
        try Data.fetchAll(database, sql: $0)
      }
    }
  }

  private func rowKeys(_ scratch: Scratch) throws -> [Data: Int] {
    let queue = try DatabaseQueue(path: scratch.path())
    defer { try? queue.close() }
    return try queue.read { database in
      var keys: [Data: Int] = [:]
      for row in try Row.fetchAll(database, sql: "SELECT rowkey, compartment FROM records") {
        keys[row[0]] = row[1]
      }
      return keys
    }
  }

  @Test func theKeysThatWereHeldAreRenewedAndOpenNothingInTheFile() throws {
    let scratch = try Scratch()
    let file = try plan(scratch)
    let (before, keys, old) = (file.plan, file.keys, try sealed(scratch))
    let oldRows = try rowKeys(scratch)
    let renewed = try file.removeOfficer(file.officer(named: "Amina").id, author: "mk", time: 9)
    #expect(renewed == .init(compartments: [.logistics, .identity], isOldGone: true))
    #expect(file.plan == before)
    #expect(file.officers.map(\.name) == ["Ben", "mk"])
    #expect(
      try file.history(limit: 1)[0].change.label == "Officer removed: Amina (logistics, identity, which have new keys)")
    #expect(try file.history().count == file.lastNumber)
    // Undo takes back what was done before, and never an officer.
    #expect(file.undoLabel == "P159")
    file.close()

    #expect(
      failure { try scratch.open("plan.convene", amina) } == .wrongPassphrase(path: scratch.path(), hasSheet: false))
    #expect(try scratch.open().plan == before)
    #expect(
      try scratch.open("plan.convene", .passphrase("ben's words")).plan.openCompartments == [.logistics, .finance])

    // What the old keys opened stands nowhere in the file any more, in a row or in free space.
    let bytes = try scratch.bytes()
    let new = Set(try sealed(scratch))
    let gone = old.filter { !new.contains($0) }
    #expect(gone.count > 120)
    for text in gone {
      for part in [text.prefix(24), text.suffix(24)] { #expect(bytes.firstRange(of: part) == nil) }
    }
    for text in new {
      for compartment in [Compartment.logistics, .identity] {
        let key = try #require(keys[compartment])
        for number in 0...file.lastNumber {
          #expect((try? Seal.open(text, under: key.sealing, binding: Binding.journal(number, compartment))) == nil)
        }
        #expect((try? CompartmentState(sealed: Array(text), under: key)) == nil)
      }
    }
    // Rows of renewed compartments have new names; the others are as they were.
    let rows = try rowKeys(scratch)
    #expect(rows.count == oldRows.count)
    for (rowKey, compartment) in rows { #expect((oldRows[rowKey] != nil) == (compartment > 1)) }
    let queue = try DatabaseQueue(path: scratch.path())
    #expect(try queue.read { try MetaTable.value(MetaTable.glance, in: $0) } == nil)
    try queue.close()
  }

  @Test func everyoneElseWorksOnAfterwards() throws {
    let scratch = try Scratch()
    let file = try plan(scratch)
    try file.removeOfficer(file.officer(named: "Amina").id, author: "mk", time: 9)
    try file.apply(.test("Birch", [.put(Samples.person(50, alias: "Birch"))]))
    try file.undo(author: "mk", time: 10)
    try file.add("Carla", [.identity], .passphrase("carla's words"))
    try file.removeOfficer(file.officer(named: "Carla").id, author: "mk", time: 11)
    #expect(file.ring.officers.allSatisfy { $0.wraps.first?.generation == 3 })
    file.close()
    let ben = try scratch.open("plan.convene", .passphrase("ben's words"), mode: .write)
    var line = try #require(ben.plan.budgetLines[ID(rawValue: 10)])
    line.title = "Trains"
    try ben.apply(.test("Trains", [.put(line)]))
    ben.close()
    let owner = try scratch.open(mode: .write)
    #expect(owner.plan.budgetLines[ID(rawValue: 10)]?.title == "Trains")
    #expect(try owner.history().count == owner.lastNumber)
    #expect(try owner.journal.reversion(.allAfter(1), of: owner.plan).edits.count > 60)
  }

  @Test func onlyWhoHoldsTheirKeysRemovesAnOfficerAndNothingIsLeftToNobody() throws {
    let scratch = try Scratch()
    try plan(scratch).close()
    let ben = try scratch.open("plan.convene", .passphrase("ben's words"), mode: .write)
    let before = try scratch.bytes()
    #expect(
      failure { try ben.removeOfficer(ben.officer(named: "Amina").id, author: "ben", time: 1) }
        == .officers(.cannotRenew([.identity], of: "Amina", could: ["mk"])))
    ben.close()
    let owner = try scratch.open(mode: .write)
    #expect(
      failure { try owner.removeOfficer(owner.officer(named: "mk").id, author: "mk", time: 1) }
        == .officers(.lastHolder([.protection])))
    #expect(try scratch.bytes() == before)
    // Who leaves last to somebody else may go.
    try owner.add("Dina", Set(Compartment.allCases), .passphrase("dina's words"))
    try owner.removeOfficer(owner.officer(named: "mk").id, author: "mk", time: 2)
    owner.close()
    #expect(failure { try scratch.open() } == .wrongPassphrase(path: scratch.path(), hasSheet: false))
    #expect(
      try scratch.open("plan.convene", .passphrase("dina's words")).officers.map(\.name) == ["Amina", "Ben", "Dina"])
  }

  /// What a power cut or SIGKILL leaves at every step: the file and its log as they are, nothing closed.
  @Test func aCrashLeavesTheOldStateOrTheNew() throws {
    let scratch = try Scratch()
    let file = try plan(scratch)
    for number in 0..<40 {
      try file.apply(
        .test(
          "Many",
          (0..<20).map { place in
            Edit.put(Samples.person(UInt64(1000 + number * 20 + place), alias: "Q\(number)-\(place)"))
          }))
    }
    let id = try file.officer(named: "Amina").id
    var copies: [String] = []
    try file.removeOfficer(id, author: "mk", time: 9) {
      let copy = "copy\(copies.count)"
      copies.append(copy)
      try? scratch.bytes().write(to: scratch.folder.appending(path: copy))
      if let log = try? scratch.bytes("plan.convene-wal") {
        try? log.write(to: scratch.folder.appending(path: copy + "-wal"))
      }
    }
    #expect(copies.count > 8)
    var counts: [Int] = []
    for (number, copy) in copies.enumerated() {
      let again = try scratch.open(copy, mode: number.isMultiple(of: 2) ? .write : .read)
      #expect(again.plan == file.plan)
      counts.append(again.officers.count)
      #expect(try again.history(limit: .max).count == again.lastNumber)
      again.close()
      #expect((failure { try scratch.open(copy, amina).close() } == nil) == (counts.last == 3))
    }
    #expect(Set(counts.dropLast()) == [3] && counts.last == 2)
  }

  @Test func aReaderElsewhereIsToldThatTheKeysHaveChanged() throws {
    let scratch = try Scratch()
    let file = try plan(scratch)
    let reader = try scratch.open()
    let journal = try reader.journalAccess.open()
    let ben = try scratch.open("plan.convene", .passphrase("ben's words"))
    try file.removeOfficer(file.officer(named: "Amina").id, author: "mk", time: 9)
    // Of what it read before it goes on telling; of what it has to read it says what to do.
    #expect(reader.plan.people.count == file.plan.people.count)
    let changed = PlanFileError.keysChanged(path: scratch.path())
    #expect(failure { try reader.history() } == changed && failure { try ben.history(limit: 1) } == changed)
    #expect(failure { try journal.page(limit: 5) } == changed)
    #expect(changed.description.contains("an officer was removed") && changed.description.contains("open it again"))
    for file in [reader, ben] { file.close() }
    let again = try scratch.open()
    #expect(try again.history().count == file.lastNumber && again.journal.page(limit: 5).changes.count == 5)
    // What is spoilt is still called spoilt.
    file.close()
    let queue = try DatabaseQueue(path: scratch.path())
    try queue.write { try $0.execute(sql: "UPDATE journal SET sealed = zeroblob(64) WHERE number = 5") }
    try queue.close()
    guard case .damaged = failure({ try again.history() }) else {
      Issue.record("damage was not told of")
      return
    }
  }

  @Test func aReaderElsewhereKeepsOldBytesAndThatIsTold() throws {
    let scratch = try Scratch()
    let file = try plan(scratch)
    let queue = try DatabaseQueue(path: scratch.path())
    let renewed = try queue.unsafeRead { database in
      try database.beginTransaction(.deferred)
      _ = try Row.fetchAll(database, sql: "SELECT * FROM meta")
      defer { try? database.commit() }
      return try file.removeOfficer(file.officer(named: "Amina").id, author: "mk", time: 9)
    }
    #expect(!renewed.isOldGone)
    try queue.close()
    file.close()
    #expect(try scratch.open().officers.count == 2)
  }
}
