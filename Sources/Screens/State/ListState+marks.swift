import ForumPlan

extension ListState {
  /// Marks the row under the cursor or takes its mark away, and goes on to the next.
  mutating func toggleMark() {
    guard let record = current?.record else { return }
    if marks.remove(record) == nil { marks.insert(record) }
    marksChanged()
    move(by: 1)
  }

  /// Marks the rows shown that are not, and takes the marks of the others away.
  mutating func invertMarks() {
    marks.formSymmetricDifference(Set(rows.compactMap(\.record)))
    marksChanged()
  }

  mutating func clearMarks() {
    marks = []
    marksChanged()
  }

  /// The records marked, in the order of the list, each once.
  var marked: [RecordKey] {
    guard !marks.isEmpty else { return [] }
    var seen: Set<RecordKey> = []
    return all.compactMap(\.record).filter { marks.contains($0) && seen.insert($0).inserted }
  }

  /// How many of the records marked the filter keeps out of sight.
  var hiddenMarks: Int {
    guard !marks.isEmpty, !query.isEmpty else { return 0 }
    return marks.subtracting(rows.compactMap(\.record)).count
  }

  /// What something is done to: the records marked, or else the one under the cursor.
  var targets: [RecordKey] {
    marks.isEmpty ? [current?.record].compactMap(\.self) : marked
  }

  /// The rows that are weighed up: those marked, or else all that are shown; each record once.
  var weighed: [ListRow] {
    var seen: Set<RecordKey> = []
    return (marks.isEmpty ? rows : all).filter { row in
      guard let record = row.record, marks.isEmpty || marks.contains(record) else { return false }
      return seen.insert(record).inserted
    }
  }
}
