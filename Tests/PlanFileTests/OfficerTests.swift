import ForumPlan
import GRDB
import Testing

@testable import PlanFile

/// Officers who hold some of the keys.
@Suite struct OfficerTests {
  private let phrase = Access.passphrase("logistics words")

  /// A plan with an owner, and an officer `logistics words` who holds some keys.
  private func shared(_ scratch: Scratch, with compartments: Set<Compartment>) throws {
    let file = try scratch.create()
    try file.apply(.test("All", Samples.all.map(Edit.put)))
    try file.apply(.test("Identity alone", [.put(Samples.identity)]))
    try file.add("Lo", compartments, phrase)
    file.close()
  }

  private func open(_ scratch: Scratch, mode: OpenMode = .read) throws -> PlanFile {
    try scratch.open("plan.convene", phrase, mode: mode)
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
    #expect(history.map(\.number) == [4, 2, 1])
    #expect(history[0].change.label == "Officer added: Lo (logistics)")
    #expect(history[0].change.edits.isEmpty)
    #expect(history[1].change.label == "All")
    #expect(
      history[1].change.edits == Samples.all.filter { $0.key.kind.compartment == .logistics }.map(Edit.put))
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
    #expect(try owner.history().map(\.number) == [6, 5, 4, 3, 2, 1])
  }

  /// Two officers work on copies of one plan; each sees what they hold, and what they did.
  @Test func copiesOfOnePlanAreWorkedOnByDifferentKeys() throws {
    let scratch = try Scratch()
    try shared(scratch, with: [.logistics, .identity])
    try scratch.bytes().write(to: scratch.folder.appending(path: "copy"))
    let mine = try scratch.open(mode: .write)
    var record = Samples.protection
    record.residualRisk = .low
    try mine.apply(.test("Risk", [.put(record)]))
    mine.close()
    let theirs = try scratch.open("copy", phrase, mode: .write)
    var identity = Samples.identity
    identity.phone = "+216 1"
    try theirs.apply(.test("Phone", [.put(identity)]))
    theirs.close()

    #expect(try scratch.open().plan.protection(of: Samples.person.id)?.residualRisk == .low)
    let copy = try scratch.open("copy", phrase)
    #expect(copy.plan.identity(of: Samples.person.id)?.phone == "+216 1")
    #expect(copy.plan.protectionRecords.isEmpty && copy.plan.budgetLines.isEmpty)
    // Their keys see nothing of the change to a record they may not know of.
    let original = try scratch.open("plan.convene", phrase)
    #expect(try original.history(limit: 1).map(\.change.label) == ["Officer added: Lo (logistics, identity)"])
    #expect(try scratch.open("copy").plan.protection(of: Samples.person.id)?.residualRisk == .high)
  }

  @Test func aPlanIsOpenedByOneDerivationHoweverManyOfficers() throws {
    let scratch = try Scratch()
    let file = try scratch.create()
    for number in 1...12 { try file.add("Officer \(number)", [.logistics], .passphrase("words \(number)")) }
    let costs = file.ring.officers.map(\.derivation)
    #expect(costs.count == 13 && Set(costs).count == 1)
    file.close()
    for number in [1, 7, 12] {
      let officer = try scratch.open("plan.convene", .passphrase("words \(number)")).officer
      #expect(officer?.name == "Officer \(number)")
    }
  }

  @Test func whoIsAnOfficerIsKnownToOfficersOnly() throws {
    let scratch = try Scratch()
    let file = try scratch.create()
    let added = try file.add("Amina Quillmoor", [.identity], .passphrase("amina's words"))
    #expect(added.compartments == [.logistics, .identity] && added.kind == .person)
    #expect(added.addedOn == 3000 && added.addedBy == "mk")
    #expect(file.officers.map(\.name) == ["Amina Quillmoor", "mk"])
    #expect(file.officer?.name == "mk")
    for name in try scratch.names {
      let bytes = try scratch.bytes(name)
      for secret in ["Quillmoor", "Amina", "Officer added"] {
        #expect(bytes.firstRange(of: Array(secret.utf8)) == nil, "\(secret) in \(name)")
      }
    }
    file.close()
    #expect(try scratch.open("plan.convene", .passphrase("amina's words")).officers.map(\.name).count == 2)
  }

  @Test func oneGivesWhatOneHoldsToWhoIsNotThereYet() throws {
    let scratch = try Scratch()
    try shared(scratch, with: [.logistics, .identity])
    let file = try open(scratch, mode: .write)
    let key = try #require(try file.keyMaker.key(of: .passphrase("a third one")))
    func add(_ name: String, _ compartments: Set<Compartment>, _ key: OwnKey) -> PlanFileError? {
      failure { try file.addOfficer(name, holding: compartments, key: key, author: "lo", time: 1) }
    }
    #expect(add("Ben", [.identity, .finance], key) == .officers(.cannotGive([.finance])))
    #expect(add(" lo ", [], key) == .officers(.nameTaken("Lo")))
    for name in ["", "  ", "recovery  sheet", "a\u{1B}b", String(repeating: "a", count: 61)] {
      #expect(add(name, [], key) == .officers(.badName))
    }
    let mine = try #require(try file.keyMaker.key(of: .passphrase("correct horse")))
    #expect(add("Ben", [], mine) == .officers(.keyInUse))
    #expect(file.officers.count == 2 && file.lastNumber == 4)
    #expect(add("Ben", [.identity], key) == nil)
    #expect(failure { try file.officer(named: "Nobody") } == .officers(.unknown("Nobody")))
    let reader = try scratch.open("plan.convene", .passphrase("a third one"))
    #expect(reader.plan.openCompartments == [.logistics, .identity])
    let late = try #require(try reader.keyMaker.key(of: .passphrase("a fourth one")))
    #expect(
      failure { try reader.addOfficer("Eve", holding: [], key: late, author: "x", time: 1) }
        == .readOnly(path: scratch.path()))
  }

  @Test func aKeyFileOpensAPlanInPlaceOfAPassphrase() throws {
    let scratch = try Scratch()
    let file = try scratch.create()
    let key = KeyFile.random()
    try file.add("Night backup", [.logistics], .keyFile(key))
    file.close()
    #expect(KeyFile(text: key.text) == key)
    #expect(key.text.contains("convene-key-1:"))
    #expect("\(key)" == "a key file" && "\(Access.keyFile(key))".count < 40)
    let lines = key.text.split(separator: "\n")
    let digits = Array(try #require(lines.last))
    for place in digits.indices.suffix(72) {
      var changed = digits
      changed[place] = digits[place] == "0" ? "1" : "0"
      let isTaken = KeyFile(text: "\(lines[0])\n\(String(changed))\n") != nil
      #expect(!isTaken, "\(place)")
    }
    let opened = try scratch.open("plan.convene", .keyFile(key))
    #expect(opened.officer?.kind == .keyFile && opened.plan.openCompartments == [.logistics])
    #expect(
      failure { try scratch.open("plan.convene", .keyFile(.random())) } == .wrongKeyFile(path: scratch.path()))
  }

  @Test func aPassphraseIsChangedByWhoseItIs() throws {
    let scratch = try Scratch()
    try shared(scratch, with: [.logistics, .identity])
    let file = try open(scratch, mode: .write)
    let (old, new) = (
      try #require(try file.keyMaker.key(of: phrase)),
      try #require(try file.keyMaker.key(of: .passphrase("newer words")))
    )
    #expect(file.isOwn(old) && !file.isOwn(new))
    let me = try #require(file.officer)
    let before = file.ring
    try file.replaceKey(of: me.id, by: new, author: "lo", time: 5)
    #expect(file.officer?.id == me.id && file.officer?.compartments == me.compartments)
    #expect(file.isOwn(new) && !file.isOwn(old))
    // The pair is another as well: what is wrapped to it later does not open by the old passphrase and an old copy.
    #expect(Set(file.ring.officers.map(\.publicKey)).intersection(before.officers.map(\.publicKey)).count == 1)
    let owner = try #require(file.officers.first { $0.name == "mk" })
    #expect(
      failure { try file.replaceKey(of: owner.id, by: old, author: "lo", time: 5) }
        == .officers(.cannotGive([.protection, .finance])))
    file.close()
    #expect(failure { try open(scratch) } == .wrongPassphrase(path: scratch.path(), hasSheet: false))
    #expect(
      try scratch.open("plan.convene", .passphrase("newer words")).plan.openCompartments == [.logistics, .identity])
    #expect(try scratch.open().plan.openCompartments.count == 4)
  }

  @Test func anUnsealedPlanHasNoOfficersUntilItIsSealed() throws {
    let scratch = try Scratch()
    let file = try scratch.create(access: .unsealed)
    try file.apply(.test("All", Samples.all.map(Edit.put)))
    let inClear = try #require(file.ring.officers.first).wraps.map(\.bytes)
    #expect(file.officers.isEmpty && file.officer == nil)
    let key = try #require(try KeyMaker(file.ring, cost: EarlierForm.cost).key(of: .passphrase("sealed now")))
    #expect(
      failure { try file.addOfficer("Amina", holding: [], key: key, author: "mk", time: 1) } == .officers(.notSealed))
    let plan = file.plan
    #expect(try file.seal("Mk", key: key, author: "mk", time: 7).isOldGone)
    #expect(file.isSealed && file.officer?.name == "Mk")
    file.close()
    // The keys that stood in clear, and all they opened, are gone.
    let bytes = try scratch.bytes()
    #expect(inClear.count == 4)
    for key in inClear { #expect(bytes.firstRange(of: key) == nil) }
    #expect(failure { try scratch.open("plan.convene", .unsealed) } == .passphraseNeeded(path: scratch.path()))
    #expect(try scratch.open("plan.convene", .passphrase("sealed now")).plan == plan)
  }
}
