import Foundation
import Testing

@Suite struct SealedTests {
  @Test func opensByFileAndByEnvironment() throws {
    let desk = try SealedPlan.desk()
    let byFile = try desk.plan("person", "list", "--passphrase-file", "phrase", "--format", "json").expect()
    #expect(try byFile.objects.count == 8)
    let byName = try desk.plan(["forum", "list", "--format", "json"], environment: SealedPlan.environment).expect()
    #expect(try byName.column("name") == ["Tunis dialogue"])
    #expect(
      try desk.plan("doctor", "--passphrase-file", "phrase").expect().text.contains("ok    p.convene is sealed\n"))
  }

  @Test func aWrongPassphraseOpensAndChangesNothing() throws {
    let desk = try SealedPlan.desk()
    let before = try desk.bytes("p.convene")
    let wrong = ["CONVENE_PASSPHRASE": "lantern ferry onion quarts"]
    try desk.plan(["visas"], environment: wrong).expectFailure(77, "passphrase does not open the plan “p.convene”")
    try desk.plan(["forum", "edit", "Tunis", "--set", "days=1"], environment: wrong).expectFailure(77)
    #expect(try desk.bytes("p.convene") == before)
  }

  @Test func withoutAPassphraseAndATerminalItSaysHowToGiveOne() throws {
    let desk = try SealedPlan.desk()
    try desk.plan("open").expectFailure(77, "--passphrase-file")
    try desk.plan("visas").expectFailure(77, "p.convene", "--passphrase-file", "$CONVENE_PASSPHRASE")
    try desk.plan("visas", "--passphrase-file", "none").expectFailure(66, "none cannot be read")
    try desk.write("\n", to: "blank")
    try desk.plan("visas", "--passphrase-file", "blank").expectFailure(65, "first line of blank is empty")
  }

  @Test func aPassphraseForAPlanThatIsNotSealedIsSuspicious() throws {
    let desk = try Desk.withForum()
    try desk.write(SealedPlan.passphrase, to: "phrase")
    try desk.plan("visas", "--passphrase-file", "phrase").expectFailure(
      65, "is not sealed, though a passphrase was given")
    // One in the environment is for whichever plan needs it.
    try desk.plan(["visas"], environment: SealedPlan.environment).expect()
  }

  @Test func aNewPlanWantsAPassphraseWorthTheName() throws {
    let desk = try Desk()
    try desk.convene("new", "s.convene").expectFailure(64, "--passphrase-file", "--no-passphrase")
    try desk.convene(["new", "s.convene"], environment: ["CONVENE_PASSPHRASE": "short"])
      .expectFailure(64, "at least 10 characters")
    #expect(!FileManager.default.fileExists(atPath: desk.url("s.convene").path))
  }
}
