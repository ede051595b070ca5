import Crypto
import ForumPlan
import GRDB

/// A change of who holds which keys, on its way to the file: ring, rosters, and what has to be sealed anew.
struct KeyChange {
  private(set) var ring: KeyRing
  private(set) var rosters: [Compartment: Roster]
  /// The keys as they will be.
  private(set) var keys: [Compartment: CompartmentKey]
  /// The compartments that get new keys.
  private(set) var renewed: Set<Compartment> = []
  private let before: [Compartment: CompartmentKey]

  /// Nothing changed yet.
  init(ring: KeyRing, rosters: [Compartment: Roster], keys: [Compartment: CompartmentKey]) {
    self.ring = ring
    self.rosters = rosters
    self.keys = keys
    before = keys
  }

  /// An officer as they are known to the others.
  func person(_ id: [UInt8]) -> Roster.Person? {
    rosters[.logistics]?.holders.first { $0.id == id }?.person
  }

  /// Gives some of the keys held to a new officer, or to one in their own place with a new secret.
  mutating func put(_ own: OwnKey, as id: [UInt8] = Seal.randomBytes(16), _ person: Roster.Person) throws {
    drop(id)
    let secret = OfficerSecret()
    var holder = try KeyHolder(id: id, secret: secret, own: own, plan: ring.plan)
    for compartment in person.compartments.sorted(by: { $0.number < $1.number }) {
      guard let key = keys[compartment] else { throw OfficerError.cannotGive([compartment]) }
      let entry = Roster.Holder(
        id: id, publicKey: holder.publicKey,
        introduction: secret.introduction(to: compartment, plan: ring.plan),
        person: compartment == .logistics ? person : nil)
      var roster = rosters[compartment] ?? Roster()
      roster.holders.append(entry)
      rosters[compartment] = roster
      try holder.give(
        key, generation: roster.generation, to: entry.publicKey, introduction: entry.introduction, plan: ring.plan)
    }
    ring.officers.append(holder)
  }

  /// Takes an officer out; their keys are still those of the plan.
  mutating func drop(_ id: [UInt8]) {
    ring.officers.removeAll { $0.id == id }
    for compartment in rosters.keys { rosters[compartment]?.holders.removeAll { $0.id == id } }
  }

  /// Makes new keys of compartments and gives them to those who stand in their rosters.
  mutating func renew(_ compartments: Set<Compartment>) throws {
    for compartment in compartments {
      let key = CompartmentKey(compartment, key: SymmetricKey(size: .bits256))
      keys[compartment] = key
      renewed.insert(compartment)
      var roster = rosters[compartment] ?? Roster()
      roster.generation += 1
      rosters[compartment] = roster
      for holder in roster.holders {
        guard let place = ring.officers.firstIndex(where: { $0.id == holder.id }) else { throw CBORError.unsupported }
        try ring.officers[place].give(
          key, generation: roster.generation, to: holder.publicKey, introduction: holder.introduction, plan: ring.plan)
      }
    }
  }

  /// Makes the ring one with rosters, whose officers come next: the plan was not sealed, or had one officer.
  mutating func beginRosters() {
    ring.officers = []
    rosters = keys.mapValues { _ in Roster() }
  }

  /// Writes ring and rosters, seals anew what has new keys, and gives the states with what they have of the rosters.
  ///
  /// `step` is called as the work goes on.
  func write(
    to database: Database, plan: Plan, states: [Compartment: CompartmentState], step: () -> Void
  ) throws -> [Compartment: CompartmentState] {
    var states = states
    for compartment in renewed.sorted(by: { $0.number < $1.number }) {
      guard let old = before[compartment], let new = keys[compartment] else { throw CBORError.unsupported }
      let renewal = Renewal(old: old, new: new)
      states[compartment]?.sum = try renewal.reseal(plan, in: database, step: step)
      try renewal.resealJournal(in: database, step: step)
    }
    for (compartment, roster) in rosters {
      guard let key = keys[compartment] else { continue }
      let sealed = try roster.seal(under: key, plan: ring.plan)
      try MetaTable.put(sealed, as: MetaTable.rosterName(compartment), in: database)
      states[compartment, default: CompartmentState()].roster = Roster.digest(of: sealed)
    }
    try MetaTable.put(ring.bytes, as: "keys", in: database)
    step()
    return states
  }
}
