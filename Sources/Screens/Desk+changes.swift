import ForumPlan
import Logistics
import PlanFile

/// Changes of the plan, with what of the budget follows from them, and the way back.
extension Desk {
  func apply(_ label: String, _ edits: [Edit], in file: PlanFile) throws(PlanFileError) -> Outcome {
    let following = BudgetFollowing(edits, in: file.plan, today: today, ledger: ledger)
    try file.apply(Change(label: label, author: author, time: now(), edits: edits + following.edits))
    ledger = following.ledger
    return told(file, said: label.sentence(followedBy: following.words), hint: undoes)
  }

  func undo(in file: PlanFile) throws(PlanFileError) -> Outcome {
    let (label, before) = (file.undoLabel ?? "", file.plan)
    guard let entry = try file.undo(author: author, time: now()) else { return .refused("There is nothing to undo.") }
    follow(entry, from: before, in: file)
    return told(file, said: "Undone: \(label)".sentence, hint: "\(key("change.redo")) does it again.")
  }

  func redo(in file: PlanFile) throws(PlanFileError) -> Outcome {
    let (label, before) = (file.redoLabel ?? "", file.plan)
    guard let entry = try file.redo(author: author, time: now()) else { return .refused("There is nothing to redo.") }
    follow(entry, from: before, in: file)
    return told(file, said: "Done again: \(label)".sentence, hint: undoes)
  }

  func revert(_ reversion: Reversion, in file: PlanFile) throws(PlanFileError) -> Outcome {
    let before = file.plan
    follow(try file.revert(reversion, author: author, time: now()), from: before, in: file)
    return told(file, said: reversion.label.sentence, hint: undoes)
  }

  /// Tells of a change that may have touched anything.
  func changed(_ file: PlanFile, said: String, hint: String) -> Outcome {
    ledger = nil
    return told(file, said: said, hint: hint)
  }

  private func told(_ file: PlanFile, said: String, hint: String) -> Outcome {
    derive(file.plan)
    return .changed(
      file.plan, ledger: ledger, said: said, hint: hint, undo: file.undoLabel, redo: file.redoLabel)
  }

  /// Brings the ledger up to date with a change that was kept.
  private func follow(_ entry: JournalEntry, from before: Plan, in file: PlanFile) {
    ledger = ledger?.following(entry.change.edits, from: before, to: file.plan, today: today)
  }

  private var undoes: String { "\(key("change.undo")) undoes it." }
}
