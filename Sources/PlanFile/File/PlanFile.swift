import ForumPlan
import Foundation
import GRDB

/// A plan in its file: every record and every change sealed, every acknowledged change on the disk.
///
/// ```swift
/// let file = try PlanFile.open(at: "p.convene", access: .passphrase(words), mode: .write)
/// try file.apply(Change(label: "Add Tunis dialogue", author: "amal", time: now, edits: [.put(forum)]))
/// ```
/// Use it from one thread.
public final class PlanFile {
  /// What opens a plan.
  public enum Access: Sendable {
    /// A passphrase; it also opens a plan that has none.
    case passphrase(String)
    /// Nothing: for plans that were made without a passphrase.
    case unsealed
  }

  /// Whether a plan is opened for editing.
  public enum Mode: Sendable {
    case read
    case write
  }

  /// The plan as it stands after the last acknowledged change.
  public private(set) var plan: Plan
  /// Whether a passphrase is needed to read the file.
  public let isSealed: Bool

  let store: Store
  let keys: KeyRing
  private var undoStack = UndoStack()
  private var lastNumber = 0

  /// Makes a plan file with a programme in it, readable by its owner alone; never over an existing file.
  public static func create(
    at path: String, access: Access, programme: Programme, author: String, time: Int64
  ) throws -> PlanFile {
    try create(at: path, access: access, programme: programme, author: author, time: time, cost: Lockbox.Cost())
  }

  static func create(
    at path: String, access: Access, programme: Programme, author: String, time: Int64, cost: Lockbox.Cost
  ) throws -> PlanFile {
    let (box, keys) = try Lockbox.make(access: access, cost: cost)
    let store = try Store.create(at: path, meta: ["keys": Data(try CBOREncoder.encode(box))])
    let file = PlanFile(store: store, keys: keys, isSealed: box.isSealed, plan: Plan())
    try file.apply(
      Change(label: "New plan", author: author, time: time, edits: [.put(programme)]))
    return file
  }

  /// Opens a plan file; for writing it must not be open for writing elsewhere.
  public static func open(at path: String, access: Access, mode: Mode) throws -> PlanFile {
    try Store.probe(path)
    let store = try Store(path: path, isWritable: mode == .write)
    let bytes = try store.read { try Data.fetchOne($0, sql: "SELECT value FROM meta WHERE name = 'keys'") }
    guard let bytes, let box = try? CBORDecoder.decode(Lockbox.self, from: [UInt8](bytes)) else {
      throw PlanFileError.damaged(path, "its keys")
    }
    let keys = try box.open(access, path: path)
    let plan = try RecordReader(store: store, keys: keys).readAll()
    let file = PlanFile(store: store, keys: keys, isSealed: box.isSealed, plan: plan)
    try file.followJournal()
    return file
  }

  /// Whether a plan file asks for a passphrase.
  public static func needsPassphrase(at path: String) throws -> Bool {
    try Store.probe(path)
    let store = try Store(path: path, isWritable: false)
    let bytes = try store.read { try Data.fetchOne($0, sql: "SELECT value FROM meta WHERE name = 'keys'") }
    guard let bytes, let box = try? CBORDecoder.decode(Lockbox.self, from: [UInt8](bytes)) else {
      throw PlanFileError.damaged(path, "its keys")
    }
    return box.isSealed
  }

  private init(store: Store, keys: KeyRing, isSealed: Bool, plan: Plan) {
    self.store = store
    self.keys = keys
    self.isSealed = isSealed
    self.plan = plan
    self.plan.openCompartments = keys.compartments
  }

  /// Where the file is.
  public var path: String { store.path }

  /// Whether the plan can be edited through this.
  public var isWritable: Bool { store.isWritable }

  /// Lets go of the file; the last one out folds the write-ahead log into it.
  public func close() { store.close() }

  /// Applies a change: the plan checks it, and when this returns it is on the disk.
  @discardableResult
  public func apply(_ change: Change) throws -> JournalEntry {
    guard isWritable else { throw PlanFileError.readOnly(path) }
    var next = plan
    let inverse: [Edit]
    do {
      inverse = try next.apply(change.edits)
    } catch {
      throw PlanFileError.refused(error)
    }
    let entry = JournalEntry(number: lastNumber + 1, change: change, inverse: inverse)
    let writer = RecordWriter(keys: keys)
    let rows = try writer.rows(of: change.edits, in: next, revision: entry.number)
    let parts = try writer.journalRows(of: entry)
    try store.write { db in
      try writer.write(rows, to: db)
      try writer.write(parts, number: entry.number, reversal: change.reversal, to: db)
    }
    plan = next
    lastNumber = entry.number
    undoStack.follow(number: entry.number, reversal: change.reversal)
    return entry
  }
}

extension PlanFile {
  /// Reads the numbers of the journal, not its contents, to know what can be undone.
  private func followJournal() throws {
    let rows = try store.read {
      try Row.fetchAll($0, sql: "SELECT DISTINCT number, reverses FROM journal ORDER BY number")
    }
    for row in rows {
      let number: Int = row["number"]
      let reverses: Int = row["reverses"]
      let reversal: Change.Reversal? = reverses == 0 ? nil : reverses > 0 ? .undo(of: reverses) : .redo(of: -reverses)
      undoStack.follow(number: number, reversal: reversal)
      lastNumber = number
    }
  }

  /// Whether there is a change to take back; the making of the plan is not one.
  public var canUndo: Bool { (undoStack.undoable.last ?? 0) > 1 }

  /// Whether there is a change to do again.
  public var canRedo: Bool { !undoStack.redoable.isEmpty }

  /// Takes the last change back, as a new change; `nil` when there is none.
  public func undo(author: String, time: Int64) throws -> JournalEntry? {
    guard canUndo, let number = undoStack.undoable.last, let entry = try wholeEntry(number) else { return nil }
    return try apply(
      Change(
        label: "Undo: \(entry.change.label)", author: author, time: time, edits: entry.inverse,
        reversal: .undo(of: number)))
  }

  /// Does the last change that was taken back again, as a new change; `nil` when there is none.
  public func redo(author: String, time: Int64) throws -> JournalEntry? {
    guard let number = undoStack.redoable.last, let entry = try wholeEntry(number) else { return nil }
    return try apply(
      Change(
        label: "Redo: \(entry.change.label)", author: author, time: time, edits: entry.change.edits,
        reversal: .redo(of: number)))
  }

  /// The last changes, newest first; of compartments that are shut, nothing.
  public func history(limit: Int = 100) throws -> [JournalEntry] {
    let numbers = max(1, lastNumber - limit + 1)...max(1, lastNumber)
    return try numbers.reversed().compactMap { try journalEntry($0) }
  }

  /// A change with all its parts: half of one must not be taken back.
  private func wholeEntry(_ number: Int) throws -> JournalEntry? {
    let touched = try store.read {
      try String.fetchAll($0, sql: "SELECT compartment FROM journal WHERE number = ?", arguments: [number])
    }
    for compartment in touched.compactMap(Compartment.init) where !keys.compartments.contains(compartment) {
      throw PlanFileError.shut(compartment)
    }
    return try journalEntry(number)
  }

  private func journalEntry(_ number: Int) throws -> JournalEntry? {
    let rows = try store.read {
      try Row.fetchAll(
        $0, sql: "SELECT compartment, sealed FROM journal WHERE number = ? ORDER BY compartment", arguments: [number])
    }
    return try RecordReader(store: store, keys: keys).journalEntry(number, rows: rows)
  }
}
