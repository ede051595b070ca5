import Crypto
import ForumPlan
import Foundation
import GRDB

/// Some rows of the records whose keys are held, in one piece of memory, ready to be opened on several cores.
///
/// A plan is read some thousand rows at a time, so that its sealed and its opened form never lie in memory as wholes.
struct SealedRows: Sendable {
  /// Rows read at a time; enough to keep every core at work.
  private static let width = 4096
  /// Rows that one core opens at a time.
  private static let share = 256

  private struct Row {
    var key: CompartmentKey
    var revision: Int64
    var rowKeyStart: Int
    var sealedStart: Int
    var end: Int
  }

  /// Records opened from a run of rows, with what they add to their compartments' states.
  struct Opened: Sendable {
    var entries: [Entry] = []
    var counts: [Compartment: Int] = [:]
    var sums: [Compartment: UInt128] = [:]
  }

  private var bytes: [UInt8] = []
  private var rows: [Row] = []

  /// Opens all rows of a file and hands them over run by run.
  static func each(
    in database: Database, keys: [Compartment: CompartmentKey], path: String, take: (Opened) -> Void
  ) throws {
    let cursor = try GRDB.Row.fetchCursor(database, sql: "SELECT rowkey, compartment, revision, sealed FROM records")
    var rows = SealedRows()
    while try rows.fetch(from: cursor, keys: keys) { try rows.open(path: path).forEach(take) }
  }

  /// Fetches the next rows in place of those there are; `false` when there are no more.
  private mutating func fetch(from cursor: RowCursor, keys: [Compartment: CompartmentKey]) throws -> Bool {
    bytes.removeAll(keepingCapacity: true)
    rows.removeAll(keepingCapacity: true)
    while rows.count < Self.width, let row = try cursor.next() {
      guard let compartment = Compartment(number: try row.integer(1)), let key = keys[compartment] else { continue }
      let rowKeyStart = bytes.count
      try row.withUnsafeData(atIndex: 0) { bytes.append(contentsOf: $0 ?? Data()) }
      let sealedStart = bytes.count
      try row.withUnsafeData(atIndex: 3) { bytes.append(contentsOf: $0 ?? Data()) }
      rows.append(
        Row(
          key: key, revision: try row.integer(2), rowKeyStart: rowKeyStart, sealedStart: sealedStart,
          end: bytes.count))
    }
    return !rows.isEmpty
  }

  /// Opens and decodes all rows, on several cores.
  private func open(path: String) throws -> [Opened] {
    let width = Self.share
    return try Cores.map((rows.count + width - 1) / width) { run in
      try open(run * width..<min((run + 1) * width, rows.count), path: path)
    }
  }

  private func open(_ range: Range<Int>, path: String) throws -> Opened {
    var opened = Opened()
    opened.entries.reserveCapacity(range.count)
    let source = CBORSource()
    try bytes.withUnsafeBytes { bytes in
      for row in rows[range] {
        let compartment = row.key.compartment
        do {
          let binding = Binding.record(
            rowKey: bytes[row.rowKeyStart..<row.sealedStart], compartment, revision: row.revision)
          let plain = try Seal.open(
            UnsafeRawBufferPointer(rebasing: bytes[row.sealedStart..<row.end]), under: row.key.sealing,
            binding: binding)
          let (token, entry) = try plain.withUnsafeBytes { try RecordSeal.entry(in: $0, with: source) }
          guard entry.key.kind.compartment == compartment else { throw CBORError.unsupported }
          opened.entries.append(entry)
          opened.counts[compartment, default: 0] += 1
          opened.sums[compartment, default: 0] &+= token
        } catch {
          throw PlanFileError.damaged(
            path: path, what: "a record of its \(compartment.rawValue) part cannot be opened")
        }
      }
    }
    return opened
  }
}
