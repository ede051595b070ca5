/// A history that can be gone through, be it in a file or in memory.
public protocol ChangeLog {
  /// The number of the last change, 0 for none.
  var lastNumber: Int { get }

  /// One change as far as the keys open it; `nil` for none, or one that lies in shut parts alone.
  func entry(_ number: Int) throws -> JournalEntry?

  /// Goes through the changes above a number, the newest first, with which of some records each touched.
  func summaries(
    above number: Int, touching records: Set<RecordKey>, _ body: (ChangeSummary, Set<RecordKey>) throws -> Void) throws

  /// Goes through the changes above a number, the newest first, with all that they did.
  func entries(above number: Int, _ body: (JournalEntry, _ isPartlyShut: Bool) throws -> Void) throws
}

/// A list of changes from the first on is a log.
extension [JournalEntry]: ChangeLog {
  public var lastNumber: Int { count }

  public func entry(_ number: Int) -> JournalEntry? { indices.contains(number - 1) ? self[number - 1] : nil }

  public func summaries(
    above number: Int, touching records: Set<RecordKey>, _ body: (ChangeSummary, Set<RecordKey>) throws -> Void
  ) rethrows {
    for entry in dropFirst(number).reversed() {
      try body(ChangeSummary(entry), records.intersection(entry.change.edits.map(\.key)))
    }
  }

  public func entries(above number: Int, _ body: (JournalEntry, _ isPartlyShut: Bool) throws -> Void) rethrows {
    for entry in dropFirst(number).reversed() { try body(entry, false) }
  }
}
