import ForumPlan
import Foundation
import GRDB
import Testing

@testable import PlanFile

@Suite struct VerifyTests {
  private static let access = Access.passphrase("correct horse")

  /// A plan with a record of each kind and some changes to them, closed.
  private func filled(_ scratch: Scratch, afterEach look: () throws -> Void = {}) throws {
    let file = try scratch.create()
    let changes: [Change] = [
      .test("All", Samples.all.map(Edit.put)),
      .test("Another", [.put(Samples.person(99, alias: "Birch"))]),
      .test("Rename", [.put(Samples.person(99, alias: "Maple"))]),
      .test("Leaves", [.remove(RecordKey(Samples.person(99, alias: "").id))]),
      .test("Again", [.put(Samples.person(98, alias: "Rowan"))]),
    ]
    for change in changes {
      try file.apply(change)
      try look()
    }
    file.close()
  }

  private func verify(_ scratch: Scratch, _ name: String = "plan.convene") throws -> Verification {
    try PlanFile.verify(at: scratch.path(name), access: Self.access)
  }

  private func tamper(_ scratch: Scratch, _ name: String = "plan.convene", _ body: (Database) throws -> Void) throws {
    let queue = try DatabaseQueue(path: scratch.path(name))
    try queue.write(body)
    try queue.close()
  }

  @Test func aSoundPlanIsProvedPartByPart() throws {
    let scratch = try Scratch()
    try filled(scratch)
    let proof = try verify(scratch)
    #expect(proof.faults == [] && proof.unproved == [] && proof.lastNumber == 6 && proof.plan.count == 16)
    #expect(proof.parts.map(\.compartment) == Compartment.allCases && proof.parts.allSatisfy(\.isReplayed))
    #expect(proof.parts.reduce(0) { $0 + $1.records } == (try Array(scratch.open().plan.entries).count))
    #expect(proof.parts[0].entries == 6)
  }

  @Test func whatIsShutIsNamedAsNotProved() throws {
    let scratch = try Scratch()
    let file = try scratch.create()
    try file.add("Lo", [.logistics, .finance], .passphrase("logistics words"))
    file.close()
    let proof = try PlanFile.verify(at: scratch.path(), access: .passphrase("logistics words"))
    #expect(proof.isSound && proof.parts.map(\.compartment) == [.logistics, .finance])
    #expect(proof.unproved.count == 2 && proof.unproved[0].hasPrefix("identity: shut"))
  }

  @Test func twoRecordsExchangedAreBothNamed() throws {
    let scratch = try Scratch()
    try filled(scratch)
    try tamper(scratch) { try swap("records", by: "rowkey", "WHERE compartment = 0", [0, 1], $0) }
    let faults = try verify(scratch).faults
    #expect(faults.count == 2 && faults.allSatisfy { $0.compartment == .logistics && $0.record != nil })
    #expect(Set(faults.compactMap(\.record)).count == 2)
  }

  @Test func aRecordSetBackIsNamedByItsAlias() throws {
    let scratch = try Scratch()
    let file = try scratch.create()
    try file.apply(.test("All", Samples.all.map(Edit.put)))
    file.close()
    let queue = try DatabaseQueue(path: scratch.path())
    let old = try queue.read { try Row.fetchAll($0, sql: "SELECT * FROM records") }
    try queue.close()
    let again = try scratch.open(mode: .write)
    var identity = Samples.identity
    identity.givenNames = "Anothername"
    try again.apply(.test("Rename", [.put(identity)]))
    again.close()
    try tamper(scratch) { database in
      for row in old {
        try database.execute(
          sql: "UPDATE records SET revision = ?, sealed = ? WHERE rowkey = ?",
          arguments: [row["revision"], row["sealed"], row["rowkey"]])
      }
    }
    let faults = try verify(scratch).faults
    #expect(faults.contains { $0.compartment == .identity && $0.record == "identity Cedar" })
    #expect(faults.contains { $0.what.contains("set back or exchanged") })
    // Nobody is named by it.
    #expect(!faults.contains { "\($0)".contains("Anothername") || "\($0)".contains("Traor") })
  }

  @Test(arguments: [
    ("DELETE FROM journal WHERE number = 3", "Change 3 is missing."),
    ("DELETE FROM journal WHERE number = 6", "history ends with change 5, and change 6 was written"),
    ("DELETE FROM journal WHERE number < 3", "Changes 1 to 2 are missing."),
    ("DELETE FROM journal WHERE number = 2 AND compartment = 3", "history ends with change 0"),
    ("UPDATE journal SET number = 7 WHERE number = 6", "cannot be opened"),
    ("DELETE FROM meta WHERE name = 'state.1'", "should add up to cannot be opened"),
    ("DELETE FROM records WHERE compartment = 2", "0 records where 1"),
    ("UPDATE records SET compartment = 3 WHERE compartment = 2", "cannot be opened"),
    ("UPDATE records SET compartment = 77 WHERE compartment = 2", "does not know"),
    ("DROP TABLE journal", "history cannot be read"), ("UPDATE records SET sealed = 'text'", "cannot be opened"),
  ]) func whatIsTakenAwayIsNamed(sql: String, words: String) throws {
    let scratch = try Scratch()
    try filled(scratch)
    try tamper(scratch) { try $0.execute(sql: sql) }
    let faults = try verify(scratch).faults
    #expect(faults.contains { "\($0)".contains(words) }, "\(faults.map(\.description))")
  }

