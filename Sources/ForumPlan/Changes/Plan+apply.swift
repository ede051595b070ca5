extension Plan {
  /// Applies a change's edits in order and gives the edits that take them back, or throws and changes nothing.
  ///
  /// Each put record is checked by itself and against the plan as it is after all edits, so records that need
  /// each other can come in one change. Costs O(log n) an edit; a change that removes records looks once
  /// through all that may mention one of their kinds.
  @discardableResult
  public mutating func apply(_ edits: [Edit]) throws(PlanError) -> [Edit] {
    var next = self
    var inverse: [Edit] = []
    inverse.reserveCapacity(edits.count)
    for edit in edits {
      let key = edit.key
      guard openCompartments.contains(key.kind.compartment) else { throw .shut(key.kind.compartment) }
      if let before = next[key] {
        inverse.append(.put(before))
      } else if case .put = edit {
        inverse.append(.remove(key))
      }
      switch edit {
      case .put(let entry): next.load(entry)
      case .remove(let key): next.unload(key)
      }
    }
    next.settleAliases(edits)
    try next.check(edits)
    self = next
    return inverse.reversed()
  }

  /// Two people may swap aliases in one change, each in turn finding the other's still borne.
  private mutating func settleAliases(_ edits: [Edit]) {
    for edit in edits where edit.key.kind == .person {
      if case .person(let person) = self[edit.key] { aliases.claim(person) }
    }
  }

  private func check(_ edits: [Edit]) throws(PlanError) {
    var removed: Set<RecordKey> = []
    for edit in edits {
      // A later edit may have undone what an earlier one did; only what is there now counts.
      guard let entry = self[edit.key] else {
        removed.insert(edit.key)
        continue
      }
      let problems = entry.record.problems
      guard problems.isEmpty else { throw .invalid(entry.key, problems) }
      for reference in entry.record.references {
        assert(entry.key.kind.mayMention(reference.kind), "\(entry.key.kind) mentions \(reference.kind)")
        if isOpen(reference), self[reference] == nil { throw .missing(reference, neededBy: entry.key) }
      }
      if case .person(let person) = entry, aliases.holder(of: person.alias) != person.id {
        throw .aliasTaken(person.alias)
      }
    }
    guard !removed.isEmpty else { return }
    try checkNothingMentions(removed)
  }

  private func checkNothingMentions(_ removed: Set<RecordKey>) throws(PlanError) {
    var users: [RecordKey: [RecordKey]] = [:]
    let gone = Set(removed.map(\.kind))
    for kind in RecordKind.allCases where gone.contains(where: { kind.mayMention($0) }) {
      for entry in entries(of: kind) {
        for reference in entry.record.references where removed.contains(reference) {
          users[reference, default: []].append(entry.key)
        }
      }
    }
    if let (key, users) = users.min(by: { $0.key.rawID < $1.key.rawID }) { throw .inUse(key, by: users) }
  }

  /// Records of a shut compartment cannot be seen, so a mention of one is taken on trust.
  private func isOpen(_ key: RecordKey) -> Bool { openCompartments.contains(key.kind.compartment) }

  /// The edits that remove a record and all that cannot exist without it, as an identity without its person.
  ///
  /// Mentions that can be dropped (a venue, a speaker) are not among them: `apply` names those. Costs three looks
  /// through all records at most.
  public func removal(of key: RecordKey) -> [Edit] { removal(of: [key]) }

  /// The edits that remove some records and all that cannot exist without one of them; no dearer than for one.
  public func removal(of keys: [RecordKey]) -> [Edit] {
    var seen: Set<RecordKey> = []
    var doomed = keys.filter { seen.insert($0).inserted }
    var last = seen
    while !last.isEmpty {
      let kinds = Set(last.map(\.kind))
      var found: Set<RecordKey> = []
      for kind in RecordKind.allCases where kinds.contains(where: { kind.dependsOn($0) }) {
        for entry in entries(of: kind) where !seen.contains(entry.key) {
          let owners = entry.record.references.filter { last.contains($0) }
          if owners.contains(where: { kind.dependsOn($0.kind) }) { found.insert(entry.key) }
        }
      }
      seen.formUnion(found)
      doomed += found.sorted { ($0.kind.rawValue, $0.rawID) < ($1.kind.rawValue, $1.rawID) }
      last = found
    }
    return doomed.reversed().map(Edit.remove)
  }
}

extension RecordKind {
  /// Whether `references` of a record of this kind may hold one of another kind.
  ///
  /// A change that removes records looks only through the kinds for which it is so.
  func mayMention(_ other: RecordKind) -> Bool {
    switch (self, other) {
    case (.programme, .organisation), (.forum, .organisation), (.forum, .venue), (.venue, .organisation),
      (.person, .organisation), (.session, .concern), (.session, .person), (.concern, .forum),
      (.concern, .organisation), (.commitment, .organisation), (.commitment, .person), (.task, .forum),
      (.budgetLine, .forum), (.budgetLine, .grant), (.budgetLine, .organisation):
      true
    default: dependsOn(other)
    }
  }

  /// Whether a record of this kind makes no sense once the one of another kind that it speaks of is gone.
  fileprivate func dependsOn(_ other: RecordKind) -> Bool {
    switch (self, other) {
    case (.identity, .person), (.protection, .person), (.attendance, .person), (.attendance, .forum),
      (.visaCase, .attendance), (.session, .forum), (.commitment, .forum), (.grant, .funder):
      true
    default: false
    }
  }
}
