import ForumPlan
import Papers

extension Workspace {
  /// Offers what is handed out at a forum; what cannot be made stands there with the reason.
  mutating func chooseHandOut(at id: ForumPlan.ID<Forum>) {
    guard let forum = sight.plan.forums[id] else { return }
    let items = HandOut.allCases.map { handOut in
      let readers = handOut.audiences.map { $0.label.lowercased() }.joined(separator: " or ")
      var item = Chooser.Item(
        text: handOut.label, note: "for \(readers)", action: .print(PrintJob(.handOut(handOut, id))))
      item.refusal = handOut.obstacle(of: forum, in: sight.plan)
      return item
    }
    layers.append(.chooser(Chooser(title: "Handed out at \(forum.name)", items: items)))
  }

  /// Asks for whom, where there is a choice, and then in which language.
  mutating func goOn(_ job: PrintJob, _ handOut: HandOut, at id: ForumPlan.ID<Forum>) {
    guard let forum = sight.plan.forums[id] else { return }
    var job = job
    if handOut.audiences.count == 1 { job.audience = handOut.audiences.first }
    guard job.audience != nil else {
      let others = Audience.allCases.filter { !handOut.audiences.contains($0) }
      let items = (handOut.audiences + others).map { audience in
        var asked = job
        asked.audience = audience
        var item = Chooser.Item(text: audience.label, action: .print(asked))
        item.refusal = handOut.obstacle(for: audience, of: forum, in: sight.plan)
        return item
      }
      layers.append(.chooser(Chooser(title: "For whom?", items: items)))
      return
    }
    chooseLanguage(of: job)
  }
}
