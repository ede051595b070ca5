import ForumPlan

/// What is purged at once: what is due of people in the plan, and all of those who were removed from it.
public enum Purging {
  /// Whoever was removed at this time or earlier is purged now; both in seconds since 1970-01-01T00:00:00Z.
  public static func removedBefore(_ now: Int64) -> Int64 { now - Int64(Programme.daysKeptRemoved) * 86_400 }

  /// What goes of which identity.
  public static func parts(
    _ due: [RetentionSchedule.Due], removed: [RecordKey]
  ) -> [RecordKey: Set<Identity.Part>] {
    RetentionSchedule.parts(due).merging(removed.map { ($0, Set(Identity.Part.allCases)) }) { $0.union($1) }
  }

  /// How much that is, in words; nobody is named: `passports of 12, all of 2 removed people in the history`.
  public static func words(_ due: [RetentionSchedule.Due], removed: Int) -> String {
    let gone = removed == 0 ? "" : "all of \(removed) removed \(removed == 1 ? "person" : "people") in the history"
    return [RetentionSchedule.words(due), gone].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// What is said while the file cannot be cleaned to its last page.
  public static let leftovers =
    "Another program has the plan open: until it is closed there, the file keeps what was erased."
}
