import Dispatch
import ForumPlan
import Foundation
import GRDB
import Synchronization

/// Opens sealed rows.
struct RecordReader {
  let store: Store
  let keys: KeyRing

  /// A row as it stands in the file.
  struct SealedRow: Sendable {
    var rowKey: Data
    var compartment: Compartment
    var revision: Int
    var sealed: Data
  }

  /// The plan of all records whose compartments can be opened.
  ///
  /// Rows are unsealed and decoded on all cores, in slices, and loaded in order, so the plan is the same each time.
  func readAll() throws -> Plan {
    let rows = try sealedRows()
    let slices = max(1, min(ProcessInfo.processInfo.activeProcessorCount, rows.count / 200))
    let results = Mutex<[Int: Result<[Entry], any Error>]>([:])
    nonisolated(unsafe) let reader = self
    DispatchQueue.concurrentPerform(iterations: slices) { slice in
      let range = (rows.count * slice / slices)..<(rows.count * (slice + 1) / slices)
      let result = Result { try rows[range].map(reader.entry) }
      results.withLock { $0[slice] = result }
    }
    var plan = Plan()
    for slice in 0..<slices {
      guard let result = results.withLock({ $0[slice] }) else { continue }
      for entry in try result.get() { plan.load(entry) }
    }
    return plan
  }

  private func sealedRows() throws -> [SealedRow] {
    try store.read { db in
      var rows: [SealedRow] = []
      let cursor = try Row.fetchCursor(db, sql: "SELECT rowkey, compartment, revision, sealed FROM records")
      while let row = try cursor.next() {
        guard let compartment = Compartment(rawValue: row[1]) else {
          throw PlanFileError.damaged(store.path, "a record")
        }
        guard keys.compartments.contains(compartment) else { continue }
        rows.append(SealedRow(rowKey: row[0], compartment: compartment, revision: row[2], sealed: row[3]))
      }
      return rows
    }
  }

  private func entry(_ row: SealedRow) throws -> Entry {
    do {
      let plain = try keys.open(
        row.sealed, in: row.compartment,
        context: RecordWriter.context(rowKey: row.rowKey, compartment: row.compartment, revision: row.revision))
      return try CBORDecoder.decode(Entry.self, from: plain)
    } catch {
      // The reason may quote what was sealed; that a record is damaged is all that may be said.
      throw PlanFileError.damaged(store.path, "a record of the \(row.compartment.rawValue) part")
    }
  }

  /// A change put together from its parts; `nil` when none of its compartments can be opened.
  func journalEntry(_ number: Int, rows: [Row]) throws -> JournalEntry? {
    var entry: JournalEntry?
    for row in rows {
      guard let compartment = Compartment(rawValue: row["compartment"]), keys.compartments.contains(compartment) else {
        continue
      }
      let part: RecordWriter.JournalPart
      do {
        let plain = try keys.open(
          row["sealed"], in: compartment, context: RecordWriter.context(number: number, compartment: compartment))
        part = try CBORDecoder.decode(RecordWriter.JournalPart.self, from: plain)
      } catch {
        throw PlanFileError.damaged(store.path, "change \(number) of its history")
      }
      if entry == nil {
        let change = Change(
          label: part.label, author: part.author, time: part.time, edits: [], reversal: part.reversal)
        entry = JournalEntry(number: number, change: change, inverse: [])
      }
      entry?.change.edits += part.edits
      entry?.inverse += part.inverse
    }
    return entry
  }
}
