import ForumPlan

extension PlanFile {
  /// Takes earlier changes back as they were worked out, as a new change that undo takes back.
  ///
  /// `time` is in seconds since 1970-01-01T00:00:00Z.
  /// - Throws: `PlanFileError.notTakenBack` with `outdated` where the plan has changed since.
  @discardableResult
  public func revert(_ reversion: Reversion, author: String, time: Int64) throws(PlanFileError) -> JournalEntry {
    guard reversion.number == lastNumber else { throw .notTakenBack(.outdated) }
    return try apply(
      Change(
        label: reversion.label, author: author, time: time, edits: reversion.edits,
        reversal: .takeBack(reversion.target)))
  }
}
