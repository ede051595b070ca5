import ForumPlan

extension FormState {
  /// A form of one field, for one record or for several at once.
  ///
  /// For several it begins with the text that all have, or with none. `nil` where the plan has no such record, or the
  /// record no such field.
  init?(_ key: String, of records: [RecordKey], sight: Sight) {
    guard let first = records.first, let entry = sight.plan[first] else { return nil }
    let form = RecordForm(editing: entry)
    guard let field = form.fields.first(where: { $0.key == key }) else { return nil }
    let name =
      records.count == 1
      ? sight.plan.displayName(of: first).shortened : first.kind.counted(records.count)
    self.init(form, isNew: false, sight: sight, only: [key], title: "\(field.label) of \(name)")
    guard records.count > 1 else { return }
    others = records
    let texts = Set(records.map { sight.plan[$0].map { RecordForm(editing: $0).text(key, in: sight.plan) } })
    isMixed = texts.count > 1
    if isMixed { buffers[0] = TextBuffer("") }
  }

  /// What is allowed in the field under the cursor, in a sentence or two.
  var hintOfField: String {
    if isHidden(focus) {
      let types = field.kind.isMultiline ? "" : " What you type takes its place."
      return "Hidden, as names are. \(revealKey) shows it.\(types)"
    }
    if isBegunUnseen(focus) { return "Takes the place of what is hidden; \(undoKey) brings that back. \(hints[focus])" }
    return isMixed ? "They have several values; what you type all get. \(hints[focus])" : hints[focus]
  }

  /// Reads the one field into every record: asks for one change of them all, or says which record cannot have it.
  mutating func saveSeveral(_ sight: Sight) -> Result {
    problems = [:]
    refusal = nil
    // Nothing typed over several values must not take them all away.
    guard isTouched || !isMixed else { return .close }
    let text = buffers[0].text
    var edits: [Edit] = []
    for key in others {
      guard let entry = sight.plan[key] else { continue }
      var form = RecordForm(editing: entry)
      var problem: String?
      do {
        try form.set(field.key, to: text, context: sight.context)
        problem = form.problems.first?.message
      } catch {
        problem = error.message
      }
      if let problem {
        problems[field.key] = "\(sight.plan.displayName(of: key).shortened): \(problem)"
        return .stay
      }
      if form.entry != entry { edits.append(.put(form.entry)) }
    }
    guard let kind = others.first?.kind, !edits.isEmpty else { return .close }
    let what = "\(field.label.lowercased()) of \(kind.counted(edits.count))"
    guard text.isEmpty else { return .save(.apply(label: "Edit \(what)", edits: edits)) }
    return .ask(
      Question(
        text: "Clear \(what)? Undo brings them back.", verb: "Clear",
        answer: .effect(.apply(label: "Clear \(what)", edits: edits))))
  }
}
