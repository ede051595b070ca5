import ForumPlan

extension Workspace {
  /// Opens the form of a record.
  mutating func edit(_ key: RecordKey) {
    guard let entry = sight.plan[key] ?? (key.kind == .programme ? .programme(sight.plan.programme) : nil) else {
      if !sight.isOpen(key.kind.compartment) { sayShut(key.kind.compartment) }
      return
    }
    openForm(RecordForm(editing: entry), isNew: sight.plan[key] == nil)
  }

  /// Opens the form of the record that the cursor is on, or asks what to edit of all that are marked.
  mutating func editTarget() {
    if actsOnMarks { return editMarked() }
    if let target { edit(target) }
  }

  /// Asks what to add, what fits the row under the cursor first.
  mutating func addChooser() {
    guard mayChange() else { return }
    let parents = sight.parents(around: currentRow?.record, tab: tab)
    layers.append(.chooser(Chooser.additions(on: tab, parents: parents, sight: sight)))
  }

  /// Begins a new record, after asking for the records it cannot be without.
  mutating func begin(_ kind: RecordKind, under parents: [RecordKey]) {
    guard sight.isOpen(kind.compartment) else { return sayShut(kind.compartment) }
    for needed in kind.neededParents where !parents.contains(where: { $0.kind == needed }) {
      let chooser = Chooser.records(
        of: needed, title: "\(kind.noun.capitalisedFirst) of which \(needed.noun)?", sight: sight
      ) { .begin(kind, parents + [$0]) }
      if chooser.items.isEmpty {
        toast = Toast(
          text: "A \(kind.noun) needs a \(needed.noun), and there is none yet. Add one first.", isError: true)
      } else {
        layers.append(.chooser(chooser))
      }
      return
    }
    if kind == .session, let slot = emptySlot, parents.contains(where: { $0 == sight.agendaForum?.key }) {
      return beginSession(at: slot)
    }
    guard var form = RecordForm.blank(kind, id: generator.next(), under: parents) else { return }
    // A person has one identity, and comes to a forum once: the record that is there is opened.
    if let entry = sight.plan[form.entry.key] { return openForm(RecordForm(editing: entry), isNew: false) }
    if kind == .person {
      var maker = AliasMaker(avoiding: sight.plan)
      try? form.set("alias", to: maker.next(using: &generator), context: sight.context)
    }
    openForm(form, isNew: true)
  }

  mutating func openForm(_ form: RecordForm, isNew: Bool) {
    guard mayChange() else { return }
    guard !form.fields.isEmpty else {
      toast = Toast(text: "These facts were imported. Import a newer file with “convene import” to change them.")
      return
    }
    layers.append(.form(FormState(form, isNew: isNew, sight: sight)))
  }

  private mutating func sayShut(_ compartment: Compartment) {
    toast = Toast(text: PlanError.shut(compartment).description, isError: true)
  }

  /// Asks whether to remove what is under the cursor, or all that is marked.
  mutating func askRemovalOfTarget() {
    if actsOnMarks { return askRemovalOfMarked() }
    if let target { askRemoval(of: target) }
  }

  /// Asks whether to remove a record and what hangs on it.
  mutating func askRemoval(of key: RecordKey) {
    guard mayChange(), sight.plan[key] != nil else { return }
    guard key.kind != .programme else {
      toast = Toast(text: "A plan keeps its programme; press \(sight.key("record.edit")) to change it.", isError: true)
      return
    }
    let edits = sight.plan.removal(of: key)
    let name = sight.plan.displayName(of: key).shortened
    let others = edits.count - 1
    let text =
      "Remove the \(key.kind.noun) “\(name)”"
      + (others == 0 ? "?" : " and \(others) record\(others == 1 ? "" : "s") that cannot be without it?")
      + " Undo brings it back."
    layers.append(
      .question(
        Question(
          text: text, verb: "Remove", answer: .effect(.apply(label: "Remove \(key.kind.noun) \(name)", edits: edits)))))
  }
}

extension Sight {
  /// What a form's fields may look up.
  var context: FieldContext { FieldContext(plan: plan, atlas: atlas, today: today) }

  /// The records that something new beside a record would belong to.
  func parents(around key: RecordKey?, tab: Tab) -> [RecordKey] {
    var parents: [RecordKey] = []
    if let key {
      parents.append(key)
      // A session's people and concerns are not what something new beside it would belong to.
      parents += (plan[key]?.record.references ?? []).filter { key.kind != .session || $0.kind == .forum }
      // A visa case belongs to an attendance, and that to a person and a forum.
      if key.kind == .attendance || key.kind == .visaCase {
        parents.append(RecordKey(kind: .attendance, rawID: key.rawID))
        parents += plan.attendances[ID(rawValue: key.rawID)]?.references ?? []
      }
    }
    if tab == .agenda, let forum = agendaForum { parents.append(forum.key) }
    return parents
  }
}

extension RecordKind {
  /// The kinds of record that a new one cannot be without.
  var neededParents: [RecordKind] {
    switch self {
    case .identity, .protection: [.person]
    case .attendance: [.person, .forum]
    case .visaCase: [.attendance]
    case .session, .commitment: [.forum]
    case .grant: [.funder]
    default: []
    }
  }
}

extension String {
  /// With a capital at its beginning.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// At most 50 characters, for a message.
  var shortened: String { count > 50 ? prefix(49) + "…" : self }
}
