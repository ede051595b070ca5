import ForumPlan
import GRDB

/// A change on its way to the file: rows of records, of the journal, and the states that they add up to.
struct Transition {
  let entry: JournalEntry
  let before: Plan
  let after: Plan
  let keys: [Compartment: CompartmentKey]
  let states: [Compartment: CompartmentState]
  let undoStack: UndoStack

  /// Writes all rows and gives the new states.
  func write(to database: Database) throws -> [Compartment: CompartmentState] {
    var states = states
    var generator = SystemRandomNumberGenerator()
    var encoded: [RecordKey: [UInt8]] = [:]
    let sink = CBORSink()
    let records = touched
    for (record, times) in records {
      let key = try key(of: record.kind.compartment)
      var state = states[key.compartment] ?? CompartmentState()
      let rowKey = key.rowKey(of: record)
      let old = try before[record].map { _ in try oldRow(rowKey, key, in: database) }
      if let old {
        state.count -= 1
        state.sum &-= old.token
      }
      if let entry = after[record] {
        sink.clear()
        try EntryBytes.write(entry, to: sink)
        // A record put twice in one change stands in the journal with its earlier fields as well.
        if times == 1 { encoded[record] = sink.bytes }
        let token = UInt128.random(in: 0...UInt128.max, using: &generator)
        let revision = (old?.revision ?? 0) + 1
        let content: [UInt8] = [0x82] + sink.bytes
        let sealed = try RecordSeal.seal(content, token: token, under: key, rowKey: rowKey, revision: revision)
        if old == nil {
          try RecordTable.insert(sealed, rowKey: rowKey, key.compartment, revision: revision, in: database)
        } else {
          try RecordTable.update(sealed, rowKey: rowKey, revision: revision, in: database)
        }
        state.count += 1
        state.sum &+= token
      } else if old != nil {
        try RecordTable.delete(rowKey, in: database)
      }
      states[key.compartment] = state
    }
    try writeJournal(to: database, encoded: encoded, states: &states)
    try writeStates(&states, to: database)
    // What was shown of the plan before is not to outlive it.
    try MetaTable.remove(MetaTable.glance, in: database)
    return states
  }

  /// The records of the change in the order in which they first appear, and how often each does.
  private var touched: [(record: RecordKey, times: Int)] {
    var places: [RecordKey: Int] = [:]
    var touched: [(record: RecordKey, times: Int)] = []
    for edit in entry.change.edits {
      if let place = places[edit.key] {
        touched[place].times += 1
      } else {
        places[edit.key] = touched.count
        touched.append((edit.key, 1))
      }
    }
    return touched
  }

  private func key(of compartment: Compartment) throws -> CompartmentKey {
    guard let key = keys[compartment] else { throw PlanFileError.refused(.shut(compartment)) }
    return key
  }

  private func oldRow(
    _ rowKey: [UInt8], _ key: CompartmentKey, in database: Database
  ) throws -> (revision: Int64, token: UInt128) {
    guard let row = try RecordTable.row(rowKey, in: database) else { throw CBORError.truncated }
    let token = try RecordSeal.token(of: row.sealed, under: key, rowKey: rowKey, revision: row.revision)
    return (row.revision, token)
  }

  /// A change without edits is told under `logistics`, and where its key is not held, to all whose keys are.
  private func writeJournal(
    to database: Database, encoded: [RecordKey: [UInt8]], states: inout [Compartment: CompartmentState]
  ) throws {
    var touched = Set(entry.change.edits.map(\.key.kind.compartment))
    if touched.isEmpty { touched = keys[.logistics] == nil ? Set(keys.keys) : [.logistics] }
    for compartment in Compartment.allCases where touched.contains(compartment) {
      let key = try key(of: compartment)
      let part = JournalPart(
        of: entry.change, inverse: entry.inverse, in: compartment, among: touched,
        after: states[compartment] ?? CompartmentState())
      let (sealed, digest) = try part.seal(under: key, number: entry.number, encoded: encoded)
      try JournalTable.put(sealed, number: entry.number, compartment, in: database)
      states[compartment]?.lastPart = entry.number
      states[compartment]?.digest = digest
    }
    try Format.raise(database)
  }

  private func writeStates(_ states: inout [Compartment: CompartmentState], to database: Database) throws {
    for (compartment, key) in keys {
      states[compartment]?.number = entry.number
      states[compartment]?.undoable = undoStack.undoable.suffix(CompartmentState.undoLimit)
      states[compartment]?.redoable = undoStack.redoable.suffix(CompartmentState.undoLimit)
      guard let state = states[compartment] else { continue }
      try MetaTable.put(try state.seal(under: key), as: MetaTable.stateName(compartment), in: database)
    }
  }
}
