import ForumPlan
import Terminal

/// The register of papers: what was printed or written, the newest first; above it what is to be called back.
struct PapersList: TabList {
  let columns = [
    ListColumn("Paper", 20, grow: 2), ListColumn("For", 12), ListColumn("Made", 11, spare: 1),
    ListColumn("How", 7, spare: 4),
    ListColumn("Copies", 6, align: .trailing, spare: 3, field: "copies"),
    ListColumn("Named", 5, align: .trailing, spare: 2), ListColumn("State", 13),
  ]

  /// Whoever is called up about a letter finds it by what the caller reads at its foot.
  func words(of row: ListRow, _ sight: Sight) -> String {
    sight.paper(of: row)?.letters.map { "\($0.reference) \($0.code)" }.joined(separator: " ") ?? ""
  }

  func rows(_ sight: Sight) -> [ListRow] {
    sight.plan.papers.map { (isOut: !sight.plan.withdrawn(from: $0).isEmpty, paper: $0) }
      .sorted { left, right in
        if left.isOut != right.isOut { return left.isOut }
        if left.paper.issuedOn != right.paper.issuedOn { return left.paper.issuedOn > right.paper.issuedOn }
        return (left.paper.title, left.paper.id) < (right.paper.title, right.paper.id)
      }
      .map { ListRow($0.paper.key) }
  }

  func cells(of row: ListRow, _ sight: Sight) -> [ListCell] {
    guard let paper = sight.paper(of: row) else { return [] }
    return [
      ListCell(paper.title), ListCell(paper.audience.label),
      ListCell(paper.issuedOn.medium, value: .day(paper.issuedOn)), ListCell(paper.medium.label),
      ListCell("\(paper.copies)", value: .number(paper.copies)),
      ListCell(paper.named.isEmpty ? "–" : "\(paper.named.count)", value: .number(paper.named.count)),
      state(of: paper, sight),
    ]
  }

  private func state(of paper: IssuedPaper, _ sight: Sight) -> ListCell {
    let withdrawn = sight.plan.withdrawn(from: paper).count
    if withdrawn > 0 { return ListCell("call back: \(withdrawn)", Style(.overdue), value: .number(-withdrawn)) }
    return paper.recalledOn == nil
      ? ListCell("out", value: .number(1)) : ListCell("called back", .dim, value: .number(2))
  }

  func detail(of row: ListRow, _ sight: Sight) -> [DetailLine] {
    sight.paper(of: row).map { PaperDetail(paper: $0, sight: sight).lines } ?? []
  }

  func summary(_ sight: Sight) -> String {
    let out = sight.plan.papers.count { !sight.plan.withdrawn(from: $0).isEmpty }
    return out == 0 ? "" : "\(out) paper\(out == 1 ? "" : "s") to call back"
  }

  func emptyText(_ sight: Sight) -> String {
    "No paper has gone out yet. Press \(sight.key("paper.print")) to make one; here it says then for whom it was and "
      + "who is named on it, so that it can be called back when somebody no longer agrees."
  }
}

extension Sight {
  /// The paper of a row.
  func paper(of row: ListRow) -> IssuedPaper? {
    row.record.flatMap { plan.papers[ForumPlan.ID(rawValue: $0.rawID)] }
  }
}
