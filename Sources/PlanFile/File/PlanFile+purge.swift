import ForumPlan
import GRDB

/// Erasing of what identities say and nobody needs any more.
extension PlanFile {
  /// Identities that were removed from the plan at a time or earlier, and still stand in its history.
  ///
  /// Opens the history of the compartment `identity` from end to end. `time` is in seconds since 1970-01-01T00:00:00Z.
  public func removedIdentities(before time: Int64) throws(PlanFileError) -> [RecordKey] {
    guard let key = keys[.identity] else { return [] }
    let plan = plan
    return try journal.read { database in
      var (removed, told): ([RecordKey: Int64], Set<RecordKey>) = ([:], [])
      try Erasure.parts(of: key, in: database) { _, opened in
        let part = try JournalPart(plain: opened)
        for placed in part.edits + part.inverse {
          if case .put(.identity(let identity)) = placed.edit, !identity.parts.isEmpty { told.insert(placed.edit.key) }
        }
        for case .remove(let key) in part.edits.map(\.edit) { removed[key] = part.time }
      }
      return told.filter { plan[$0] == nil && removed[$0].map { $0 <= time } ?? false }
        .sorted { $0.rawID < $1.rawID }
    }
  }

  /// Erases parts of identities from their records and from the whole history, as a change of its own that undo passes over.
  ///
  /// The chain of the history stays provable: it covers digests, which stay. All is one transaction. It gives whether
  /// nothing of it is left in the file; while another process has it open something may be. Copies made before still have
  /// it all. `step` is called as the work goes on; `time` is in seconds since 1970-01-01T00:00:00Z.
  @discardableResult
  public func purge(
    _ parts: [RecordKey: Set<Identity.Part>], author: String, time: Int64, step: () -> Void = {}
  ) throws(PlanFileError) -> Bool {
    let storage = try opened()
    guard mode == .write else { throw .readOnly(path: path) }
    guard let key = keys[.identity] else { throw .refused(.shut(.identity)) }
    let edits = plan.erasing(parts)
    var next = plan
    let inverse: [Edit]
    do { inverse = try next.apply(edits) } catch { throw .refused(error) }
    let entry = JournalEntry(
      number: lastNumber + 1,
      change: Change(label: Self.label(parts, in: plan), author: author, time: time, edits: edits),
      inverse: inverse.map { $0.erasing(parts) })
    let transition = Transition(
      entry: entry, before: plan, after: next, keys: keys, states: states, undoStack: undoStack)
    states = try storage.write { database in
      try Erasure(key: key, parts: parts).write(to: database, step: step)
      return try transition.write(to: database)
    }
    plan = next
    lastNumber = entry.number
    labels[entry.number] = entry.change.label
    step()
    return storage.forgetOldPages()
  }

  /// What was purged, by how many people; nobody is named.
  private static func label(_ parts: [RecordKey: Set<Identity.Part>], in plan: Plan) -> String {
    let removed = parts.keys.count { plan[$0] == nil }
    let counts = Identity.Part.allCases.compactMap { part -> String? in
      let count = parts.count { plan[$0.key] != nil && $0.value.contains(part) }
      return count == 0 ? nil : "\(part.words) of \(count)"
    }
    let gone = removed == 0 ? [] : ["\(removed) who \(removed == 1 ? "was" : "were") removed"]
    return "Purge: " + (counts + gone).joined(separator: ", ")
  }
}

extension Plan {
  /// The edits that erase parts of identities; a record that says nothing any more goes.
  fileprivate func erasing(_ parts: [RecordKey: Set<Identity.Part>]) -> [Edit] {
    parts.sorted { $0.key.rawID < $1.key.rawID }.compactMap { key, gone in
      guard let identity = identities[ID(rawValue: key.rawID)] else { return nil }
      let left = identity.erasing(gone)
      if left.parts.isEmpty { return .remove(key) }
      return left == identity ? nil : .put(left)
    }
  }
}

extension Edit {
  /// The edit without parts of an identity that it puts.
  fileprivate func erasing(_ parts: [RecordKey: Set<Identity.Part>]) -> Edit {
    guard case .put(.identity(let identity)) = self, let gone = parts[key] else { return self }
    return .put(identity.erasing(gone))
  }
}
