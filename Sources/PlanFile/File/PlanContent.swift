import ForumPlan
import GRDB

/// All that is read from a file when it is opened.
struct PlanContent {
  var plan = Plan()
  var keys: [Compartment: CompartmentKey]
  var states: [Compartment: CompartmentState] = [:]
  var rosters: [Compartment: Roster] = [:]
  var undoStack: UndoStack
  var lastNumber: Int

  /// Reads records and states, and makes sure that none was damaged, exchanged, set back or lost.
  ///
  /// The journal is not opened, but for changes made by officers who hold none of these keys' newest state.
  init(
    _ database: Database, ring: KeyRing, keys list: [CompartmentKey], path: String, glance: (([UInt8]) -> Void)?
  ) throws {
    keys = Dictionary(list.map { ($0.compartment, $0) }) { first, _ in first }
    for key in list {
      guard let sealed = try MetaTable.value(MetaTable.stateName(key.compartment), in: database),
        let state = try? CompartmentState(sealed: sealed, under: key)
      else { throw PlanFileError.damaged(path: path, what: "the state of its \(key.compartment.rawValue) part") }
      states[key.compartment] = state
    }
    rosters = try Roster.checked(ring, keys: keys, states: states, in: database, path: path)
    lastNumber = try JournalTable.lastNumber(in: database)
    let newest = states.values.max { $0.number < $1.number } ?? CompartmentState()
    guard newest.number <= lastNumber, lastNumber < 1 << 53 else {
      throw PlanFileError.damaged(path: path, what: "its history is not in order")
    }
    undoStack = newest.undoStack
    if newest.number < lastNumber {
      let parts = try JournalTable.parts(
        newest.number + 1...lastNumber, limit: .max, keys: keys, in: database)
      for (number, group) in Dictionary(grouping: parts, by: \.number).sorted(by: { $0.key < $1.key }) {
        if let part = group.first?.part { undoStack.follow(number: number, reversal: part.reversal) }
      }
    }
    plan.openCompartments = Set(keys.keys)
    if let glance, let sealed = try MetaTable.value(MetaTable.glance, in: database),
      let kept = try? GlanceSeal(keys, states: states, number: lastNumber).open(sealed)
    {
      glance(kept)
    }
    try load(database, path: path)
  }

  private mutating func load(_ database: Database, path: String) throws {
    var counts: [Compartment: Int] = [:]
    var sums: [Compartment: UInt128] = [:]
    try SealedRows.each(in: database, keys: keys, path: path) { run in
      for entry in run.entries { plan.load(entry) }
      counts.merge(run.counts, uniquingKeysWith: +)
      sums.merge(run.sums, uniquingKeysWith: &+)
    }
    for (compartment, state) in states
    where state.count != counts[compartment] ?? 0 || state.sum != sums[compartment] ?? 0 {
      throw PlanFileError.damaged(
        path: path, what: "records of its \(compartment.rawValue) part are missing or were set back")
    }
  }
}
