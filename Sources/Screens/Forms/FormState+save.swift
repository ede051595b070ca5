import ForumPlan
import Logistics

extension FormState {
  /// Reads all fields: asks for the change, or shows what is wrong and goes to the first such field.
  ///
  /// A forum that moves to a later stage is asked for what that stage wants; with a reason, it is saved without.
  mutating func save(_ sight: Sight, movedOnBecause reason: String? = nil) -> Result {
    completion = nil
    if !others.isEmpty { return saveSeveral(sight) }
    problems = [:]
    contradictions = [:]
    refusal = nil
    var edited = form
    for (index, field) in fields.enumerated() where isChanged(index) || (isNew && field.isRequired) {
      do {
        try edited.set(field.key, to: buffers[index].text, context: sight.context)
      } catch {
        problems[field.key] = error.message
      }
    }
    // Two fields may contradict each other only now that both are read.
    if problems.isEmpty {
      for problem in edited.problems { problems[problem.field] = problem.message }
    }
    guard problems.isEmpty else {
      if let first = fields.firstIndex(where: { problems[$0.key] != nil }) {
        put(focus: first)
      } else {
        refusal = problems.values.min()
      }
      return .stay
    }
    if !isNew, edited.entry == form.entry { return .close }
    let name = sight.plan.displayName(of: edited.entry).shortened
    let label = "\(isNew ? "Add" : "Edit") \(form.entry.key.kind.noun) \(name)"
    guard let move = stageMove(to: edited.entry, sight) else {
      return .save(.apply(label: label, edits: [.put(edited.entry)]))
    }
    guard !move.missing.isEmpty else {
      return .save(.apply(label: isNew ? label : move.label, edits: [.put(edited.entry)]))
    }
    guard let reason else { return .check(StageCheck(move)) }
    return .save(move.effect(because: reason, today: sight.today))
  }

  private func stageMove(to entry: Entry, _ sight: Sight) -> StageMove? {
    guard case .forum(let after) = entry, case .forum(let before) = form.entry else { return nil }
    return StageMove(after, from: before.stage, plan: sight.plan, today: sight.today)
  }
}
