import ForumPlan
import GRDB

/// A place in the history from which it is read on: the next change, and what each compartment's chain expects there.
public struct HistoryPlace: Hashable, Sendable {
  fileprivate let number: Int
  fileprivate let expected: [Compartment: Int]
}

/// Some changes of a history, the newest first.
public struct HistoryPage: Sendable {
  /// The changes, as far as the keys open them.
  public let changes: [ChangeSummary]
  /// Where the next page begins; `nil` where the history began.
  public let rest: HistoryPlace?

  /// A page behind which none comes.
  public init(_ changes: [ChangeSummary]) { (self.changes, rest) = (changes, nil) }

  fileprivate init(_ changes: [ChangeSummary], rest: HistoryPlace?) { (self.changes, self.rest) = (changes, rest) }
}

extension Journal {
  /// A page of at most so many changes from a place, else from the newest one, and only of those above a number.
  ///
  /// A change that touched only compartments whose keys are not held is left out. Records are not decoded.
  public func page(
    from place: HistoryPlace? = nil, above number: Int = 0, limit: Int
  ) throws(PlanFileError) -> HistoryPage {
    let start = place ?? HistoryPlace(number: lastNumber, expected: lastParts)
    guard start.number > number, limit > 0 else { return HistoryPage([]) }
    return try read { database in
      var changes: [ChangeSummary] = []
      var chain = Chain(expected: start.expected, path: path)
      var reached = number
      try heads(number + 1...start.number, touching: [], in: database) { change, parts, _ in
        guard changes.count < limit else {
          reached = change.number
          return false
        }
        for (compartment, previous) in parts { try chain.follow(change.number, compartment, previous: previous) }
        if !parts.isEmpty { changes.append(change) }
        return true
      }
      if reached == 0 { try chain.end() }
      // Newer changes are read down to those that are known, and of these nothing has to be read again.
      return HistoryPage(
        changes, rest: reached > number ? HistoryPlace(number: reached, expected: chain.expected) : nil)
    }
  }

  /// Goes through changes, the newest first, with the chain of each open part, until it is told that this is enough.
  func heads(
    _ numbers: ClosedRange<Int>, touching records: Set<RecordKey>, in database: Database,
    _ goOn: (ChangeSummary, [(Compartment, previous: Int)], Set<RecordKey>) throws -> Bool
  ) throws {
    var change: ChangeSummary?
    var parts: [(Compartment, previous: Int)] = []
    var touched: Set<RecordKey> = []
    try JournalTable.rows(numbers, in: database) { row in
      if let done = change, done.number != row.number {
        guard try goOn(done, parts, touched) else {
          change = nil
          return false
        }
        (change, parts, touched) = (nil, [], [])
      }
      guard let compartment = row.compartment, let key = keys[compartment] else {
        var shut = change ?? Self.unopened(row.number)
        shut.isPartlyShut = true
        change = shut
        return true
      }
      let head = try JournalHead(sealed: row.sealed, under: key, number: row.number, touching: records)
      parts.append((compartment, head.previous))
      touched.formUnion(head.touched)
      change = ChangeSummary(
        number: row.number, label: head.label, author: head.author, time: head.time, reversal: head.reversal,
        records: head.records + (change?.records ?? 0), isPartlyShut: change?.isPartlyShut ?? false)
      return true
    }
    if let change { _ = try goOn(change, parts, touched) }
  }

  /// A change of which no part was opened yet.
  private static func unopened(_ number: Int) -> ChangeSummary {
    ChangeSummary(number: number, label: "", author: "", time: 0, reversal: nil, records: 0)
  }

  /// Each part names the one before it in its compartment, so that a row taken from the journal is missed.
  private struct Chain {
    private(set) var expected: [Compartment: Int]
    let path: String

    init(expected: [Compartment: Int], path: String) { (self.expected, self.path) = (expected, path) }

    mutating func follow(_ number: Int, _ compartment: Compartment, previous: Int) throws {
      guard expected[compartment] == number else {
        throw PlanFileError.damaged(path: path, what: "entries of its history are missing")
      }
      expected[compartment] = previous
    }

    func end() throws {
      guard expected.values.allSatisfy({ $0 == 0 }) else {
        throw PlanFileError.damaged(path: path, what: "the first entries of its history are missing")
      }
    }
  }
}
