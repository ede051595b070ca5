import Crypto
import ForumPlan
import Foundation
import GRDB
import Testing

@testable import PlanFile

/// What somebody can do who can write the file but holds no key of it, or once held some.
@Suite struct OfficerForgeryTests {
  private let forged = "its list of officers is not the one that its keys vouch for"

  private func plan(_ scratch: Scratch) throws {
    let file = try scratch.create()
    try file.apply(.test("All", Samples.all.map(Edit.put)))
    try file.add("Amina", [.identity], .passphrase("amina's words"))
    file.close()
  }

  private func tamper(_ scratch: Scratch, _ body: (inout KeyRing) throws -> Void) throws {
    let queue = try DatabaseQueue(path: scratch.path())
    try queue.write { database in
      var ring = try KeyRing(bytes: MetaTable.value("keys", in: database) ?? [])
      try body(&ring)
      try MetaTable.put(ring.bytes, as: "keys", in: database)
    }
    try queue.close()
  }

  @Test func aPublicKeyOfTheForgersOwnIsRefusedByName() throws {
    for how in 0..<5 {
      let scratch = try Scratch()
      try plan(scratch)
      try tamper(scratch) { ring in
        let maker = KeyMaker(ring, cost: EarlierForm.cost)
        let own = try #require(try maker.key(of: .passphrase("forger")))
        var forger = try KeyHolder(secret: OfficerSecret(), own: own, plan: ring.plan)
        switch how {
        case 0: ring.officers.append(forger)
        case 1:
          forger.wraps = ring.officers[1].wraps
          ring.officers.append(forger)
        case 2: ring.officers[1].publicKey = forger.publicKey
        case 3: ring.officers[1].wraps.removeAll { $0.compartment == .identity }
        default: ring.officers[1].kind = .recovery
        }
      }
      #expect(failure { try scratch.open(mode: .write) } == .damaged(path: scratch.path(), what: forged), "\(how)")
    }
  }

