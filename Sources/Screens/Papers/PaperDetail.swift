import ForumPlan
import Terminal

/// What is told of a paper that went out: whom it was for, and who is named on it, by alias unless names are shown.
struct PaperDetail {
  let paper: IssuedPaper
  let sight: Sight

  var lines: [DetailLine] { head + callBack + named }

  private var head: [DetailLine] {
    let forum = paper.forum.flatMap { sight.plan.forums[$0] }
    return [
      .fact("Paper", paper.paper.label), .fact("For", paper.audience.label),
      .fact("Made on", paper.issuedOn.long), .fact("How", paper.medium.label.lowercased()),
      .fact("Copies", "\(paper.copies)"), .fact("Language", paper.language), .fact("Version", paper.version),
    ] + letters + [.fact("Called back", paper.recalledOn?.long ?? ""), .fact("Notes", paper.notes)]
      + (forum.map { [.record($0.key, $0.name)] } ?? [])
  }

  /// What an embassy reads out to have a letter verified; of a paper that is one letter its title has the reference.
  private var letters: [DetailLine] {
    paper.letters.map { mark in
      mark.kind == paper.paper
        ? .fact("Code", mark.code) : .fact("Code", "\(mark.code), \(mark.kind.label) \(mark.reference)")
    }
  }

  private var callBack: [DetailLine] {
    let withdrawn = sight.plan.withdrawn(from: paper)
    guard !withdrawn.isEmpty else { return [] }
    let copies = paper.copies == 1 ? "the copy" : "all \(paper.copies) copies"
    return .section(
      "To call back",
      [
        .text(
          "\(withdrawn.count == 1 ? "One person does" : "\(withdrawn.count) people do") not, or no longer, agree to be "
            + "named to \(paper.audience.label.lowercased()). Get \(copies) back, then press "
            + "\(sight.key("paper.recalled")).", Style(.overdue))
      ] + inOrder(withdrawn).map(line))
  }

  private var named: [DetailLine] {
    let withdrawn = Set(sight.plan.withdrawn(from: paper))
    let others = paper.named.filter { !withdrawn.contains($0) }
    guard !others.isEmpty else {
      return paper.named.isEmpty
        ? [.heading("Named on it"), .text("Nobody: people stand there by alias or not at all.", .dim)] : []
    }
    return .section("Named on it", inOrder(others).map(line))
  }

  /// By the names that are shown, so that somebody can be found among many.
  private func inOrder(_ ids: [ForumPlan.ID<Attendance>]) -> [ForumPlan.ID<Attendance>] {
    ids.map { id in (name: sight.plan.attendances[id].map { sight.name(of: $0.person) } ?? "", id: id) }
      .sorted { ($0.name, $0.id) < ($1.name, $1.id) }.map(\.id)
  }

  private func line(_ id: ForumPlan.ID<Attendance>) -> DetailLine {
    guard let attendance = sight.plan.attendances[id] else { return .text("Somebody no longer in the plan", .dim) }
    return .record(attendance.key, sight.name(of: attendance.person))
  }
}
