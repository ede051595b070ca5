import ForumPlan
import Logistics
import PlanFile

extension Desk {
  /// Looks what can be purged, or erases it.
  func perform(_ wish: PurgeWish, in file: PlanFile) throws(PlanFileError) -> Outcome? {
    switch wish {
    case .look(let due):
      let removed = try file.removedIdentities(before: Purging.removedBefore(now()))
      return due.isEmpty && removed.isEmpty
        ? .said("Nothing is due to be purged. “convene purge --dry-run --ahead 365” shows what comes.")
        : .purgeable(PurgeDue(due: due, removed: removed))
    case .erase(let due):
      let isGone = try file.purge(Purging.parts(due.due, removed: due.removed), author: author, time: now())
      return changed(file, said: "Purged: \(due.words).", hint: isGone ? "" : Purging.leftovers)
    }
  }
}
