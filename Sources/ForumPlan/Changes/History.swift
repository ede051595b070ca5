/// A change as the journal holds it: its number and how to take it back.
public struct JournalEntry: Hashable, Codable, Sendable {
  /// The number, from 1, without gaps.
  public var number: Int
  /// What was done.
  public var change: Change
  /// The edits that take it back.
  public var inverse: [Edit]

  /// A numbered change.
  public init(number: Int, change: Change, inverse: [Edit]) {
    self.number = number
    self.change = change
    self.inverse = inverse
  }
}

/// What can be undone and redone, followed through a journal.
///
/// Undo goes back step by step from the last change that stands; redo goes forward again until something new
/// is done. Numbers alone are kept, so that the journal need not stay in memory.
public struct UndoStack: Hashable, Sendable {
  /// The changes that can be taken back, the last one last.
  public private(set) var undoable: [Int] = []
  /// The changes that can be done again, the next one last.
  public private(set) var redoable: [Int] = []

  /// Nothing to undo yet.
  public init() {}

  /// Follows one more change of the journal.
  public mutating func follow(number: Int, reversal: Change.Reversal?) {
    switch reversal {
    case nil, .takeBack:
      undoable.append(number)
      redoable = []
    case .undo(let target):
      undoable.removeAll { $0 == target }
      redoable.append(target)
    case .redo(let target):
      redoable.removeAll { $0 == target }
      undoable.append(target)
    }
  }
}
