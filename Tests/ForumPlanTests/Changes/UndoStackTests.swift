import Testing

@testable import ForumPlan

/// Undo and redo against a list of snapshots with a cursor, as a text editor keeps them.
@Suite struct UndoStackTests {
  @Test(arguments: 0..<10)
  func leadsToTheSameStatesAsAListOfSnapshots(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var plan = Plan()
    var journal: [JournalEntry] = []
    var stack = UndoStack()
    var snapshots = [plan]
    var cursor = 0
    func record(_ edits: [Edit], _ reversal: Change.Reversal?) throws {
      let inverse = try plan.apply(edits)
      let change = Change(label: "Step", author: "Test", time: 0, edits: edits, reversal: reversal)
      let entry = JournalEntry(number: journal.count + 1, change: change, inverse: inverse)
      journal.append(entry)
      stack.follow(number: entry.number, reversal: reversal)
    }
    for step in 0..<200 {
      switch generator.below(5) {
      case 0, 1:
        let target = stack.undoable.last
        #expect((target != nil) == (cursor > 0))
        guard let target else { continue }
        try record(journal[target - 1].inverse, .undo(of: target))
        cursor -= 1
      case 2:
        let target = stack.redoable.last
        #expect((target != nil) == (cursor + 1 < snapshots.count))
        guard let target else { continue }
        try record(journal[target - 1].change.edits, .redo(of: target))
        cursor += 1
      default:
        try record([.put(PlanTask(id: ID(rawValue: UInt64(generator.below(4))), title: "Task \(step)"))], nil)
        snapshots = Array(snapshots.prefix(cursor + 1)) + [plan]
        cursor += 1
      }
      #expect(plan == snapshots[cursor])
    }
    #expect(journal.map(\.number) == Array(1...journal.count))
  }
}
