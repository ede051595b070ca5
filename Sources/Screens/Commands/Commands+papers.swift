import ForumPlan

extension Command {
  /// The register of papers.
  static let papers: [Command] = [
    .asking(
      "paper.recalled", "Mark the paper under the cursor called back today", .papers, keys: ["K"], on: [.papers],
      footer: Footer("called back", .tab), needs: [.writing, .record, .paperOut]
    ) { $0.markCalledBack() }
  ]
}

extension Need {
  /// The paper under the cursor has not been called back.
  static let paperOut = Need { workspace in
    guard let paper = workspace.list.current.flatMap({ workspace.sight.paper(of: $0) }) else {
      return "No paper is under the cursor."
    }
    return paper.recalledOn.map { "It was called back on \($0.medium)." }
  }
}

extension Workspace {
  /// Marks the paper under the cursor called back today.
  fileprivate mutating func markCalledBack() -> [Effect] {
    guard var paper = list.current.flatMap({ sight.paper(of: $0) }) else { return [] }
    paper.recalledOn = sight.today
    return [.apply(label: "Called back: \(paper.title)", edits: [.put(paper)])]
  }
}
