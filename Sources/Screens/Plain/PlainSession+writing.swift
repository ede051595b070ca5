import ForumPlan

/// Texts of several lines, and what is done with what was typed when the end comes.
extension PlainSession {
  /// Begins to take lines for the text of the field.
  mutating func beginWriting() {
    guard let form = workspace.topForm, form.field.kind.isMultiline else { return }
    writing = []
    say("Type the text of \(form.field.label), line by line; a line that is only a dot ends it.")
  }

  /// Takes a line of a long text.
  mutating func write(_ line: String) -> [Effect] {
    guard line.trimmed == "." else {
      writing?.append(line.cleanLines)
      return []
    }
    return endWriting()
  }

  /// Puts the lines typed into the field.
  private mutating func endWriting() -> [Effect] {
    let text = (writing ?? []).joined(separator: "\n")
    writing = nil
    return put(text)
  }

  /// Before the end: keeps what was typed in a form, where it can be kept.
  mutating func finish() -> [Effect] {
    if let writing, !writing.isEmpty {
      workspace.changeForm { form, sight in form.write(writing.joined(separator: "\n"), sight: sight) }
    }
    writing = nil
    while let top = workspace.layers.last, !top.isForm { workspace.layers.removeLast() }
    guard var form = workspace.topForm, form.hasChanged else { return [] }
    guard case .save(let effect) = form.save(workspace.sight) else {
      say(
        "What you typed in “\(form.title)” could not be kept: \(form.problems.values.min() ?? "something is missing.")")
      return []
    }
    say("What you typed in “\(form.title)” is kept.")
    return [effect]
  }
}
