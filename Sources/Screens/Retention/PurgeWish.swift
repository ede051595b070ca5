import ForumPlan
import Logistics

/// What is asked about what identities say and nobody needs any more.
enum PurgeWish: Hashable, Sendable {
  /// See whether the history has more; these are due of people in the plan.
  case look([RetentionSchedule.Due])
  /// Erase it.
  case erase(PurgeDue)
}

/// All that can be purged now.
struct PurgeDue: Hashable, Sendable {
  /// What is due of people in the plan.
  var due: [RetentionSchedule.Due]
  /// Identities of people who were removed, still in the history.
  var removed: [RecordKey]

  /// How much it is; nobody is named.
  var words: String { Purging.words(due, removed: removed.count) }
}
