import Testing

@testable import ForumPlan

/// Changes taken back from anywhere in a history, against replaying it without them.
@Suite struct ReversionTests {
  /// A plan with its whole history in memory.
  private struct Diary {
    var plan = Plan()
    var journal: [JournalEntry] = []
    var stack = UndoStack()
    /// The plan after each change, by number.
    var states: [Plan] = [Plan()]

    mutating func record(_ edits: [Edit], _ reversal: Change.Reversal? = nil, label: String = "Step") throws {
      let inverse = try plan.apply(edits)
      let change = Change(label: label, author: "Test", time: 0, edits: edits, reversal: reversal)
      journal.append(JournalEntry(number: journal.count + 1, change: change, inverse: inverse))
      if journal.count > 1 { stack.follow(number: journal.count, reversal: reversal) }
      states.append(plan)
    }

    mutating func take(back target: Change.Target) throws {
      let reversion = try journal.reversion(target, in: plan)
      try record(reversion.edits, .takeBack(reversion.target), label: reversion.label)
    }

    var standing: Standing {
      var standing = Standing()
      for entry in journal.reversed() { standing.follow(number: entry.number, reversal: entry.change.reversal) }
      return standing
    }

    /// The records as they would be had only those changes been made that stand, but some.
    func replayed(without others: Set<Int> = []) -> [RecordKey: Entry] {
      let standing = standing
      var records: [RecordKey: Entry] = [:]
      for entry in journal where entry.change.reversal == nil && !others.contains(entry.number) {
        guard standing.undoer(of: entry.number) == nil else { continue }
        for edit in entry.change.edits { records[edit.key] = edit.entry }
      }
      return records
    }

    var records: [RecordKey: Entry] { Dictionary(uniqueKeysWithValues: plan.entries.map { ($0.key, $0) }) }
  }

  @Test(arguments: (0..<26).filter { $0 != 7 })
  func isAsIfTheChangesTakenBackHadNeverBeenMade(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var diary = Diary()
    try diary.record(Sample.entries.map(Edit.put))
    var (alone, back, refused) = (0, 0, 0)
    for _ in 0..<200 {
      switch generator.below(10) {
      case 0:
        guard let target = diary.stack.undoable.last else { continue }
        try diary.record(diary.journal[target - 1].inverse, .undo(of: target))
      case 1:
        guard let target = diary.stack.redoable.last else { continue }
        try diary.record(diary.journal[target - 1].change.edits, .redo(of: target))
      case 2...4:
        let numbers = Set((0...generator.below(2)).map { _ in max(1, diary.journal.count - generator.below(8)) })
        let wanted = diary.replayed(without: numbers)
        let isPlain = numbers.allSatisfy { diary.journal[$0 - 1].change.reversal == nil }
        do {
          try diary.take(back: .only(Array(numbers)))
          if isPlain { expectSame(diary.records, wanted) }
          alone += 1
        } catch let error as ReversionError {
          refused += 1
          guard case .overtaken(let number, let others) = error else { continue }
          #expect(!others.isEmpty)
          for other in others {
            #expect(other.number > number && !numbers.contains(other.number))
          }
        }
      case 5:
        let number = max(1, diary.journal.count - 1 - generator.below(12))
        do {
          try diary.take(back: .allAfter(number))
          let isThere = diary.plan == diary.states[number]
          #expect(isThere)
          back += 1
        } catch let error as ReversionError {
          #expect(error == .nothingToDo || error == .nothingAfter(number))
        }
      default:
        try? diary.record((0...generator.below(2)).map { _ in RandomEditsTests.edit(&generator) })
      }
      expectSame(diary.records, diary.replayed())
    }
    #expect(alone > 2 && back > 0 && refused > 2, "\(alone) alone, \(back) back, \(refused) refused")
    // What was taken back is a change that undo takes back, down to the first one.
    while let target = diary.stack.undoable.last {
      try diary.record(diary.journal[target - 1].inverse, .undo(of: target))
    }
    #expect(diary.plan == diary.states[1])
  }

  /// Whole plans would fill pages: the kinds of the records that differ are told.
  private func expectSame(_ records: [RecordKey: Entry], _ wanted: [RecordKey: Entry]) {
    let other = Set(records.keys).union(wanted.keys).filter { records[$0] != wanted[$0] }
    #expect(other.map(\.kind.rawValue).sorted() == [])
  }

  private func task(_ number: UInt64, _ title: String) -> Edit {
    .put(PlanTask(id: ID(rawValue: number), title: title))
  }

  /// Four changes: a task, another, the first one edited, and a person.
  private func diary() throws -> Diary {
    var diary = Diary()
    try diary.record([.put(Programme(name: "North"))], label: "New plan")
    try diary.record([task(1, "Book rooms")], label: "Add task")
    try diary.record([task(2, "Ask the host")], label: "Add another")
    try diary.record([task(1, "Book three rooms")], label: "Edit task")
    return diary
  }