  /// A thousand changes behind the plan's back: each is found and told of, or what is read is what was written.
  @Test func nothingIsChangedUnnoticed() throws {
    let scratch = try Scratch()
    try filled(scratch)
    let whole = try scratch.bytes()
    let plan = try scratch.open().plan
    let history = try scratch.open().history()
    var generator = SeededGenerator(seed: 20_261_120)
    var found = 0
    func look(_ what: String) throws {
      do {
        let proof = try verify(scratch, "changed")
        guard proof.isSound else {
          found += 1
          #expect(proof.faults.allSatisfy { !$0.what.isEmpty }, "\(what)")
          return
        }
        let file = try scratch.open("changed")
        #expect(file.plan == plan, "\(what)")
        #expect(try file.history().map(\.change.label) == history.map(\.change.label), "\(what)")
      } catch let error as PlanFileError {
        found += 1
        #expect(!error.description.isEmpty)
      }
    }
    let changed = scratch.folder.appending(path: "changed")
    for _ in 0..<1000 {
      var bytes = whole
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      bytes[place] ^= UInt8.random(in: 1...255, using: &generator)
      try bytes.write(to: changed)
      try look("byte \(place)")
    }
    #expect(found > 320, "\(found) of 1,000 bytes")
    found = 0
    for turn in 0..<300 {
      try whole.write(to: changed)
      let (table, column) = turn % 2 == 0 ? ("records", "rowkey") : ("journal", "rowid")
      try tamper(scratch, "changed") { database in
        let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") ?? 0
        let one = Int.random(in: 0..<count, using: &generator)
        let other = (one + Int.random(in: 1..<count, using: &generator)) % count
        try swap(table, by: column, "", [one, other], database)
      }
      try look("swap \(turn)")
    }
    #expect(found == 300)
  }

  /// Every row of the file as it was after each change, put into the file as it is now, in its place or beside what is
  /// there: old records, old states, old rosters.
  @Test func noOldRowIsPutBackUnnoticed() throws {
    let scratch = try Scratch()
    var old: [(table: String, row: Row)] = []
    func rows(_ table: String) throws -> [Row] {
      let queue = try DatabaseQueue(path: scratch.path())
      defer { try? queue.close() }
      return try queue.read { try Row.fetchAll($0, sql: "SELECT * FROM \(table)") }
    }
    try filled(scratch) {
      for table in ["records", "meta"] { old += try rows(table).map { (table, $0) } }
    }
    func values(_ row: Row) -> [DatabaseValue] { Array(row.databaseValues) }
    let now = Set(try ["records", "meta"].flatMap { table in try rows(table) }.map(values))
    let stale = old.filter { !now.contains(values($0.row)) }
    #expect(stale.count >= 8, "\(stale.count)")
    let whole = try scratch.bytes()
    let (plan, history) = try (scratch.open().plan, scratch.open().history().map(\.change))
    for (table, row) in stale {
      try whole.write(to: scratch.folder.appending(path: "changed"))
      try tamper(scratch, "changed") { database in
        let names = row.columnNames.joined(separator: ", ")
        let marks = row.map { _ in "?" }.joined(separator: ", ")
        try database.execute(
          sql: "INSERT OR REPLACE INTO \(table) (\(names)) VALUES (\(marks))",
          arguments: StatementArguments(values(row)))
      }
      do {
        let proof = try verify(scratch, "changed")
        // A state that differs in the number of the plan's last change alone changes nothing that is read: it is as that of a
        // part whose key the last author did not hold.
        #expect(!proof.isSound || table == "meta", "\(table): \(row)")
        #expect(proof.faults.allSatisfy { !$0.what.isEmpty })
      } catch let error as PlanFileError {
        #expect(!error.description.isEmpty)
      }
      // Whoever opens it without a proof is told, or reads what was written.
      if let file = try? scratch.open("changed") {
        #expect(file.plan == plan, "\(table): \(row)")
        #expect(try file.history().map(\.change) == history, "\(table): \(row)")
      }
    }
  }

  /// Exchanges what is sealed in two rows, with the revisions that belong to it.
  private func swap(
    _ table: String, by column: String, _ condition: String, _ places: [Int], _ database: Database
  ) throws {
    let keys = try DatabaseValue.fetchAll(
      database, sql: "SELECT \(column) FROM \(table) \(condition) ORDER BY \(column)")
    let chosen = places.map { keys[$0] }
    let contents = try chosen.map {
      try Row.fetchOne(database, sql: "SELECT * FROM \(table) WHERE \(column) = ?", arguments: [$0])
    }
    for (key, content) in zip(chosen, contents.reversed()) {
      try database.execute(
        sql: "UPDATE \(table) SET sealed = ? WHERE \(column) = ?", arguments: [content?["sealed"], key])
      if table == "records" {
        try database.execute(
          sql: "UPDATE records SET revision = ? WHERE rowkey = ?", arguments: [content?["revision"], key])
      }
    }
  }
}
