import ForumPlan

/// What a file may hold.
public enum ImportKind: String, CaseIterable, Sendable {
  case participants
  case requirements
  case holidays
  case processes
  case venues
  case budget
}

/// What was read from a file: the edits to make, and what to tell of each row.
public struct ImportResult: Sendable {
  /// What the file holds.
  public var kind: ImportKind
  /// The edits, to be applied as one change; empty when the plan knows it all already.
  public var edits: [Edit] = []
  /// What history shows: `Import participants.csv: 9 people`.
  public var label = ""
  /// Records that are new.
  public var added = 0
  /// Records that are changed.
  public var updated = 0
  /// Rows that say what the plan knows already.
  public var unchanged = 0
  /// Rows that were merged into a person met before.
  public var merged = 0
  /// Rows that were not taken.
  public var refused = 0
  /// What is to be said about rows, in the order of the file.
  public var notes: [RowNote] = []

  init(kind: ImportKind) { self.kind = kind }

  mutating func note(_ severity: RowNote.Severity, _ line: Int, _ column: String?, _ message: String) {
    notes.append(RowNote(severity: severity, line: line, column: column, message: message))
    if severity == .refused { refused += 1 }
  }
}

/// Something to be said about a row.
public struct RowNote: Hashable, Sendable, CustomStringConvertible {
  /// How bad it is.
  public var severity: Severity
  /// The line of the file, from 1; 0 for the file as a whole.
  public var line: Int
  /// The column's head, where it is about one value.
  public var column: String?
  /// What is the matter and what was done, harmless to show.
  public var message: String

  /// What became of the row.
  public enum Severity: String, Sendable {
    /// The row was not taken.
    case refused
    /// The row was merged with another.
    case merged
    /// The row was taken without a value, or with a change.
    case warning
  }

  /// `line 4, Date of birth: “02/05/1984” …`
  public var description: String {
    let place = line > 0 ? "line \(line)" + (column.map { ", \($0)" } ?? "") : (column ?? "file")
    return "\(place): \(message)"
  }
}

/// Why nothing of a file could be read.
public struct ImportError: Error, CustomStringConvertible {
  public let description: String
}
