import ForumPlan
import GRDB

extension PlanFile {
  /// Applies a change to the plan and appends it to the file, as one transaction.
  ///
  /// When it returns, the change is on the disk; when it throws, neither file nor plan has changed.
  @discardableResult
  public func apply(_ change: Change) throws(PlanFileError) -> JournalEntry {
    try apply(change, isUndoable: true)
  }

  /// The plan's first change, which makes the programme, is not one to take back.
  @discardableResult
  func apply(_ change: Change, isUndoable: Bool) throws(PlanFileError) -> JournalEntry {
    let storage = try opened()
    guard mode == .write else { throw .readOnly(path: path) }
    var next = plan
    let inverse: [Edit]
    do { inverse = try next.apply(change.edits) } catch { throw .refused(error) }
    let entry = JournalEntry(number: lastNumber + 1, change: change, inverse: inverse)
    var stack = undoStack
    if isUndoable { stack.follow(number: entry.number, reversal: change.reversal) }
    let transition = Transition(
      entry: entry, before: plan, after: next, keys: keys, states: states, undoStack: stack)
    states = try storage.write { database in try transition.write(to: database) }
    plan = next
    undoStack = stack
    lastNumber = entry.number
    labels[entry.number] = change.label
    return entry
  }
}
