import ForumPlan
import GRDB
import Testing

@testable import PlanFile

/// Parts of a plan that are sound in themselves and older than the rest.
@Suite struct SetBackTests {
  /// A part of the plan put back as a whole, with its records, its history and its state, which is sound in itself: the
  /// other parts tell of it by the number of the change that is gone.
  @Test(arguments: [false, true]) func noPartIsSetBackUnnoticed(together: Bool) throws {
    let scratch = try Scratch()
    let file = try scratch.create()
    try file.apply(.test("All", Samples.all.map(Edit.put)))
    file.close()
    func rows(_ sql: String) throws -> [Row] {
      let queue = try DatabaseQueue(path: scratch.path())
      defer { try? queue.close() }
      return try queue.read { try Row.fetchAll($0, sql: sql) }
    }
    let parts = [
      ("records", "compartment = 1"), ("journal", "compartment = 1"), ("meta", "name IN ('state.1', 'roster.1')"),
    ]
    let old = try parts.map { table, condition in try rows("SELECT * FROM \(table) WHERE \(condition)") }
    var identity = Samples.identity
    identity.givenNames = "Anothername"
    let again = try scratch.open(mode: .write)
    try again.apply(
      .test("Rename", [.put(identity)] + (together ? [.put(Samples.person(98, alias: "Rowan"))] : [])))
    try again.apply(.test("More", [.put(Samples.person(97, alias: "Larch"))]))
    again.close()
    try write(scratch) { database in
      for ((table, condition), rows) in zip(parts, old) {
        try database.execute(sql: "DELETE FROM \(table) WHERE \(condition)")
        for row in rows {
          let marks = row.map { _ in "?" }.joined(separator: ", ")
          try database.execute(
            sql: "INSERT INTO \(table) (\(row.columnNames.joined(separator: ", "))) VALUES (\(marks))",
            arguments: StatementArguments(Array(row.databaseValues)))
        }
      }
    }
    let proof = try PlanFile.verify(at: scratch.path(), access: .passphrase("correct horse"))
    #expect(!proof.isSound)
    // Where the change had other parts, these tell of the one that is gone.
    #expect(
      !together
        || proof.faults.contains { $0.compartment == .identity && $0.what == "Its part of this change is missing." })
  }

  private func write(_ scratch: Scratch, _ body: (Database) throws -> Void) throws {
    let queue = try DatabaseQueue(path: scratch.path())
    try queue.write(body)
    try queue.close()
  }
}
