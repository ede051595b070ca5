import ForumPlan
import Foundation
import GRDB

/// Seals records and changes into rows.
struct RecordWriter {
  let keys: KeyRing

  /// A row to put, or to delete when it has no seal.
  struct RecordRow {
    var rowKey: Data
    var compartment: Compartment
    var revision: Int
    var sealed: Data?
  }

  /// The rows that bring the table from before a change to after it, one for each record touched.
  func rows(of edits: [Edit], in plan: Plan, revision: Int) throws -> [RecordRow] {
    var done: Set<RecordKey> = []
    var rows: [RecordRow] = []
    for edit in edits where done.insert(edit.key).inserted {
      let key = edit.key
      var row = RecordRow(
        rowKey: try keys.rowKey(of: key), compartment: key.kind.compartment, revision: revision, sealed: nil)
      if let entry = plan[key] {
        row.sealed = try keys.seal(
          CBOREncoder.encode(entry), in: row.compartment,
          context: Self.context(rowKey: row.rowKey, compartment: row.compartment, revision: revision))
      }
      rows.append(row)
    }
    return rows
  }

  func write(_ rows: [RecordRow], to db: Database) throws {
    let put = try db.cachedStatement(
      sql: """
        INSERT INTO records (rowkey, compartment, revision, sealed) VALUES (?, ?, ?, ?)
        ON CONFLICT (rowkey) DO UPDATE SET revision = excluded.revision, sealed = excluded.sealed
        """)
    for row in rows {
      if let sealed = row.sealed {
        try put.execute(arguments: [row.rowKey, row.compartment.rawValue, row.revision, sealed])
      } else {
        try db.execute(sql: "DELETE FROM records WHERE rowkey = ?", arguments: [row.rowKey])
      }
    }
  }

  /// What a change did to one compartment, as the journal holds it.
  struct JournalPart: Codable {
    var label: String
    var author: String
    var time: Int64
    var reversal: Change.Reversal?
    var edits: [Edit]
    var inverse: [Edit]
  }

  /// A sealed part of a change for every compartment that it touches.
  func journalRows(of entry: JournalEntry) throws -> [(compartment: Compartment, sealed: Data)] {
    let touched = Set((entry.change.edits + entry.inverse).map(\.key.kind.compartment))
    return try Compartment.allCases.filter(touched.contains).map { compartment in
      let part = JournalPart(
        label: entry.change.label, author: entry.change.author, time: entry.change.time,
        reversal: entry.change.reversal,
        edits: entry.change.edits.filter { $0.key.kind.compartment == compartment },
        inverse: entry.inverse.filter { $0.key.kind.compartment == compartment })
      let sealed = try keys.seal(
        CBOREncoder.encode(part), in: compartment,
        context: Self.context(number: entry.number, compartment: compartment))
      return (compartment, sealed)
    }
  }

  func write(
    _ parts: [(compartment: Compartment, sealed: Data)], number: Int, reversal: Change.Reversal?, to db: Database
  ) throws {
    let reverses =
      switch reversal {
      case nil: 0
      case .undo(let target): target
      case .redo(let target): -target
      }
    for part in parts {
      try db.execute(
        sql: "INSERT INTO journal (number, compartment, reverses, sealed) VALUES (?, ?, ?, ?)",
        arguments: [number, part.compartment.rawValue, reverses, part.sealed])
    }
  }

  /// What a sealed record belongs to.
  static func context(rowKey: Data, compartment: Compartment, revision: Int) -> [UInt8] {
    Array("convene record 1 \(compartment.rawValue) \(revision) ".utf8) + rowKey
  }

  /// What a sealed part of the journal belongs to.
  static func context(number: Int, compartment: Compartment) -> [UInt8] {
    Array("convene journal 1 \(compartment.rawValue) \(number)".utf8)
  }
}