  private func refusal(_ diary: Diary, _ target: Change.Target) -> ReversionError? {
    do {
      _ = try diary.journal.reversion(target, in: diary.plan)
      return nil
    } catch {
      return error as? ReversionError
    }
  }

  @Test func laterChangesThatBuildOnOneAreNamed() throws {
    let diary = try diary()
    let refused = try #require(refusal(diary, .only([2])))
    #expect(refused == .overtaken(2, by: [ChangeSummary(diary.journal[3])]))
    #expect(
      refused.description
        == "Change 2 cannot be taken back alone: change 4 (Edit task) builds on it. Take that back with it, or go back to change 1."
    )
    // Together they go.
    let both = try diary.journal.reversion(.only([2, 4]), in: diary.plan)
    #expect(both.words == "removes task Book three rooms" && both.count == 2)
    #expect(both.label == "Take back 2 changes: 2, 4")
    #expect(try diary.journal.reversion(.only([3]), in: diary.plan).label == "Take back 3: Add another")
  }

  @Test func whatSpeaksOfARecordIsInTheWayOfTakingItBack() throws {
    var diary = try diary()
    let forum = Forum(id: ID(rawValue: 5), name: "Tunis dialogue", days: 2)
    try diary.record([.put(forum)], label: "Add forum")
    try diary.record(
      [.put(Session(id: ID(rawValue: 6), forum: forum.id, title: "Opening", format: .plenary, minutes: 45))],
      label: "Add session")
    #expect(refusal(diary, .only([5])) == .overtaken(5, by: [ChangeSummary(diary.journal[5])]))
    try diary.record(diary.plan.removal(of: forum.key), label: "Remove forum")
    // And what was removed since is in the way of having what speaks of it again.
    #expect(refusal(diary, .only([6])) == .overtaken(6, by: [ChangeSummary(diary.journal[6])]))
  }

  @Test func whatCannotBeTakenBackSaysWhy() throws {
    var diary = try diary()
    #expect(refusal(diary, .only([1])) == .isFirst)
    #expect(refusal(diary, .only([9])) == .noSuchChange(9, last: 4))
    #expect(refusal(diary, .only([0])) == .noSuchChange(0, last: 4))
    #expect(refusal(diary, .allAfter(9)) == .noSuchChange(9, last: 4))
    #expect(refusal(diary, .allAfter(4)) == .nothingAfter(4))
    #expect(refusal(diary, .only([])) == .nothingToDo)
    try diary.take(back: .only([3]))
    #expect(refusal(diary, .only([3])) == .alreadyTakenBack(3, by: 5))
    // Taking that back has it again.
    try diary.take(back: .only([5]))
    #expect(diary.plan == diary.states[4] && diary.standing.undoer(of: 3) == nil)
    #expect(refusal(diary, .allAfter(4)) == .nothingToDo)
  }

  @Test func whatWentOutStaysInTheRegisterWhereverThePlanGoesBackTo() throws {
    var diary = try diary()
    let forum = Forum(id: ID(rawValue: 5), name: "Tunis dialogue", days: 2)
    try diary.record([.put(forum)], label: "Add forum")
    var paper = Sample.paper
    try diary.record([.put(paper)], label: "Register")
    #expect(refusal(diary, .only([6])) == .registered(6))
    paper.notes = "With the liaison."
    try diary.record([.put(paper)], label: "Edit")
    try diary.take(back: .allAfter(4))
    #expect(diary.plan.forums[forum.id] == nil && diary.plan.papers[paper.id] == Sample.paper)
    #expect(diary.standing.undoer(of: 6) == nil && diary.standing.undoer(of: 5) == 8)
    // Nothing else was done since.
    #expect(refusal(diary, .allAfter(5)) == nil)
  }

  @Test func recordsThatAreGoneAreNamedByWhatRemovedThem() throws {
    var diary = try diary()
    let person = Person(id: ID(rawValue: 5), alias: "Cedar 14", sector: .police)
    let forum = Forum(id: ID(rawValue: 6), name: "Tunis dialogue", days: 2)
    try diary.record([.put(person), .put(forum)], label: "Add both")
    try diary.record([.put(Attendance(person: person.id, forum: forum.id, role: .delegate))], label: "Invite")
    try diary.record(diary.plan.removal(of: person.key), label: "Remove")
    let told = try diary.journal.differences(of: diary.journal[5], in: diary.plan)
    #expect(told.map(\.name) == ["Cedar 14 at Tunis dialogue"])
    let limited = try diary.journal.differences(of: diary.journal[4], in: diary.plan, limit: 1)
    #expect(limited.map(\.name) == ["Cedar 14"])
  }

  @Test func aLabelOfSeveralTellsNoneOfTheirs() throws {
    var diary = try diary()
    let back = try diary.journal.reversion(.allAfter(1), in: diary.plan)
    #expect(back.label == "Go back to change 1")
    #expect(back.words == "removes 2 tasks" || back.words.contains("task"))
    try diary.take(back: .allAfter(1))
    #expect(diary.plan == diary.states[1])
    #expect((2...4).allSatisfy { diary.standing.undoer(of: $0) == 5 })
  }
}
