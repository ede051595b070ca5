import Foundation
import Testing

@Suite struct VerifyCommandTests {
  @Test func aPlanIsProvedCopiedAndPutBack() throws {
    let desk = try Desk.withPeople()
    let before = try desk.plan("verify", "--format", "json").expect()
    #expect(try before.column("state").allSatisfy { $0 == "proved" })
    try desk.plan("backup", "copy.convene").expect()
    #expect(try desk.mode("copy.convene") == 0o600)
    try desk.plan("backup", "copy.convene").expectFailure(73, "“copy.convene” exists already")
    try desk.plan("undo").expect()
    // The copy is older than what was seen, and says so.
    let older = try desk.convene("verify", "--plan", "copy.convene")
    #expect(older.status == 65 && older.text.contains("older copy"))
    try desk.convene("restore", "copy.convene", "--to", "p.convene").expectFailure(73)
    let restored = try desk.convene("restore", "copy.convene", "--to", "p.convene", "--force").expect()
    #expect(restored.error.contains("kept as p.replaced-1.convene") && restored.error.contains("did is not in it"))
    #expect(try desk.plan("verify").status == 0)
    #expect(try desk.plan("person", "list").expect().text.split(separator: "\n").count > 3)
    // What was seen tells of no name and no path.
    let seen = String(decoding: try #require(try desk.everyFile()["home/state/convene/seen"]), as: UTF8.self)
    #expect(seen.wholeMatch(of: /([0-9a-f]{32} \d+( [a-z]+:\d+:[0-9a-f]{64})*\n)+/) != nil)
  }

  @Test func aChangedFileIsRefusedWithItsFault() throws {
    let desk = try SealedPlan.desk()
    let wrong = try desk.plan(["verify"], environment: ["CONVENE_PASSPHRASE": "another one altogether"])
    wrong.expectFailure(77, "does not open the plan")
    var bytes = try desk.bytes("p.convene")
    // A bit of every sixteenth byte behind the file's first page: no row stays as it was.
    for place in stride(from: 4096, to: bytes.count, by: 16) { bytes[place] ^= 1 }
    try bytes.write(to: desk.url("p.convene"))
    let outcome = try desk.plan(["verify"], environment: SealedPlan.environment)
    #expect(outcome.status == 65)
    #expect(SealedPlan.found(in: Data(outcome.error.utf8)).isEmpty)
  }
}

extension VerifyCommandTests {
  /// To open a plan is no proof of it: what was seen of its history before is not forgotten by that.
  @Test func anotherHistoryIsKnownAlsoAfterItWasOpened() throws {
    let desk = try Desk.withForum()
    let start = try desk.bytes("p.convene")
    func add(_ name: String) throws {
      try desk.plan("forum", "add", name, "--place", "Tunis, TN", "--days", "2").expect()
    }
    try add("Sfax dialogue")
    #expect(try desk.plan("verify").status == 0)
    // Another history of the same plan, longer than the one that was seen.
    try start.write(to: desk.url("p.convene"))
    try add("Gafsa dialogue")
    try add("Sousse dialogue")
    let proof = try desk.plan("verify", "--format", "json")
    #expect(proof.status == 65 && proof.text.contains("not the one that was seen on this machine"))
    #expect(try desk.plan("verify").status == 65)
  }

  @Test func whatWasChangedHereIsFollowed() throws {
    let desk = try Desk.withForum()
    for name in ["Sfax dialogue", "Gafsa dialogue"] {
      try desk.plan("forum", "add", name, "--place", "Tunis, TN", "--days", "2").expect()
    }
    let proof = try desk.plan("verify", "--format", "json").expect()
    let seen = String(decoding: try #require(try desk.everyFile()["home/state/convene/seen"]), as: UTF8.self)
    #expect(try proof.column("state").allSatisfy { $0 == "proved" } && seen.contains("logistics:4:"))
  }
}
