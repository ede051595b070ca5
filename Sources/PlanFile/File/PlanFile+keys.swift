import ForumPlan
import GRDB

/// Changes of who holds which keys.
extension PlanFile {
  /// What has come of giving some compartments new keys.
  public struct Renewed: Hashable, Sendable {
    /// The compartments that have new keys; what is in them was sealed anew.
    public let compartments: Set<Compartment>
    /// Whether nothing that the old keys open is left in the file; not while another process has it open.
    public let isOldGone: Bool
  }

  /// Removes an officer, and gives the compartments they held new keys, which the others get.
  ///
  /// Of a copy of the file that they have, they can still read what they could. All is one transaction: a crash leaves
  /// the old state or the new. `step` is called as the work goes on; `time` is in seconds since 1970-01-01T00:00:00Z.
  @discardableResult
  public func removeOfficer(
    _ id: Officer.ID, author: String, time: Int64, step: () -> Void = {}
  ) throws(PlanFileError) -> Renewed {
    guard isSealed else { throw .officers(.notSealed) }
    guard let officer = officers.first(where: { $0.id == id }) else { throw .officers(.unknown("")) }
    try checkRemoval(of: officer)
    let label = "Officer removed: \(officer.name) (\(officer.compartments.words), which have new keys)"
    return try write(label: label, author: author, time: time, step: step) { change in
      change.drop(id.bytes)
      try change.renew(officer.compartments)
    }
  }

  /// Makes a recovery sheet that opens all that is open here, in place of the one there may be, whose keys are renewed.
  ///
  /// Its code is nowhere else: who does not write it down has lost it. `time` is in seconds since 1970-01-01T00:00:00Z.
  public func makeRecoveryCode(author: String, time: Int64) throws(PlanFileError) -> RecoveryCode {
    guard isSealed else { throw .officers(.notSealed) }
    let code = RecoveryCode.random()
    let key = OwnKey(derivation: .random, kind: .recovery, key: code.key(for: ring.plan))
    let held = Set(keys.keys)
    let old = officers.first { $0.kind == .recovery }
    if let old { try checkRemoval(of: old) }
    try write(
      label: "Recovery sheet made (\(held.words))\(old == nil ? "" : "; the one before opens nothing more")",
      author: author, time: time
    ) { change in
      if let old {
        change.drop(old.id.bytes)
        try change.renew(old.compartments)
      }
      try change.put(
        key,
        Roster.Person(
          kind: .recovery, name: Officer.sheetName, compartments: held, addedOn: time, addedBy: author))
    }
    return code
  }

  /// Seals a plan that was not sealed, under an officer who holds all keys; all keys are new.
  @discardableResult
  public func seal(_ name: String, key: OwnKey, author: String, time: Int64) throws(PlanFileError) -> Renewed {
    guard !isSealed else { throw .io(path: path, message: "it is sealed already") }
    let all = Set(keys.keys)
    let id = opener.officer
    return try write(label: "Plan sealed", author: author, time: time, own: key, of: id) { change in
      change.beginRosters()
      try change.renew(all)
      try change.put(
        key, as: id,
        Roster.Person(kind: key.kind, name: name, compartments: all, addedOn: time, addedBy: author))
    }
  }

  /// Only who holds keys can renew them, and no compartment is left to nobody; a sheet in a drawer is not somebody.
  private func checkRemoval(of officer: Officer) throws(PlanFileError) {
    let shut = officer.compartments.subtracting(keys.keys)
    let others = officers.filter { $0.id != officer.id }
    guard shut.isEmpty else {
      let could = others.filter { $0.compartments.isSuperset(of: officer.compartments) }.map(\.name)
      throw .officers(.cannotRenew(shut, of: officer.name, could: could))
    }
    guard officer.kind != .recovery else { return }
    let left = others.filter { $0.kind != .recovery }.reduce(into: Set()) { $0.formUnion($1.compartments) }
    let lost = officer.compartments.subtracting(left)
    guard lost.isEmpty else { throw .officers(.lastHolder(lost)) }
  }

  /// Writes a change of keys and what history shows of it, as one transaction.
  ///
  /// A ring of the earlier form is turned into one with rosters at that; its one officer keeps their passphrase. `own`
  /// is the new key of an officer who gets one.
  @discardableResult
  func write(
    label: String, author: String, time: Int64, own: OwnKey? = nil, of id: [UInt8]? = nil, step: () -> Void = {},
    _ body: (inout KeyChange) throws -> Void
  ) throws(PlanFileError) -> Renewed {
    let storage = try opened()
    guard mode == .write else { throw .readOnly(path: path) }
    var change = KeyChange(ring: ring, rosters: rosters, keys: keys)
    do {
      if isSealed, ring.isOfEarlierForm { try turn(&change) }
      try body(&change)
    } catch let error as PlanFileError {
      throw error
    } catch let error as OfficerError {
      throw .officers(error)
    } catch {
      throw .damaged(path: path, what: "its keys are not in order")
    }
    let entry = JournalEntry(
      number: lastNumber + 1, change: Change(label: label, author: author, time: time, edits: []), inverse: [])
    let (done, before, plan, stack) = (change, states, plan, undoStack)
    states = try storage.write { database in
      let states = try done.write(to: database, plan: plan, states: before, step: step)
      step()
      return try Transition(
        entry: entry, before: plan, after: plan, keys: done.keys, states: states, undoStack: stack
      ).write(to: database)
    }
    (ring, rosters, keys) = (done.ring, done.rosters, done.keys)
    isSealed = ring.isSealed
    lastNumber = entry.number
    labels[entry.number] = label
    if let own, opener.officer == id { opener = KeyRing.Opener(officer: opener.officer, own: own) }
    let isOldGone = done.renewed.isEmpty || storage.forgetOldPages()
    step()
    return Renewed(compartments: done.renewed, isOldGone: isOldGone)
  }

  private func turn(_ change: inout KeyChange) throws {
    guard let officer = ring.officers.first, ring.officers.count == 1, let own = opener.own else {
      throw OfficerError.earlierForm
    }
    let person = founder(officer: officer)
    change.beginRosters()
    try change.put(own, as: officer.id, person)
  }
}
