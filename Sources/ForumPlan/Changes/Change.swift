/// One step of editing: put a record (new or changed), or remove one.
public enum Edit: Hashable, Codable, Sendable {
  case put(Entry)
  case remove(RecordKey)

  /// Puts a record of any type.
  public static func put(_ record: some Record) -> Edit { .put(Entry(record)) }

  /// Removes the record of a typed identifier.
  public static func remove<R: Record>(_ id: ID<R>) -> Edit { .remove(RecordKey(id)) }

  /// The record it is about.
  public var key: RecordKey {
    switch self {
    case .put(let entry): entry.key
    case .remove(let key): key
    }
  }

  /// The record it puts; `nil` when it removes one.
  var entry: Entry? {
    if case .put(let entry) = self { entry } else { nil }
  }
}

/// Edits that belong together: all are applied or none, and one undo takes them back.
public struct Change: Hashable, Codable, Sendable {
  /// What the user did, as history shows it: `Add Tunis dialogue`.
  ///
  /// It is sealed with the change, but under the key of every compartment the change touches: a label must
  /// not say what its least trusted reader may not know, so it names people by alias.
  public var label: String
  /// Who did it.
  public var author: String
  /// When, in seconds since 1970-01-01T00:00:00Z.
  public var time: Int64
  /// What is put and removed, in order.
  public var edits: [Edit]
  /// What the change takes back or does again, when it does.
  public var reversal: Reversal?

  /// Which earlier changes a change is about, by their numbers in the journal.
  public enum Reversal: Hashable, Codable, Sendable {
    /// The last change that stood was undone: redo does it again.
    case undo(of: Int)
    case redo(of: Int)
    /// Changes were taken back from anywhere in the history: a change of its own, which undo takes back.
    case takeBack(Target)
  }

  /// Which changes are taken back at once.
  public enum Target: Hashable, Codable, Sendable {
    /// These alone; what was done after them stays.
    case only([Int])
    /// All that was done after this one.
    case allAfter(Int)
  }

  /// A change with what history shows of it.
  public init(label: String, author: String, time: Int64, edits: [Edit], reversal: Reversal? = nil) {
    self.label = label
    self.author = author
    self.time = time
    self.edits = edits
    self.reversal = reversal
  }
}
