import Dates
import ForumPlan
import Logistics
import Papers
import PlanFile

/// What the desk does to a file, done to a plan and a history in memory.
struct RehearsedFile {
  private(set) var plan: Plan
  private let first: Plan
  private var journal: [JournalEntry] = []
  private var stack = UndoStack()
  /// The money of the plan, once a change asked for it.
  private var ledger: BudgetLedger?
  /// Whether the next change is refused.
  var refusesNext = false
  /// The files that papers were written to.
  private var written: Set<String> = []
  /// Counts the changes.
  private(set) var changes = 0
  /// Who holds its keys.
  private(set) var officers = RehearsedOfficers()

  /// 20 November 2026, eight o'clock in UTC, when the first change was made; each other comes a minute later.
  private static let start = Int64(today.dayNumber) * 86_400 + 8 * 3600
  private static let today = CivilDate(year: 2026, month: 11, day: 20) ?? CivilDate(dayNumber: 0)

  init(plan: Plan) {
    self.plan = plan
    first = plan
    let programme = plan.programme
    journal.append(
      JournalEntry(
        number: 1,
        change: Change(label: "New plan", author: "planner", time: Self.start, edits: [.put(programme)]),
        inverse: [.remove(programme.id)]))
  }

  /// What undo would take back and redo do again.
  var undoLabel: String? { label(of: stack.undoable.last) }
  var redoLabel: String? { label(of: stack.redoable.last) }

  private func label(of number: Int?) -> String? { number.flatMap { journal.entry($0)?.change.label } }

  /// Takes every change back; `false` where that cannot be, or the plan is then another than at first.
  mutating func undoAll() -> Bool {
    refusesNext = false
    while !stack.undoable.isEmpty {
      guard case .changed = perform(.undo) else { return false }
    }
    return plan == first
  }

  /// Reads what the History tab waits for.
  func answer(_ wish: HistoryWish) -> HistoryNews {
    switch wish {
    case .newest(let above, _):
      .newest(HistoryPage(journal.dropFirst(above).reversed().map { ChangeSummary($0) }), above: above)
    case .more: .more(HistoryPage([]))
    case .change(let number):
      journal.entry(number).flatMap { try? ChangeTold($0, from: journal, in: plan) }.map { .told($0) }
        ?? .failed("There is no such change.")
    }
  }

  /// Looks at letters, with the templates that are shipped.
  func answer(_ wish: LetterWish, today: CivilDate) -> LetterNews {
    wish.answer(from: plan, today: today, templates: LetterTemplates(folder: nil))
  }

  /// Sets a paper for the screen, with the letters that are shipped.
  func answer(_ wish: PreviewWish, today: CivilDate) -> PreviewNews {
    wish.answer(from: PrintPress(plan: plan, today: today))
  }

  /// Searches for where forums meet, to the end.
  func search(_ wish: PlacementWish, today: CivilDate) -> [PlacementNews] {
    var news: [PlacementNews] = []
    wish.search(plan, today: today) { one in
      news.append(one)
      return true
    }
    return news
  }

  /// Answers an effect as the file would; `nil` when it is none of the file's.
  mutating func perform(_ effect: Effect) -> Outcome? {
    switch effect {
    case .apply, .undo, .redo, .revert:
      if refusesNext {
        refusesNext = false
        return .refused("The disk is full. Free some space, and do it again.")
      }
    default: break
    }
    do {
      switch effect {
      case .apply(let label, let edits):
        let following = BudgetFollowing(edits, in: plan, today: Self.today, ledger: ledger)
        try record(label, edits + following.edits, ledger: following.ledger)
        return changed(label.sentence(followedBy: following.words), undoes)
      case .undo:
        guard let last = stack.undoable.last.flatMap({ journal.entry($0) }) else {
          return .refused("There is nothing to undo.")
        }
        try record("Undo: \(last.change.label)", last.inverse, .undo(of: last.number))
        return changed("Undone: \(last.change.label)".sentence, "Ctrl-R does it again.")
      case .redo:
        guard let last = stack.redoable.last.flatMap({ journal.entry($0) }) else {
          return .refused("There is nothing to redo.")
        }
        try record("Redo: \(last.change.label)", last.change.edits, .redo(of: last.number))
        return changed("Done again: \(last.change.label)".sentence, undoes)
      case .weigh(let target): return try journal.weighed(target, in: plan)
      case .revert(let reversion):
        guard reversion.number == journal.count else { throw ReversionError.outdated }
        try record(reversion.label, reversion.edits, .takeBack(reversion.target))
        return changed(reversion.label.sentence, undoes)
      case .copy(let text):
        return text.isEmpty ? .refused("This terminal has no clipboard that can be asked.") : nil
      case .print(let job):
        if case .printer(.undecided, _) = job.way { return .printers(["copy-room", "secretariat"], job) }
        let answer = "Printed: request id is office-7 (1 file(s))."
        if job.isPrinted { return job.isOfLetters ? .lettersWritten(answer) : .handedOver(job, said: answer) }
        // What is written once is there the next time.
        guard job.replaces || written.insert(job.path).inserted else { return .fileExists(job) }
        return job.isOfLetters ? .lettersWritten("Wrote \(job.path).") : .said("Wrote \(job.path).")
      case .stopPrinting: return .refused("Stopped.")
      case .stopPlacing: return nil
      case .officer(let wish): return officers.perform(wish)
      case .purge(.look(let due)):
        let due = PurgeDue(due: due, removed: [])
        return due.due.isEmpty ? .said("Nothing is due to be purged.") : .purgeable(due)
      case .purge(.erase(let due)):
        let edits = Purging.parts(due.due, removed: []).compactMap { key, parts in
          plan.identities[ForumPlan.ID(rawValue: key.rawID)].map { Edit.put($0.erasing(parts)) }
        }
        try record("Purge", edits)
        return changed("Purged: \(due.words).", "")
      case .theme, .remember, .suspend, .lock, .unlock, .quit: return nil
      }
    } catch {
      return .refused("\(error)")
    }
  }

  private mutating func record(
    _ label: String, _ edits: [Edit], _ reversal: Change.Reversal? = nil, ledger known: BudgetLedger? = nil
  ) throws {
    let before = plan
    let inverse = try plan.apply(edits)
    ledger = known ?? ledger?.following(edits, from: before, to: plan, today: Self.today)
    let time = Self.start + Int64(60 * journal.count)
    let change = Change(label: label, author: "planner", time: time, edits: edits, reversal: reversal)
    journal.append(JournalEntry(number: journal.count + 1, change: change, inverse: inverse))
    stack.follow(number: journal.count, reversal: reversal)
  }

  private var undoes: String { "u undoes it." }

  private mutating func changed(_ said: String, _ hint: String) -> Outcome {
    changes += 1
    return .changed(plan, ledger: ledger, said: said, hint: hint, undo: undoLabel, redo: redoLabel)
  }
}
