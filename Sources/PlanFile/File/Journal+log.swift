import ForumPlan
import GRDB

extension Journal: ChangeLog {
  public func entry(_ number: Int) throws -> JournalEntry? {
    try read { database in
      let parts = try JournalTable.parts(number...number, limit: 1, keys: keys, in: database)
      return JournalPart.joined(parts.map(\.part), number: number)
    }
  }

  public func summaries(
    above number: Int, touching records: Set<RecordKey>, _ body: (ChangeSummary, Set<RecordKey>) throws -> Void
  ) throws {
    guard number < lastNumber else { return }
    try read { database in
      try heads(number + 1...lastNumber, touching: records, in: database) { change, parts, touched in
        if !parts.isEmpty { try body(change, touched) }
        return true
      }
    }
  }

  public func entries(above number: Int, _ body: (JournalEntry, _ isPartlyShut: Bool) throws -> Void) throws {
    guard number < lastNumber else { return }
    try read { database in
      var parts: [JournalPart] = []
      var current = lastNumber
      var isPartlyShut = false
      func tell() throws {
        if let entry = JournalPart.joined(parts, number: current) { try body(entry, isPartlyShut) }
      }
      try JournalTable.rows(number + 1...lastNumber, in: database) { row in
        if row.number != current {
          try tell()
          (parts, current, isPartlyShut) = ([], row.number, false)
        }
        if let key = row.compartment.flatMap({ keys[$0] }) {
          parts.append(try JournalPart(sealed: row.sealed, under: key, number: row.number))
        } else {
          isPartlyShut = true
        }
        return true
      }
      try tell()
    }
  }

  /// Works out how changes are taken back; `PlanFileError.notTakenBack` says why they cannot be.
  public func reversion(_ target: Change.Target, of plan: Plan) throws(PlanFileError) -> Reversion {
    do { return try reversion(target, in: plan) } catch let error as ReversionError {
      throw .notTakenBack(error)
    } catch let error as PlanFileError {
      throw error
    } catch {
      throw .damaged(path: path, what: "its history cannot be read")
    }
  }

  /// What history shows of a change; its records are not decoded.
  func label(of number: Int) throws(PlanFileError) -> String? {
    try read { database in
      guard let part = try JournalTable.smallestPart(of: number, keys: keys, in: database),
        let compartment = part.compartment, let key = keys[compartment]
      else { return nil }
      return try JournalHead(sealed: part.sealed, under: key, number: number).label
    }
  }

  /// What one change did, as far as the keys open it; `nil` for a number that the history does not tell of.
  public func change(_ number: Int) throws(PlanFileError) -> (summary: ChangeSummary, entry: JournalEntry)? {
    guard (1...max(1, lastNumber)).contains(number) else { return nil }
    return try read { database in
      let parts = try JournalTable.parts(number...number, limit: 1, keys: keys, in: database)
      guard let entry = JournalPart.joined(parts.map(\.part), number: number) else { return nil }
      let compartments = try JournalTable.compartments(of: number, in: database)
      return (ChangeSummary(entry, isPartlyShut: compartments.count > parts.count), entry)
    }
  }
}
