import Crypto
import ForumPlan
import Foundation
import GRDB

/// The rows of the records whose keys are held, in one piece of memory, ready to be opened on several cores.
struct SealedRows: Sendable {
  private struct Row {
    var key: CompartmentKey
    var revision: Int64
    var rowKeyStart: Int
    var sealedStart: Int
    var end: Int
  }

  /// Records opened from a run of rows, with what they add to their compartments' states.
  struct Opened {
    var entries: [Entry] = []
    var counts: [Compartment: Int] = [:]
    var sums: [Compartment: UInt128] = [:]
  }

  private var bytes: [UInt8] = []
  private var rows: [Row] = []

  /// Fetches the rows.
  init(_ database: Database, keys: [Compartment: CompartmentKey]) throws {
    let cursor = try GRDB.Row.fetchCursor(database, sql: "SELECT rowkey, compartment, revision, sealed FROM records")
    while let row = try cursor.next() {
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
  }

  /// Opens and decodes all rows; the result does not hang on how the work was shared out.
  func open(path: String) throws -> [Opened] {
    let width = 512
    let runs = (rows.count + width - 1) / width
    let results = Results(count: runs)
    DispatchQueue.concurrentPerform(iterations: runs) { run in
      let range = run * width..<min((run + 1) * width, rows.count)
      results.set(run, Result { try open(range, path: path) })
    }
    return try results.all.map { try $0.get() }
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

  /// Results by run, each set once by one thread.
  private final class Results: @unchecked Sendable {
    private let slots: UnsafeMutableBufferPointer<Result<Opened, any Error>>

    init(count: Int) {
      slots = .allocate(capacity: count)
      slots.initialize(repeating: .success(Opened()))
    }

    func set(_ index: Int, _ result: Result<Opened, any Error>) { slots[index] = result }

    var all: [Result<Opened, any Error>] { Array(slots) }

    deinit {
      slots.deinitialize()
      slots.deallocate()
    }
  }
}
