import ForumPlan
import Foundation
import GRDB

/// Goes through all rows of a file, and notes what is not as it was written.
struct Verifier {
  let database: Database
  let keys: [Compartment: CompartmentKey]
  var result = Verification()
  /// What was seen of each compartment's history before.
  var seen: [Compartment: HistoryHead] = [:]
  /// What each compartment should add up to.
  var states: [Compartment: CompartmentState] = [:]
  /// The records that could be opened.
  var records: [RecordKey: Entry] = [:]
  /// The records that the history leads to.
  var replayed: [RecordKey: Entry] = [:]
  /// All records that the history ever told of, for their names.
  var known: [RecordKey: Entry] = [:]
  /// Rows that could not be opened.
  var shutRows: [(rowKey: [UInt8], compartment: Compartment)] = []
  /// Compartments of whose history something is missing.
  var broken: Set<Compartment> = []

  init(_ database: Database, keys: [CompartmentKey]) {
    self.database = database
    self.keys = Dictionary(keys.map { ($0.compartment, $0) }) { first, _ in first }
  }

  mutating func verify() {
    let held = Compartment.allCases.filter { keys[$0] != nil }
    result.parts = held.map { Verification.Part(compartment: $0, records: 0, entries: 0, isReplayed: false) }
    checkTables()
    readStates()
    attempt("its records") { try $0.readRecords() }
    attempt("its history") { try $0.readJournal() }
    compare()
    for compartment in Compartment.allCases where keys[compartment] == nil {
      result.unproved.append("\(compartment.rawValue): shut; its key is not held, and nothing of it was proved.")
    }
  }

  /// Notes a fault.
  mutating func note(_ what: String, _ compartment: Compartment? = nil, entry: Int? = nil, record: String? = nil) {
    result.faults.append(Verification.Fault(compartment: compartment, entry: entry, record: record, what: what))
  }

  /// Changes what is told of a part.
  mutating func inPart(_ compartment: Compartment, _ change: (inout Verification.Part) -> Void) {
    guard let place = result.parts.firstIndex(where: { $0.compartment == compartment }) else { return }
    change(&result.parts[place])
  }

  /// Reads on after a table that cannot be read to its end.
  private mutating func attempt(_ name: String, _ body: (inout Verifier) throws -> Void) {
    do { try body(&self) } catch {
      broken.formUnion(Compartment.allCases)
      note("\(name) cannot be read to the end.")
    }
  }

  /// Has SQLite look at its own structure; its words stay out.
  private mutating func checkTables() {
    let answers = (try? String.fetchAll(database, sql: "PRAGMA integrity_check(1)")) ?? []
    if answers != ["ok"] { note("The file's tables are not in order.") }
  }

  private mutating func readStates() {
    for (compartment, key) in keys.sorted(by: { $0.key.number < $1.key.number }) {
      guard let sealed = try? MetaTable.value(MetaTable.stateName(compartment), in: database),
        let state = try? CompartmentState(sealed: sealed, under: key)
      else {
        note("What its records and history should add up to cannot be opened.", compartment)
        continue
      }
      states[compartment] = state
    }
  }
}
