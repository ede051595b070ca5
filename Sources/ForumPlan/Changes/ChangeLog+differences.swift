extension ChangeLog {
  /// What a change did, record by record in the order of its edits, at most to so many records.
  ///
  /// Names come from the plan as it is now, and of records that are no longer in it from the changes that removed them:
  /// these are looked for among all that came after.
  public func differences(
    of entry: JournalEntry, in plan: Plan, limit: Int = .max
  ) throws -> [RecordDifference] {
    let keys = Set(entry.change.edits.prefix(limit).map(\.key))
    let edits = entry.change.edits.filter { keys.contains($0.key) }
    let inverse = entry.inverse.filter { keys.contains($0.key) }
    var named = plan
    var told = (inverse + edits).compactMap(\.entry)
    for record in told where named[record.key] == nil { named.load(record) }
    // A visa case is named by its attendance, and that by its person.
    for _ in 0..<3 {
      let gone = Set(told.flatMap(\.record.references)).filter {
        plan.openCompartments.contains($0.kind.compartment) && named[$0] == nil
      }
      guard !gone.isEmpty else { break }
      told = try records(gone, removedAfter: entry.number)
      for record in told { named.load(record) }
    }
    return RecordDifference.all(edits: edits, inverse: inverse, in: named)
  }

  /// Records as they were before they were removed last.
  private func records(_ wanted: Set<RecordKey>, removedAfter number: Int) throws -> [Entry] {
    var numbers: [Int] = []
    try summaries(above: number, touching: wanted) { change, touched in
      if !touched.isEmpty { numbers.append(change.number) }
    }
    var found: [RecordKey: Entry] = [:]
    for number in numbers where found.count < wanted.count {
      for record in try entry(number)?.inverse.compactMap(\.entry) ?? [] where wanted.contains(record.key) {
        if found[record.key] == nil { found[record.key] = record }
      }
    }
    return found.values.sorted { ($0.key.kind.rawValue, $0.key.rawID) < ($1.key.kind.rawValue, $1.key.rawID) }
  }
}
