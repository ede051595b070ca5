import HashTreeCollections

/// The records of one kind by identifier.
///
/// A persistent tree stands behind it: a copy costs nothing, and a change to a table of n records shares all
/// but O(log n) with the copy, so screens and solvers can keep a plan while it is edited. Modules above see through it, so
/// that each kind of record is read by code of its own and not through the tables of types at run time.
public struct Table<R: Record>: Sendable {
  @usableFromInline var storage: TreeDictionary<ID<R>, R>

  /// An empty table.
  @inlinable public init() { storage = [:] }

  /// The record of an identifier; O(log n).
  @inlinable public subscript(id: ID<R>) -> R? {
    get { storage[id] }
    set { storage[id] = newValue }
  }

  /// The record of an optional identifier.
  @inlinable public subscript(id: ID<R>?) -> R? { id.flatMap { storage[$0] } }

  /// How many records.
  @inlinable public var count: Int { storage.count }

  /// Whether there is none.
  @inlinable public var isEmpty: Bool { storage.isEmpty }
}

extension Table: Sequence {
  /// Goes through the records in no particular order.
  @inlinable public func makeIterator() -> Iterator { Iterator(base: storage.makeIterator()) }

  /// Goes through the records of a table as it was when it was made.
  public struct Iterator: IteratorProtocol {
    @usableFromInline var base: TreeDictionary<ID<R>, R>.Iterator

    @inlinable init(base: TreeDictionary<ID<R>, R>.Iterator) { self.base = base }

    @inlinable public mutating func next() -> R? { base.next()?.value }
  }

  /// The number of records, exact.
  @inlinable public var underestimatedCount: Int { storage.count }
}

extension Table: Equatable {
  public static func == (left: Self, right: Self) -> Bool { left.storage == right.storage }
}
