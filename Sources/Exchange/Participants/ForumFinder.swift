import ForumPlan

/// Finds the forums that a cell names, by name, number or an unmistakable part of the name.
struct ForumFinder {
  private let forums: [(words: String, forum: Forum)]

  init(_ plan: Plan) {
    forums = plan.forums.sorted { $0.id < $1.id }.map { (Fold.words($0.name), $0) }
  }

  /// The forums of a row; names that fit none or several are reported.
  func forums(_ row: ParticipantRow, _ result: inout ImportResult) -> [ID<Forum>] {
    let text = row.text(.forum, &result)
    guard !text.isEmpty else { return [] }
    return identifiers(text) { row.warn(.forum, $0, $1, &result) }
  }

  /// The forums that a text names; what fits none or several is handed to `complain` with the reason.
  func identifiers(_ text: String, complain: (String, String) -> Void) -> [ID<Forum>] {
    if let whole = matches(text), whole.count == 1 { return whole }
    var found: [ID<Forum>] = []
    for part in text.split(whereSeparator: { ";|,\n".contains($0) }) {
      let name = CleanText(String(part), multiline: false).text
      switch matches(name) {
      case let ids? where ids.count == 1: found += ids.filter { !found.contains($0) }
      case .some: complain(name, "Several forums fit this name; left empty.")
      case nil: complain(name, "No forum of this name is in the plan; add it and import again.")
      }
    }
    return found
  }

  private func matches(_ text: String) -> [ID<Forum>]? {
    let words = Fold.words(text)
    guard !words.isEmpty else { return nil }
    for test in tests(words) {
      let ids = forums.filter { test($0.words, $0.forum) }.map(\.forum.id)
      if !ids.isEmpty { return ids }
    }
    return nil
  }

  /// From the strictest to the loosest way of fitting.
  private func tests(_ words: String) -> [(String, Forum) -> Bool] {
    [
      { name, _ in name == words },
      { _, forum in forum.number.map { [String($0), "forum \($0)"].contains(words) } ?? false },
      { name, _ in words.count > 3 && (" " + name + " ").contains(" " + words + " ") },
      { name, _ in name.count > 3 && (" " + words + " ").contains(" " + name + " ") },
    ]
  }
}
