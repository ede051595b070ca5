import ForumPlan
import Foundation
import GRDB

/// The table `journal`: for each change a row a compartment it touches.
enum JournalTable {
  /// The number of the last change, 0 for none.
  static func lastNumber(in database: Database) throws -> Int {
    try Int.fetchOne(database, sql: "SELECT max(number) FROM journal") ?? 0
  }

  /// The compartments that a change touched, known ones and not.
  static func compartments(of number: Int, in database: Database) throws -> [Int64] {
    try Int64.fetchAll(
      database, sql: "SELECT compartment FROM journal WHERE number = ? ORDER BY compartment", arguments: [number])
  }

  static func put(_ sealed: [UInt8], number: Int, _ compartment: Compartment, in database: Database) throws {
    let statement = try database.cachedStatement(
      sql: "INSERT INTO journal (number, compartment, sealed) VALUES (?, ?, ?)")
    try statement.execute(arguments: [number, Int64(compartment.number), Data(sealed)])
  }

  /// The parts of changes in a range that the keys open, newest first; at most `limit` changes.
  static func parts(
    _ numbers: ClosedRange<Int>, limit: Int, keys: [Compartment: CompartmentKey], in database: Database
  ) throws -> [(number: Int, compartment: Compartment, part: JournalPart)] {
    var parts: [(number: Int, compartment: Compartment, part: JournalPart)] = []
    var changes = 0
    let rows = try Row.fetchCursor(
      database,
      sql: "SELECT number, compartment, sealed FROM journal WHERE number BETWEEN ? AND ? "
        + "ORDER BY number DESC, compartment",
      arguments: [numbers.lowerBound, numbers.upperBound])
    while let row = try rows.next() {
      guard let compartment = Compartment(number: try row.integer(1)), let key = keys[compartment] else { continue }
      let number = Int(try row.integer(0))
      if parts.last?.number != number {
        guard changes < limit else { break }
        changes += 1
      }
      let part = try JournalPart(sealed: Array(try row.blob(2)), under: key, number: number)
      parts.append((number, compartment, part))
    }
    return parts
  }
}
