import ForumPlan

extension FormState {
  /// Reads all fields: asks for the change, or shows what is wrong and goes to the first such field.
  mutating func save(_ sight: Sight) -> Result {
    if !others.isEmpty { return saveSeveral(sight) }
    problems = [:]
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
        focus = first
      } else {
        refusal = problems.values.min()
      }
      return .stay
    }
    if !isNew, edited.entry == form.entry { return .close }
    let name = sight.plan.displayName(of: edited.entry).shortened
    let label = "\(isNew ? "Add" : "Edit") \(form.entry.key.kind.noun) \(name)"
    return .save(.apply(label: label, edits: [.put(edited.entry)]))
  }
}
