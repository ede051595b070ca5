import ForumPlan
import GRDB
import Testing

@testable import PlanFile

/// Officers who hold some of the keys.
@Suite struct OfficerTests {
  private let cost = ScryptCost(rounds: 2, blockSize: 4, parallelism: 1)

  /// A plan with an owner, and an officer `logistics words` who holds some keys.
  private func shared(_ scratch: Scratch, with compartments: [Compartment]) throws {
    let file = try scratch.create()
    try file.apply(.test("All", Samples.all.map(Edit.put)))
    try file.apply(.test("Identity alone", [.put(Samples.identity)]))
    let keys = compartments.compactMap { file.keys[$0] }
    file.close()
    let queue = try DatabaseQueue(path: scratch.path())
    try queue.write { database in
      var ring = try KeyRing(bytes: try #require(try MetaTable.value("keys", in: database)))
      let salt = Seal.randomBytes(16)
      ring.officers.append(
        try Officer(
          id: Seal.randomBytes(16), derivation: .scrypt(salt: salt, cost: cost), keys: keys, plan: ring.plan,
          under: try cost.key(of: "logistics words", salt: salt)))
      try MetaTable.put(ring.bytes, as: "keys", in: database)
    }
    try queue.close()
  }

  private func open(_ scratch: Scratch, mode: OpenMode = .read) throws -> PlanFile {
    try scratch.open("plan.convene", .passphrase("logistics words"), mode: mode)
  }

  @Test func whoeverLacksAKeySeesClosedDoorsAndAllTheRest() throws {
    let scratch = try Scratch()
    try shared(scratch, with: [.logistics, .finance])
    let file = try open(scratch)
    #expect(file.plan.openCompartments == [.logistics, .finance])
    #expect(file.plan.identities.isEmpty)
    #expect(file.plan.protectionRecords.isEmpty)
    for entry in Samples.all where [.logistics, .finance].contains(entry.key.kind.compartment) {
      #expect(file.plan[entry.key] == entry)
    }
    #expect(try scratch.open().plan.openCompartments == Set(Compartment.allCases))
  }

  @Test func historyShowsThePartsThatTheKeysOpen() throws {
    let scratch = try Scratch()
    try shared(scratch, with: [.logistics])
    let history = try open(scratch).history()
    #expect(history.map(\.number) == [2, 1])
    #expect(history[0].change.label == "All")
    #expect(
      history[0].change.edits == Samples.all.filter { $0.key.kind.compartment == .logistics }.map(Edit.put))
  }

  @Test func changesOfShutCompartmentsAreRefusedAndNeverHalfUndone() throws {
    let scratch = try Scratch()
    try shared(scratch, with: [.logistics])
    let file = try open(scratch, mode: .write)
    #expect(failure { try file.apply(.test("No", [.put(Samples.identity)])) } == .refused(.shut(.identity)))
    #expect(!file.canUndo)
    #expect(try file.undo(author: "lo", time: 9) == nil)
    try file.apply(.test("Birch", [.put(Samples.person(50, alias: "Birch"))]))
    #expect(file.undoLabel == "Birch")
    file.close()

    let owner = try scratch.open(mode: .write)
    #expect(owner.undoLabel == "Birch")
    #expect(owner.plan.people.count == 2)
    #expect(owner.plan.identities.count == 1)
    try owner.undo(author: "mk", time: 10)
    #expect(owner.undoLabel == "Identity alone")
    #expect(try owner.history().map(\.number) == [5, 4, 3, 2, 1])
  }

  @Test func officersWithoutACommonKeyFollowEachOther() throws {
    let scratch = try Scratch()
    try shared(scratch, with: [.finance])
    let finance = try open(scratch, mode: .write)
    let funder = Funder(id: ID(rawValue: 77), name: "Another fund")
    try finance.apply(.test("Funder", [.put(funder)]))
    finance.close()
    let owner = try scratch.open(mode: .write)
    #expect(owner.plan.funders[funder.id] == funder)
    #expect(owner.undoLabel == "Funder")
  }

  @Test func aWrapServesItsPlanOfficerAndCompartmentOnly() throws {
    let new = try KeyRing.new(.passphrase("words"), cost: cost)
    #expect(try new.ring.keys(for: .passphrase("words"))?.count == 4)
    #expect(try new.ring.keys(for: .passphrase("other")) == nil)
    #expect(try new.ring.keys(for: .unsealed) == nil)
    #expect(try KeyRing(bytes: new.ring.bytes) == new.ring)

    var elsewhere = new.ring
    elsewhere.plan = Seal.randomBytes(16)
    #expect(try elsewhere.keys(for: .passphrase("words")) == nil)
    var relabelled = new.ring
    relabelled.officers[0].wraps[0].compartment = .protection
    #expect(try relabelled.keys(for: .passphrase("words")) == nil)
  }
}
