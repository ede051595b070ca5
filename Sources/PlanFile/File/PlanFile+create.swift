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

  /// Makes a plan at a cost of key derivation, with an officer who holds some of the keys.
  static func create(
    at path: String, access: Access, programmeName: String, author: String, time: Int64, cost: ScryptCost,
    opening compartments: [Compartment] = Compartment.allCases
  ) throws(PlanFileError) -> PlanFile {
    if case .passphrase("") = access { throw .passphraseNeeded(path: path) }
    let draft = try NewFile(for: path)
    let new: (ring: KeyRing, keys: [CompartmentKey])
    do { new = try KeyRing.new(access, cost: cost, opening: compartments) } catch {
      throw .io(path: path, message: "there is not enough memory to derive its key")
    }
    do {
      try write(new, to: draft, programmeName: programmeName, author: author, time: time)
    } catch {
      throw error.moved(to: path)
    }
    try draft.publish()
    let held = new.keys.filter { compartments.contains($0.compartment) }
    return try open(try Storage(at: path, mode: .write), mode: .write, ring: new.ring, keys: held)
  }

  private static func write(
    _ new: (ring: KeyRing, keys: [CompartmentKey]), to draft: NewFile, programmeName: String, author: String,
    time: Int64
  ) throws(PlanFileError) {
    let storage = try Storage(new: draft.draft)
    try storage.write { database in
      try MetaTable.put(new.ring.bytes, as: "keys", in: database)
      for key in new.keys {
        let state = try CompartmentState().seal(under: key)
        try MetaTable.put(state, as: MetaTable.stateName(key.compartment), in: database)
      }
    }
    let file = try open(storage, mode: .write, ring: new.ring, keys: new.keys)
    let programme = Programme(name: programmeName)
    try file.apply(Change(label: "New plan", author: author, time: time, edits: [.put(programme)]), isUndoable: false)
    file.close()
  }
}
