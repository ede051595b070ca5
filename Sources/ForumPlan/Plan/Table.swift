import HashTreeCollections

/// The records of one kind by identifier.
///
/// A persistent tree stands behind it: a copy costs nothing, and a change to a table of n records shares all
/// but O(log n) with the copy, so screens and solvers can keep a plan while it is edited.
public struct Table<R: Record>: Sendable {
  private var storage: TreeDictionary<ID<R>, R> = [:]

  /// An empty table.
  public init() {}

  /// The record of an identifier; O(log n).
  public subscript(id: ID<R>) -> R? {
    get { storage[id] }
    set { storage[id] = newValue }
  }

  /// The record of an optional identifier.
  public subscript(id: ID<R>?) -> R? { id.flatMap { storage[$0] } }

  /// How many records.
  public var count: Int { storage.count }

  /// Whether there is none.
  public var isEmpty: Bool { storage.isEmpty }
}

extension Table: Sequence {
  /// Goes through the records in no particular order.
  public func makeIterator() -> AnyIterator<R> {
    var values = storage.values.makeIterator()
    return AnyIterator { values.next() }
  }

  /// The number of records, exact.
  public var underestimatedCount: Int { storage.count }
}

extension Table: Equatable {
  public static func == (left: Self, right: Self) -> Bool { left.storage == right.storage }
}
