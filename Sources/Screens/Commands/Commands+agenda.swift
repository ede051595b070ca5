extension Command {
  /// The agenda of one forum after the other.
  static let agenda: [Command] = [
    Command(
      "agenda.previous", "Show the agenda of the forum before, by date", .agenda, keys: ["["], on: [.agenda],
      footer: Footer("forum", .tab, with: "agenda.next"), needs: [.forum]
    ) { $0.stepForum(-1) },
    Command(
      "agenda.next", "Show the agenda of the forum after, by date", .agenda, keys: ["]"], on: [.agenda],
      needs: [.forum]
    ) { $0.stepForum(1) },
  ]
}

extension Need {
  /// The plan has a forum.
  fileprivate static let forum = Need { $0.sight.plan.forums.isEmpty ? "There is no forum yet." : nil }
}
