import ForumPlan

/// What became of papers that were to be written.
struct Printed: Sendable {
  /// What is to be said of it.
  var outcome: Outcome
  /// What is written, for the register of papers.
  var papers: [IssuedPaper]

  init(_ outcome: Outcome, _ papers: [IssuedPaper] = []) {
    self.outcome = outcome
    self.papers = papers
  }
}