  /// Anybody can wrap a key to a public key; without the introduction the officer does not take it.
  @Test func aKeyOfTheForgersMakingIsNotTaken() throws {
    let scratch = try Scratch()
    try plan(scratch)
    try tamper(scratch) { ring in
      let key = CompartmentKey(.logistics, key: SymmetricKey(size: .bits256))
      let place = try #require(ring.officers.firstIndex { $0.compartments.count == 2 })
      try ring.officers[place].give(
        key, generation: 1, to: ring.officers[place].publicKey, introduction: Seal.randomBytes(32), plan: ring.plan)
    }
    #expect(
      failure { try scratch.open("plan.convene", .passphrase("amina's words")) }
        == .wrongPassphrase(path: scratch.path(), hasSheet: false))
  }

  /// Nobody vouches for what the ring says of others' derivations.
  @Test func aCheaperDerivationOfAnotherIsNotTakenForANewPassphrase() throws {
    let ring = try Scratch().create().ring
    let (weak, own) = (ring.officers[0], EarlierForm.cost)
    #expect(KeyMaker(ring, opener: weak.id).cost == own)
    #expect(KeyMaker(ring, opener: Seal.randomBytes(16)).cost == .standard)
    #expect(KeyMaker(ring, opener: nil, cost: own).salt == KeyMaker(ring, opener: weak.id).salt)
  }

  @Test func aWrapServesItsPlanOfficerCompartmentAndGenerationOnly() throws {
    let scratch = try Scratch()
    let file = try scratch.create()
    let ring = file.ring
    #expect(try ring.open(.passphrase("correct horse"))?.keys.count == 4)
    #expect(try ring.open(.passphrase("other")) == nil)
    #expect(try ring.open(.unsealed) == nil)
    #expect(try KeyRing(bytes: ring.bytes) == ring)
    let changes: [(inout KeyRing) -> Void] = [
      { $0.plan = Seal.randomBytes(16) }, { $0.officers[0].id = Seal.randomBytes(16) },
      { $0.officers[0].wraps[0].compartment = .protection }, { $0.officers[0].wraps[0].generation = 2 },
      { $0.officers[0].kind = .keyFile },
      { $0.officers[0].derivation = .scrypt(salt: Seal.randomBytes(16), cost: EarlierForm.cost) },
    ]
    for (number, change) in changes.enumerated() {
      var changed = ring
      change(&changed)
      #expect(try changed.open(.passphrase("correct horse")) == nil, "\(number)")
    }
  }

  /// The list of officers of before somebody was removed does not pass for the present one.
  @Test func anEarlierRingAndRosterAreRefused() throws {
    let scratch = try Scratch()
    try plan(scratch)
    let names = ["keys"] + Compartment.allCases.map { MetaTable.rosterName($0) }
    var old: [String: [UInt8]] = [:]
    func meta(_ body: (Database) throws -> Void) throws {
      let queue = try DatabaseQueue(path: scratch.path())
      try queue.write(body)
      try queue.close()
    }
    try meta { for name in names { old[name] = try MetaTable.value(name, in: $0) } }
    let file = try scratch.open(mode: .write)
    let amina = try file.officer(named: "amina")
    let key = try #require(try file.keyMaker.key(of: .passphrase("another for amina")))
    try file.replaceKey(of: amina.id, by: key, author: "mk", time: 4)
    file.close()
    try meta { for (name, value) in old { try MetaTable.put(value, as: name, in: $0) } }
    #expect(failure { try scratch.open() } == .damaged(path: scratch.path(), what: forged))
  }

  @Test func aPlanOfBeforeOpensAndIsTurnedWhenItsOfficersChange() throws {
    let scratch = try Scratch()
    let made = try scratch.create()
    try made.apply(.test("All", Samples.all.map(Edit.put)))
    let (keys, plan) = (made.keys, made.plan)
    made.close()
    try EarlierForm.write(scratch, keys: keys, [("old words", Compartment.allCases)])
    let access = Access.passphrase("old words")
    let reader = try scratch.open("plan.convene", access)
    #expect(reader.plan == plan && reader.ring.isOfEarlierForm)
    #expect(reader.officers.map(\.name) == ["mk"] && reader.officer?.compartments.count == 4)
    reader.close()

    // A change of the plan leaves the form as it is.
    let writer = try scratch.open("plan.convene", access, mode: .write)
    try writer.apply(.test("Birch", [.put(Samples.person(50, alias: "Birch"))]))
    #expect(writer.ring.isOfEarlierForm)
    writer.close()
    let file = try scratch.open("plan.convene", access, mode: .write)
    try file.add("Amina", [.identity], .passphrase("amina's words"))
    #expect(!file.ring.isOfEarlierForm)
    #expect(file.officers.map(\.name) == ["Amina", "mk"])
    let known = file.plan
    file.close()
    #expect(try scratch.open("plan.convene", access).plan == known)
    #expect(try scratch.open("plan.convene", .passphrase("amina's words")).plan.openCompartments.count == 2)
    // The old ring does not pass for the new one.
    let queue = try DatabaseQueue(path: scratch.path())
    try queue.write { database in
      var ring = try KeyRing(bytes: MetaTable.value("keys", in: database) ?? [])
      ring.officers = [try EarlierForm.officer("old words", holding: Array(keys.values), plan: ring.plan)]
      try MetaTable.put(ring.bytes, as: "keys", in: database)
    }
    try queue.close()
    #expect(failure { try scratch.open("plan.convene", access) } == .damaged(path: scratch.path(), what: forged))
  }

  @Test func officersWithoutACommonKeyFollowEachOther() throws {
    let scratch = try Scratch()
    let made = try scratch.create()
    let keys = made.keys
    made.close()
    try EarlierForm.write(scratch, keys: keys, [("all words", Compartment.allCases), ("money words", [.finance])])
    let finance = try scratch.open("plan.convene", .passphrase("money words"), mode: .write)
    let funder = Funder(id: ID(rawValue: 77), name: "Another fund")
    try finance.apply(.test("Funder", [.put(funder)]))
    finance.close()
    let owner = try scratch.open("plan.convene", .passphrase("all words"), mode: .write)
    #expect(owner.plan.funders[funder.id] == funder)
    #expect(owner.undoLabel == "Funder")
  }
}
