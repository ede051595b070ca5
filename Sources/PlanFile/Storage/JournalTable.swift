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

  /// A row of the table; what is sealed in it is read when it is asked for.
  struct Entry {
    let number: Int
    /// Nothing for a compartment that this version does not know.
    let compartment: Compartment?
    fileprivate let row: Row

    var sealed: [UInt8] { get throws { Array(try row.blob(2)) } }
  }

  /// Goes through the rows of changes in a range, the newest first, until it is told that this is enough.
  static func rows(
    _ numbers: ClosedRange<Int>, in database: Database, _ goOn: (Entry) throws -> Bool
  ) throws {
    let rows = try Row.fetchCursor(
      database,
      sql: "SELECT number, compartment, sealed FROM journal WHERE number BETWEEN ? AND ? "
        + "ORDER BY number DESC, compartment",
      arguments: [numbers.lowerBound, numbers.upperBound])
    while let row = try rows.next() {
      let entry = Entry(
        number: Int(try row.integer(0)), compartment: Compartment(number: try row.integer(1)), row: row)
      guard try goOn(entry) else { return }
    }
  }

  /// The smallest part of a change that the keys open; `nil` where they open none.
  ///
  /// Every part says who did what and when; of an import the largest has megabytes of records besides.
  static func smallestPart(
    of number: Int, keys: [Compartment: CompartmentKey], in database: Database
  ) throws -> Entry? {
    let compartments = try Int64.fetchAll(
      database, sql: "SELECT compartment FROM journal WHERE number = ? ORDER BY length(sealed), compartment",
      arguments: [number])
    guard let chosen = compartments.first(where: { Compartment(number: $0).map { keys[$0] != nil } ?? false }) else {
      return nil
    }
    let row = try Row.fetchOne(
      database, sql: "SELECT number, compartment, sealed FROM journal WHERE number = ? AND compartment = ?",
      arguments: [number, chosen])
    return row.map { Entry(number: number, compartment: Compartment(number: chosen), row: $0) }
  }

  /// The parts of changes in a range that the keys open, newest first; at most `limit` changes.
  static func parts(
    _ numbers: ClosedRange<Int>, limit: Int, keys: [Compartment: CompartmentKey], in database: Database
  ) throws -> [(number: Int, compartment: Compartment, part: JournalPart)] {
    var parts: [(number: Int, compartment: Compartment, part: JournalPart)] = []
    var changes = 0
    try rows(numbers, in: database) { row in
      guard let compartment = row.compartment, let key = keys[compartment] else { return true }
      if parts.last?.number != row.number {
        guard changes < limit else { return false }
        changes += 1
      }
      parts.append((row.number, compartment, try JournalPart(sealed: row.sealed, under: key, number: row.number)))
      return true
    }
    return parts
  }
}
