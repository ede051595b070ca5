import Crypto
import ForumPlan
import GRDB

extension PlanFile {
  /// Makes a plan with a programme of a name and opens it for writing.
  ///
  /// The file appears whole or not at all, for its owner only (mode 0600), and never in another's place.
  /// `time` is in seconds since 1970-01-01T00:00:00Z.
  public static func create(
    at path: String, access: Access, programmeName: String, author: String, time: Int64
  ) throws(PlanFileError) -> PlanFile {
    try create(at: path, access: access, programmeName: programmeName, author: author, time: time, cost: .standard)
  }

  /// Makes a plan at a cost of key derivation; who makes it is its officer, who holds all keys.
  static func create(
    at path: String, access: Access, programmeName: String, author: String, time: Int64, cost: ScryptCost
  ) throws(PlanFileError) -> PlanFile {
    if case .passphrase("") = access { throw .passphraseNeeded(path: path) }
    let draft = try NewFile(for: path)
    let new: (change: KeyChange, opened: KeyRing.Opened)
    do { new = try founding(access, author: author, time: time, cost: cost) } catch {
      throw .io(path: path, message: "there is not enough memory to derive its key")
    }
    do {
      try write(new, to: draft, programmeName: programmeName, author: author, time: time)
    } catch {
      throw error.moved(to: path)
    }
    try draft.publish()
    return try open(try Storage(at: path, mode: .write), mode: .write, ring: new.change.ring, new.opened)
  }

  private static func founding(
    _ access: Access, author: String, time: Int64, cost: ScryptCost
  ) throws -> (change: KeyChange, opened: KeyRing.Opened) {
    let keys = Compartment.allCases.map { CompartmentKey($0, key: SymmetricKey(size: .bits256)) }
    let held = Dictionary(uniqueKeysWithValues: keys.map { ($0.compartment, $0) })
    var ring = KeyRing(plan: Seal.randomBytes(16), officers: [])
    let id = Seal.randomBytes(16)
    guard let own = try KeyMaker(ring, cost: cost).key(of: access) else {
      ring.officers = [KeyHolder(id: id, inClear: keys)]
      let opener = KeyRing.Opener(officer: id, own: nil)
      return (KeyChange(ring: ring, rosters: [:], keys: held), KeyRing.Opened(opener: opener, keys: keys))
    }
    var change = KeyChange(ring: ring, rosters: [:], keys: held)
    try change.put(
      own, as: id,
      Roster.Person(
        kind: own.kind, name: author, compartments: Set(held.keys), addedOn: time, addedBy: author))
    return (change, KeyRing.Opened(opener: KeyRing.Opener(officer: id, own: own), keys: keys))
  }

  private static func write(
    _ new: (change: KeyChange, opened: KeyRing.Opened), to draft: NewFile, programmeName: String, author: String,
    time: Int64
  ) throws(PlanFileError) {
    let storage = try Storage(new: draft.draft)
    try storage.write { database in
      var states: [Compartment: CompartmentState] = [:]
      for key in new.opened.keys { states[key.compartment] = CompartmentState() }
      states = try new.change.write(to: database, plan: Plan(), states: states) {}
      for key in new.opened.keys {
        let state = try (states[key.compartment] ?? CompartmentState()).seal(under: key)
        try MetaTable.put(state, as: MetaTable.stateName(key.compartment), in: database)
      }
    }
    let file = try open(storage, mode: .write, ring: new.change.ring, new.opened)
    let programme = Programme(name: programmeName)
    try file.apply(Change(label: "New plan", author: author, time: time, edits: [.put(programme)]), isUndoable: false)
    file.close()
  }
}
