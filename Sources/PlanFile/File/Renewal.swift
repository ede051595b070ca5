import ForumPlan
import Foundation
import GRDB

/// All that stands under a compartment's key, sealed anew under another.
///
/// Rows get new keys and tokens, and stand in another order, so that nobody can tell from an earlier copy of the file
/// which is which.
struct Renewal {
  let old: CompartmentKey
  let new: CompartmentKey

  /// Rows sealed at a time.
  private static let width = 256

  private struct Row: Sendable {
    var rowKey: [UInt8]
    var revision: Int64
    var sealed: [UInt8]
    var token: UInt128
  }

  /// Seals the records and gives the sum of their new tokens.
  ///
  /// The bytes of a record stay what they are: fields that only a later version knows are not lost.
  func reseal(_ plan: Plan, in database: Database, step: () -> Void) throws -> UInt128 {
    let kinds = RecordKind.allCases.filter { $0.compartment == old.compartment }
    let records = kinds.flatMap { plan.entries(of: $0).map(\.key) }
    var rows: [Row] = []
    rows.reserveCapacity(records.count)
    for start in stride(from: 0, to: records.count, by: Self.width) {
      for record in records[start..<min(start + Self.width, records.count)] {
        rows.append(try reseal(record, in: database))
      }
      step()
    }
    let number = Int64(old.compartment.number)
    try database.execute(sql: "DELETE FROM records WHERE compartment = ?", arguments: [number])
    guard database.changesCount == rows.count else { throw CBORError.truncated }
    rows.sort { $0.rowKey.lexicographicallyPrecedes($1.rowKey) }
    for (place, row) in rows.enumerated() {
      try RecordTable.insert(
        row.sealed, rowKey: row.rowKey, new.compartment, revision: row.revision, in: database)
      if place % Self.width == 0 { step() }
    }
    return rows.reduce(0) { $0 &+ $1.token }
  }

  private func reseal(_ record: RecordKey, in database: Database) throws -> Row {
    let rowKey = old.rowKey(of: record)
    guard let row = try RecordTable.row(rowKey, in: database) else { throw CBORError.truncated }
    let binding = Binding.record(rowKey: rowKey, old.compartment, revision: row.revision)
    let plain = try Seal.open(row.sealed, under: old.sealing, binding: binding)
    guard plain.count > RecordSeal.tokenLength else { throw CBORError.truncated }
    var generator = SystemRandomNumberGenerator()
    let token = UInt128.random(in: 0...UInt128.max, using: &generator)
    let newKey = new.rowKey(of: record)
    let sealed = try RecordSeal.seal(
      plain.dropFirst(RecordSeal.tokenLength), token: token, under: new, rowKey: newKey, revision: row.revision)
    return Row(rowKey: newKey, revision: row.revision, sealed: sealed, token: token)
  }

  /// Seals the compartment's parts of the history.
  func resealJournal(in database: Database, step: () -> Void) throws {
    let number = Int64(old.compartment.number)
    let changes = try Int64.fetchAll(
      database, sql: "SELECT number FROM journal WHERE compartment = ? ORDER BY number", arguments: [number])
    let read = try database.makeStatement(
      sql: "SELECT sealed FROM journal WHERE number = ? AND compartment = ?")
    let write = try database.makeStatement(
      sql: "UPDATE journal SET sealed = ? WHERE number = ? AND compartment = ?")
    for (place, change) in changes.enumerated() {
      guard let row = try GRDB.Row.fetchOne(read, arguments: [change, number]) else { throw CBORError.truncated }
      let binding = Binding.journal(Int(change), old.compartment)
      let plain = try Seal.open(try row.blob(0), under: old.sealing, binding: binding)
      let sealed = try Seal.seal(Array(plain), under: new.sealing, binding: binding)
      try write.execute(arguments: [Data(sealed), change, number])
      if place % Self.width == 0 { step() }
    }
  }
}
