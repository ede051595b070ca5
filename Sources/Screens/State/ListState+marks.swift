import ForumPlan

extension ListState {
  /// Marks the row under the cursor or takes its mark away, and goes on to the next.
  mutating func toggleMark() {
    guard let key = current?.key else { return }
    if marks.remove(key) == nil { marks.insert(key) }
    marksChanged()
    move(by: 1)
  }

  /// Marks the rows shown that are not, and takes the marks of the others away.
  mutating func invertMarks() {
    marks.formSymmetricDifference(Set(rows.compactMap(\.key)))
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
    return all.compactMap(\.record).filter { marks.contains(.record($0)) && seen.insert($0).inserted }
  }

  /// The changes marked, the newest first.
  var markedChanges: [Int] {
    let numbers = marks.compactMap { if case .change(let number) = $0 { number } else { nil } }
    return numbers.sorted(by: >)
  }

  /// How many of those marked the filter keeps out of sight.
  var hiddenMarks: Int {
    guard !marks.isEmpty, !query.isEmpty else { return 0 }
    return marks.subtracting(rows.compactMap(\.key)).count
  }

  /// What something is done to: the records marked, or else the one under the cursor.
  var targets: [RecordKey] {
    marks.isEmpty ? [current?.record].compactMap(\.self) : marked
  }

  /// The rows that are weighed up: those marked, or else all that are shown; each record once.
  var weighed: [ListRow] {
    // Only under headings does a record stand more than once.
    if marks.isEmpty, rows.count == count { return rows }
    var seen: Set<RowKey> = []
    return (marks.isEmpty ? rows : all).filter { row in
      guard let key = row.key, marks.isEmpty || marks.contains(key) else { return false }
      return seen.insert(key).inserted
    }
  }
}
