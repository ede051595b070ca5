import Foundation
import Testing

/// Officers by the program, with key files: no passphrase has to be derived.
@Suite struct OfficersTests {
  private static let all = ["identity", "protection", "finance"]

  /// A desk whose sealed plan has an officer by key file for each set of compartments that has logistics.
  private static let shared = Result { () throws -> (plan: Data, keys: [String: Data]) in
    let desk = try SealedPlan.desk()
    var keys: [String: Data] = [:]
    for mask in 0..<8 {
      let held = all.enumerated().filter { mask >> $0.offset & 1 == 1 }.map(\.element)
      let name = "k\(mask)"
      try desk.plan(
        ["officers", "add", "Officer \(mask)", "--new-key-file", name, "--passphrase-file", "phrase"]
          + (held.isEmpty ? [] : ["--holds", held.joined(separator: ",")])
      ).expect()
      keys[name] = try desk.bytes(name)
    }
    return (try desk.bytes("p.convene"), keys)
  }

  private func desk() throws -> Desk {
    let desk = try SealedPlan.desk()
    let shared = try Self.shared.get()
    try shared.plan.write(to: desk.url("p.convene"))
    for (name, key) in shared.keys { try key.write(to: desk.url(name)) }
    return desk
  }

  @Test func listTellsWhoHoldsWhatToOfficersOnly() throws {
    let desk = try desk()
    let list = try desk.plan("officers", "list", "--format", "json", "--key-file", "k5").expect()
    #expect(try list.objects.count == 9)
    #expect(try list.column("name").first == "Officer 0" && list.column("name").last == "tester")
    let fifth = try #require(try list.objects.first { $0["name"] as? String == "Officer 5" })
    #expect(fifth["opens"] as? String == "key file" && fifth["you"] as? Bool == true)
    #expect(
      ["logistics", "identity", "protection", "finance"].map { fifth[$0] as? Bool } == [true, true, false, true])
    #expect(fifth["by"] as? String == "tester")
    try desk.plan(["officers"], environment: ["CONVENE_PASSPHRASE": "nothing that opens it"])
      .expectFailure(77, "There is no recovery sheet: without a passphrase the plan stays shut")
  }

  @Test func keyFilesAreForTheirOwnerAndReplaceNothing() throws {
    let desk = try desk()
    #expect(try String(decoding: desk.bytes("k0"), as: UTF8.self).contains("convene-key-1:"))
    let made = try SealedPlan.desk()
    let add = ["officers", "add", "Backup", "--new-key-file", "backup.key", "--passphrase-file", "phrase"]
    try made.plan(add).expect()
    #expect(try made.mode("backup.key") == 0o600)
    let key = try made.bytes("backup.key")
    try made.plan(add).expectFailure(73, "backup.key is there already")
    #expect(try made.bytes("backup.key") == key)
    // A key that opens nothing does not lie about.
    try made.plan(add.map { $0 == "backup.key" ? "other.key" : $0 }).expectFailure(65, "There is an officer “Backup”")
    #expect(!FileManager.default.fileExists(atPath: made.url("other.key").path))
    try made.plan(["forum", "list"], environment: ["CONVENE_KEY_FILE": "backup.key"]).expect()
    try made.plan("forum", "list", "--key-file", "phrase").expectFailure(65, "phrase is not a key file")
    try made.plan("forum", "list", "--key-file", "none").expectFailure(66, "none cannot be read")
    try desk.plan("forum", "list", "--key-file", "k0", "--passphrase-file", "phrase").expectFailure(64, "Give either")
  }

  /// What each officer may export: of what they lack, not even that there is any.
  @Test(arguments: 0..<8) func exportHasWhatTheKeysOpen(mask: Int) throws {
    let desk = try desk()
    let out = try desk.plan("export", "--key-file", "k\(mask)").expect().out
    let objects = try #require(try JSONSerialization.jsonObject(with: out) as? [String: [[String: Any]]])
    let identities = objects["identity"]?.count ?? -1
    #expect(identities == (mask & 1 == 1 ? 8 : 0))
    #expect(objects["person"]?.count == 8 && objects["protection"]?.isEmpty == true)
    let legal = ["Quillmoor", "Bertrand", "Zangroba", "AK5550123", "G7007007", "vashti@"]
    let text = String(decoding: out, as: UTF8.self)
    for secret in legal { #expect(text.contains(secret) == (mask & 1 == 1), "\(secret) for \(mask)") }
    let people = try desk.plan("person", "list", "--format", "json", "--names", "--key-file", "k\(mask)")
    for secret in legal where mask & 1 == 0 { #expect(!people.text.contains(secret)) }
    if mask & 1 == 0 {
      try desk.plan("person", "edit", "Quillmoor", "--set", "phone=1", "--key-file", "k\(mask)").expectFailure(65)
      let refused = try desk.plan(
        "letter", "invitation", "--all", "--forum", "Tunis", "-o", "letters", "--key-file", "k\(mask)")
      #expect(refused.status != 0)
      #expect(!FileManager.default.fileExists(atPath: desk.url("letters").path))
    }
  }

  @Test func removingRenewsKeysAndTellsWhatItCannotDo() throws {
    let desk = try desk()
    let help = try desk.convene("officers", "remove", "--help").expect().text
    #expect(
      help.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains("can still read what they could"))
    try desk.plan("officers", "remove", "Officer 7", "--key-file", "k1")
      .expectFailure(77, "protection, finance, whose keys you do not hold", "tester")
    try desk.plan("officers", "remove", "Nobody", "--key-file", "k7").expectFailure(65, "There is no officer “Nobody”")
    let removed = try desk.plan("officers", "remove", "officer 1", "--key-file", "k7").expect()
    #expect(removed.error.contains("Removed Officer 1. logistics, identity have new keys"))
    try desk.plan("forum", "list", "--key-file", "k1").expectFailure(77, "key file does not open")
    for mask in [0, 2, 3, 7] { try desk.plan("forum", "list", "--key-file", "k\(mask)").expect() }
    let history = try desk.plan("history", "--limit", "1", "--key-file", "k0", "--format", "json").expect()
    #expect(try history.column("label") == ["Officer removed: Officer 1 (logistics, identity, which have new keys)"])
    // Neither undo nor going back brings them again.
    let number = try #require(Int(history.column("number")[0]))
    try desk.plan("undo", "\(number)", "--key-file", "k7").expectFailure(65)
    try desk.plan("undo", "--back-to", "2", "--key-file", "k7").expect()
    try desk.plan("forum", "list", "--key-file", "k1").expectFailure(77)
    #expect(SealedPlan.found(in: try desk.bytes("p.convene")) == [])
  }

  @Test func aPassphraseIsChangedWithTheOldOne() throws {
    let desk = try SealedPlan.desk()
    try desk.write("harbour lamp velvet nine\n", to: "new")
    try desk.write("short\n", to: "short")
    let change = ["officers", "passphrase", "--new-passphrase-file"]
    try desk.plan(change + ["new"]).expectFailure(77, "--passphrase-file")
    try desk.plan(change + ["short", "--passphrase-file", "phrase"]).expectFailure(64, "at least 10 characters")
    try desk.plan(change + ["new", "--passphrase-file", "phrase"]).expect()
    try desk.plan("forum", "list", "--passphrase-file", "phrase").expectFailure(77)
    try desk.plan("forum", "list", "--passphrase-file", "new").expect()
    try desk.plan("officers", "passphrase", "--passphrase-file", "new").expectFailure(64, "--new-passphrase-file")
  }

  @Test func aPlanIsSealedLater() throws {
    let desk = try Desk.withPeople()
    try desk.write(SealedPlan.passphrase, to: "phrase")
    try desk.plan("officers").expect()
    try desk.plan("officers", "add", "Amina", "--new-key-file", "k").expectFailure(65, "not sealed")
    let sealed = try desk.plan("officers", "passphrase", "Amina Haddad", "--new-passphrase-file", "phrase").expect()
    #expect(sealed.error.contains("The plan is sealed"))
    #expect(SealedPlan.found(in: try desk.bytes("p.convene")) == [])
    let list = try desk.plan("officers", "--format", "json", "--passphrase-file", "phrase").expect()
    #expect(try list.column("name") == ["Amina Haddad"])
  }
}
