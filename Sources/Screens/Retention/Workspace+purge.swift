import ForumPlan
import Logistics

extension Command {
  /// Erasing what is needed no more.
  static let retention: [Command] = [
    .asking(
      "retention.purge", "Purge what identities say and nobody needs any more", .besides, keys: ["X"],
      needs: [
        .writing,
        Need { $0.sight.isOpen(.identity) ? nil : "Identities are shut: who holds their key purges them." },
      ]
    ) { workspace in
      let schedule = RetentionSchedule(workspace.sight.plan, today: workspace.sight.today)
      return [.purge(.look(schedule.due))]
    }
  ]
}

extension Workspace {
  /// Asks before anything is erased.
  mutating func ask(toPurge due: PurgeDue) {
    layers.append(
      .question(
        Question(
          text:
            "Purge what is needed no more: \(due.words)? It goes from the records and from the whole history, and undo "
            + "does not bring it back. Copies and backups made before still have it.",
          verb: "Purge", answer: .effect(.purge(.erase(due))))))
  }
}
