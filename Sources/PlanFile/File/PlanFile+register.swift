import ForumPlan

extension PlanFile {
  /// Enters papers that went out in the register, as one change that undo passes over: what left the house is out.
  ///
  /// `time` is in seconds since 1970-01-01T00:00:00Z.
  @discardableResult
  public func enter(_ papers: [IssuedPaper], author: String, time: Int64) throws(PlanFileError) -> JournalEntry? {
    guard let first = papers.first else { return nil }
    let label =
      papers.count == 1
      ? "Register: \(first.title), for \(first.audience.label.lowercased())"
      : "Register: \(papers.count) papers, first \(first.title)"
    return try apply(
      Change(label: label, author: author, time: time, edits: papers.map { .put($0) }), isUndoable: false)
  }
}
