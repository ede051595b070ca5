import ForumPlan
import GRDB

extension PlanFile {
  /// The label of the change that `undo` would take back; `nil` when there is none or it cannot be read.
  public var undoLabel: String? { mode == .write ? (try? undoTarget).flatMap { label(of: $0) } : nil }

  /// The label of the change that `redo` would do again; `nil` when there is none or it cannot be read.
  public var redoLabel: String? { mode == .write ? (try? redoTarget).flatMap { label(of: $0) } : nil }

  /// Whether a change can be taken back.
  public var canUndo: Bool { undoLabel != nil }

  /// Whether a change can be done again.
  public var canRedo: Bool { redoLabel != nil }

  /// Takes the last change back that stands, as a new change; `nil` when there is none.
  ///
  /// A change that also touched compartments whose keys are not held is passed over: half of it must not go.
  /// Of changes made before the file was opened, undo reaches back 128. `time` is in seconds since 1970-01-01T00:00:00Z.
  @discardableResult
  public func undo(author: String, time: Int64) throws(PlanFileError) -> JournalEntry? {
    guard let number = try undoTarget, let entry = try change(number) else { return nil }
    return try apply(
      Change(
        label: "Undo: \(entry.change.label)", author: author, time: time, edits: entry.inverse,
        reversal: .undo(of: number)))
  }

  /// Does the change again that was taken back last, as a new change; `nil` when there is none.
  @discardableResult
  public func redo(author: String, time: Int64) throws(PlanFileError) -> JournalEntry? {
    guard let number = try redoTarget, let entry = try change(number) else { return nil }
    return try apply(
      Change(
        label: "Redo: \(entry.change.label)", author: author, time: time, edits: entry.change.edits,
        reversal: .redo(of: number)))
  }

  private var undoTarget: Int? {
    get throws(PlanFileError) { try lastWhollyOpen(undoStack.undoable) }
  }

  private var redoTarget: Int? {
    get throws(PlanFileError) { try lastWhollyOpen(undoStack.redoable) }
  }

  private func lastWhollyOpen(_ numbers: [Int]) throws(PlanFileError) -> Int? {
    if keys.count == Compartment.allCases.count { return numbers.last }
    let keys = keys
    return try opened().read { database in
      try numbers.last { number in
        try JournalTable.compartments(of: number, in: database).allSatisfy {
          Compartment(number: $0).map { keys[$0] != nil } ?? false
        }
      }
    }
  }

  private func label(of number: Int) -> String? {
    if let known = labels[number] { return known }
    let label = (try? journal).flatMap { try? $0.label(of: number) }
    labels[number] = label
    return label
  }
}
