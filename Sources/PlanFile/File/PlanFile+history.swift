import ForumPlan
import GRDB

extension PlanFile {
  /// The last changes, newest first, at most `limit`.
  ///
  /// Entries are opened on demand: O(`limit`). Of a change that touched compartments whose keys are not held, the
  /// parts of the others are given; a change that touched nothing else is left out.
  public func history(limit: Int = .max) throws(PlanFileError) -> [JournalEntry] {
    guard limit > 0, lastNumber > 0 else { return [] }
    let parts = try parts(1...lastNumber, limit: limit)
    try checkChain(parts, limit: limit)
    return Self.joined(parts)
  }

  /// One change by its number, as far as the keys open it.
  func change(_ number: Int) throws(PlanFileError) -> JournalEntry? {
    Self.joined(try parts(number...number, limit: 1)).first
  }

  private typealias Parts = [(number: Int, compartment: Compartment, part: JournalPart)]

  private func parts(_ numbers: ClosedRange<Int>, limit: Int) throws(PlanFileError) -> Parts {
    let path = path
    let keys = keys
    return try opened().read { database in
      do {
        return try JournalTable.parts(numbers, limit: limit, keys: keys, in: database)
      } catch is DatabaseError {
        throw PlanFileError.damaged(path: path, what: "its history cannot be read")
      } catch {
        throw MetaTable.haveChanged(keys, in: database)
          ? PlanFileError.keysChanged(path: path)
          : PlanFileError.damaged(path: path, what: "an entry of its history cannot be opened")
      }
    }
  }

  private static func joined(_ parts: Parts) -> [JournalEntry] {
    var entries: [JournalEntry] = []
    var rest = parts[...]
    while let number = rest.first?.number {
      let group = rest.prefix { $0.number == number }
      rest = rest.dropFirst(group.count)
      if let entry = JournalPart.joined(group.map(\.part), number: number) { entries.append(entry) }
    }
    return entries
  }

  /// Each part names the one before it in its compartment, so that a row taken from the journal is missed.
  private func checkChain(_ parts: Parts, limit: Int) throws(PlanFileError) {
    var expected = states.mapValues(\.lastPart)
    for (number, compartment, part) in parts {
      guard expected[compartment] == number else {
        throw .damaged(path: path, what: "entries of its history are missing")
      }
      expected[compartment] = part.previous
    }
    guard Set(parts.map(\.number)).count == limit || expected.values.allSatisfy({ $0 == 0 }) else {
      throw .damaged(path: path, what: "the first entries of its history are missing")
    }
  }
}
