import ForumPlan
import Logistics
import Terminal

extension Workspace {
  /// The forum under the cursor of the list or the timeline.
  var forumAtHand: Forum? {
    (showsTimeline ? target : list.current?.record).flatMap {
      $0.kind == .forum ? sight.plan.forums[ForumPlan.ID(rawValue: $0.rawID)] : nil
    }
  }

  /// Moves the forum under the cursor to its next stage, or shows what that stage asks for.
  mutating func advanceForum() -> [Effect] {
    guard var forum = forumAtHand, let next = forum.stage.next else { return [] }
    let from = forum.stage
    forum.stage = next
    guard let move = StageMove(forum, from: from, plan: sight.plan, today: sight.today) else { return [] }
    if move.missing.isEmpty { return [move.effect(today: sight.today)] }
    layers.append(.stage(StageCheck(move)))
    return []
  }

  /// Does what was chosen in the list of what a stage asks for.
  mutating func perform(_ result: StageCheck.Result, of check: StageCheck) -> [Effect] {
    switch result {
    case .stay: layers.append(.stage(check))
    case .cancel: break
    case .mend(let remedy): mend(remedy, of: check.move)
    case .goOn:
      layers.append(.stage(check))
      layers.append(
        .prompt(
          Prompt(
            .stage(check.move), title: "\(check.move.forum.stage.label) all the same, because",
            note: "The reason is kept in the forum's notes and in history; no name belongs in it.")))
    }
    return []
  }

  /// Moves a forum on for a reason; with a form below it is the form that is saved, with all else that was typed.
  mutating func goOn(_ move: StageMove, because reason: String) -> [Effect] {
    if case .stage = layers.last { layers.removeLast() }
    guard case .form = layers.last else { return [move.effect(because: reason, today: sight.today)] }
    return inForm { form, sight in form.save(sight, movedOnBecause: reason) }
  }

  private mutating func mend(_ remedy: StageRequirement.Remedy, of move: StageMove) {
    switch remedy {
    case .field(let key):
      // A cell that asked for the stage gives way to the form of the whole forum.
      if case .cell = layers.last { layers.removeLast() }
      if case .form = layers.last {} else { edit(move.forum.key) }
      guard case .form(var form) = layers.last else { return }
      if form.form.entry.key == move.forum.key {
        form.put(focusOn: "stage")
        form.write(move.forum.stage.label, sight: sight)
        form.put(focusOn: key)
      }
      layers[layers.count - 1] = .form(form)
    case .record(let key): edit(key)
    case .add(let kind): begin(kind, under: [move.forum.key])
    }
  }
}
