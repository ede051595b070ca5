import ForumPlan

extension Reports {
  /// The register of papers, the newest first; who is named stands in it by alias.
  public static func papers(_ papers: [IssuedPaper], plan: Plan) -> Report {
    var report = Report(
      title: "Papers",
      columns: [
        .init("issuedOn", "Made", weight: 0.8), .init("kind"), .init("title", "Paper", weight: 2.2),
        .init("audience", "For", weight: 0.9), .init("language"), .init("medium", "How", weight: 0.6, isSpare: true),
        .init("copies", "Copies", weight: 0.5, isNumeric: true, isSpare: true), .init("version"),
        .init("named"), .init("callBack", "Call back", weight: 1.4),
        .init("recalledOn", "Back on", weight: 0.8, isSpare: true),
        .init("notes"), .init("codes"),
      ])
    let sorted = papers.sorted { left, right in
      left.issuedOn != right.issuedOn
        ? left.issuedOn > right.issuedOn : (left.title, left.id) < (right.title, right.id)
    }
    report.rows = sorted.map { paper in
      [
        .date(paper.issuedOn), .text(paper.paper.rawValue), .text(paper.title), .text(paper.audience.label),
        .text(paper.language), .text(paper.medium.label), .number(paper.copies), .text(paper.version),
        .list(paper.named.map { alias(of: $0, plan) }), .list(plan.withdrawn(from: paper).map { alias(of: $0, plan) }),
        .init(paper.recalledOn), .text(paper.notes),
        .list(paper.letters.map(\.code)),
      ]
    }
    return report
  }

  private static func alias(of attendance: ForumPlan.ID<Attendance>, _ plan: Plan) -> String {
    plan.attendances[attendance].flatMap { plan.people[$0.person]?.alias } ?? "no longer in the plan"
  }
}
