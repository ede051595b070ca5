import ForumPlan

extension Workspace {
  /// Whether a key that changes something is about the records marked.
  var actsOnMarks: Bool {
    focus == .list && boardPlace == nil && !showsAnother && !isGrid && !list.marks.isEmpty
  }

  /// Asks which field of the records marked to edit.
  mutating func editMarked() {
    let records = list.marked
    let kinds = RecordKind.allCases.filter { kind in records.contains { $0.kind == kind } }
    let items = kinds.flatMap { kind -> [Chooser.Item] in
      let keys = records.filter { $0.kind == kind }
      // Two people cannot bear one alias.
      return RecordForm.fields(of: kind).filter { keys.count == 1 || $0.key != "alias" }.map { field in
        let note = kinds.count > 1 ? "of \(kind.counted(keys.count))" : shared(field.key, keys)
        return Chooser.Item(text: field.label, note: note, action: .editMarked(kind, field: field.key))
      }
    }
    let count = kinds.count == 1 ? kinds[0].counted(records.count) : "\(records.count) records"
    layers.append(.chooser(Chooser(title: "Edit which field of \(count)?", items: items)))
  }

  /// The text that all of some records have in a field.
  private func shared(_ key: String, _ records: [RecordKey]) -> String {
    // Beyond that many a look at each would be felt; the form says it.
    guard records.count <= 1000 else { return "" }
    guard sight.showsNames || !records.contains(where: \.kind.compartment.isSecret) else { return "" }
    let texts = Set(
      records.map { record in sight.plan[record].map { RecordForm(editing: $0).text(key, in: sight.plan) } ?? "" })
    guard texts.count == 1, let text = texts.first else { return "several values" }
    return text.oneLine.shortened
  }

  /// Opens the form of one field for all records marked of a kind.
  mutating func edit(marked kind: RecordKind, field: String) {
    let records = list.marked.filter { $0.kind == kind }
    guard let form = FormState(field, of: records, sight: sight) else { return }
    layers.append(.form(form))
  }

  /// Asks whether to remove the records marked and what hangs on them.
  mutating func askRemovalOfMarked() {
    let records = list.marked.filter { $0.kind != .programme }
    guard !records.isEmpty else { return }
    let edits = sight.plan.removal(of: records)
    let kinds = Set(records.map(\.kind))
    let what = kinds.count == 1 ? records[0].kind.counted(records.count) : "\(records.count) records"
    let others = edits.count - records.count
    let hidden = list.hiddenMarks
    let text =
      "Remove \(what)"
      + (others == 0 ? "" : " and \(others) record\(others == 1 ? "" : "s") that cannot be without them") + "?"
      + (hidden == 0 ? "" : " The filter hides \(hidden) of those marked.") + " Undo brings them back."
    layers.append(
      .question(Question(text: text, verb: "Remove", answer: .effect(.apply(label: "Remove \(what)", edits: edits)))))
  }

  /// Copies the records marked, or the one under the cursor, in one change; the cursor goes to the copy.
  mutating func duplicate() -> [Effect] {
    var taken: Set<String> = []
    var aliases = AliasMaker(avoiding: sight.plan)
    var copies: [Entry] = []
    let targets = list.targets
    for entry in targets.compactMap({ sight.plan[$0] }) {
      let name =
        entry.key.kind == .person
        ? aliases.next(using: &generator) : sight.plan.nameOfCopy(of: entry, taken: taken)
      taken.insert(name)
      if let copy = entry.copy(id: generator.next(), name: name) { copies.append(copy) }
    }
    guard let first = copies.first else {
      toast = Toast(text: "Another record has only one of these, so that it cannot be copied.", isError: true)
      return []
    }
    let name = sight.plan.displayName(of: first).shortened
    let label =
      copies.count == 1 ? "Copy a \(first.key.kind.noun) as \(name)" : "Copy \(copies.count) records"
    destination = first.key
    return [.apply(label: label, edits: copies.map { .put($0) })]
  }
}
