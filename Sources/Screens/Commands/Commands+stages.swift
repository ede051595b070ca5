import ForumPlan

extension Command {
  /// The stages of a forum.
  static let stages: [Command] = [
    .asking(
      "forum.advance", "Move the forum to its next stage", .changing, keys: ["m"], on: [.forums], in: Context.anywhere,
      footer: Footer("next stage", .tab, only: [.list, .detail]), needs: [.writing, .record, .stageAhead]
    ) { $0.advanceForum() }
  ]
}

extension Need {
  /// The forum under the cursor is not closed.
  fileprivate static let stageAhead = Need { workspace in
    guard let forum = workspace.forumAtHand else { return "No forum is under the cursor." }
    return forum.stage.next == nil ? "This forum is closed: no stage comes after that." : nil
  }
}
