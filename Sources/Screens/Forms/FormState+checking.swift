import ForumPlan

extension FormState {
  /// The record as it would be saved now; what cannot be read stays as it was.
  func edited(_ sight: Sight) -> RecordForm {
    var edited = form
    for (index, field) in fields.enumerated() where isChanged(index) {
      try? edited.set(field.key, to: buffers[index].text, context: sight.context)
    }
    return edited
  }

  /// Reads a field that is left, or whose text was put in whole, and says in place what is wrong with it.
  mutating func check(_ index: Int, _ sight: Sight) {
    problems[fields[index].key] = isChanged(index) ? fault(index, buffers[index].text, sight) : nil
    // What the record was wrong with before is not held against whoever edits something else.
    let known = Set(form.problems)
    contradictions = [:]
    for problem in edited(sight).problems where !known.contains(problem) {
      contradictions[problem.field] = problem.message
    }
  }

  /// Says what is wrong with the field being typed in, where what is typed cannot become right any more.
  mutating func judge(_ sight: Sight) {
    let text = buffers[focus].text
    contradictions[field.key] = nil
    problems[field.key] = nil
    guard isChanged(focus), !mayBecomeRight(text, sight) else { return }
    problems[field.key] = fault(focus, text, sight)
  }

  private func fault(_ index: Int, _ text: String, _ sight: Sight) -> String? {
    var copy = form
    do {
      try copy.set(fields[index].key, to: text, context: sight.context)
      return nil
    } catch {
      return error.message
    }
  }

  /// Whether a text, if it is wrong, may be right when more of it is typed.
  private func mayBecomeRight(_ text: String, _ sight: Sight) -> Bool {
    func isRight(with more: String) -> Bool { fault(focus, text + more, sight) == nil }
    switch field.kind {
    // The day of a date is its last two digits; one in words ends with its year.
    case .date: return text.count < 10
    case .span: return text.count < 22
    case .number, .decimal: return text.isEmpty || ["0", "5", "00", "000"].contains(where: isRight)
    case .money: return !text.contains(where: \.isNumber) || ["0", "00", " EUR"].contains(where: isRight)
    // A name may be one that is still being typed, as long as any begins so.
    case .reference: return text.count < 3 || completion != nil
    case .lines, .references: return isRightButForLine(sight)
    case .place, .country, .countries, .languages, .choices, .currency: return true
    // A line too long gets no better by typing on; all of a long text is not read at each key.
    case .text: return text.utf8.count <= Limit.bytes
    case .line, .flag, .choice: return text.isEmpty
    }
  }

  /// Whether all is right but the line that the cursor is in.
  private func isRightButForLine(_ sight: Sight) -> Bool {
    var others = buffers[focus]
    others.replace(others.lineStart..<others.lineEnd, with: "")
    return fault(focus, others.text, sight) == nil
  }
}
