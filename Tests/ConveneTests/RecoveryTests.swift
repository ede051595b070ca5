import Foundation
import Testing

/// The recovery sheet by the program.
@Suite struct RecoveryTests {
  private let byPhrase = ["--passphrase-file", "phrase"]

  /// The lines of the code that stand on a sheet.
  private func code(_ text: String) -> [String] {
    text.matches(of: /[0-9A-HJKMNP-TV-Z]{3} [0-9A-HJKMNP-TV-Z]{3} [0-9A-HJKMNP-TV-Z]{3}/).map { String($0.output) }
  }

  @Test func aLostPassphraseIsReplacedByTheSheet() throws {
    let desk = try SealedPlan.desk()
    let sheet = try desk.plan(["officers", "recovery"] + byPhrase).expect().text
    let lines = code(sheet)
    #expect(lines.count == 4)
    for words in [
      "Passphrase of the north", "p.convene", "logistics, identity, protection, finance", "20 Nov 2026",
      "convene open --recover p.convene", "Nobody can make this sheet again", "For the safe",
    ] {
      #expect(sheet.contains(words), "\(words)")
    }
    try desk.plan(["forum", "list"], environment: ["CONVENE_PASSPHRASE": "forgotten words"])
      .expectFailure(77, "the recovery sheet opens the plan: convene open --recover")
    try desk.write("harbour lamp velvet nine\n", to: "new")
    let recover = ["officers", "passphrase", "--recover", "--new-passphrase-file", "new", "--plan", "p.convene"]
    try desk.write(lines.joined(separator: "\n").lowercased(), to: "typed")
    let done = try desk.start(recover, reading: "typed").outcome().expect()
    #expect(done.error.contains("tester has another passphrase"))
    try desk.plan("forum", "list", "--passphrase-file", "new").expect()
    try desk.plan(["forum", "list"] + byPhrase).expectFailure(77)

    var wrong = lines
    wrong[2] = String(wrong[2].reversed())
    try desk.write(wrong.joined(separator: "\n"), to: "typed")
    try desk.start(recover, reading: "typed").outcome().expectFailure(65, "Line 3 is mistyped")
    let list = try desk.plan("history", "--limit", "2", "--format", "json", "--passphrase-file", "new").expect()
    #expect(try list.column("label")[1].hasPrefix("Recovery sheet made"))
  }

  @Test func theCodeStandsOnThePaperAlone() throws {
    let desk = try SealedPlan.desk()
    let made = try desk.plan(["officers", "recovery", "-o", "sheet.html"] + byPhrase).expect()
    #expect(made.text.isEmpty)
    #expect(try desk.mode("sheet.html") == 0o600)
    let text = try String(decoding: desk.bytes("sheet.html"), as: UTF8.self)
    let lines = code(text)
    #expect(lines.count == 4)
    let title = try #require(text.firstMatch(of: /<title>(.*?)<\/title>/)).output.1
    #expect(!lines.contains { title.contains($0) })
    for (path, data) in try desk.everyFile() where !path.hasSuffix("sheet.html") {
      for line in lines {
        #expect(data.firstRange(of: Data(line.utf8)) == nil)
        #expect(data.firstRange(of: Data(line.filter { $0 != " " }.utf8)) == nil)
      }
    }
    let papers = try desk.plan(["papers", "--format", "json"] + byPhrase).expect()
    #expect(try papers.objects.isEmpty)
    let history = try desk.plan(["history"] + byPhrase).expect().text
    #expect(!lines.contains { history.contains($0) })
    // A sheet replaces no file, and nothing is made where it could not be written.
    try desk.plan(["officers", "recovery", "-o", "sheet.html"] + byPhrase).expectFailure(73, "is there already")
    let after = try desk.plan(["history", "--format", "json"] + byPhrase).expect()
    #expect(try after.column("label").count { $0.hasPrefix("Recovery sheet made") } == 1)
    try desk.plan(["officers", "recovery", "-o", "sheet.pdf"] + byPhrase).expect()
    #expect(try desk.bytes("sheet.pdf").starts(with: Data("%PDF".utf8)))
    #expect(try desk.plan(["officers", "--format", "json"] + byPhrase).expect().objects.count == 2)
  }

  @Test func withoutASheetItSaysPlainlyThatThePlanStaysShut() throws {
    let desk = try SealedPlan.desk()
    try desk.write("000 000 00\n", to: "typed")
    let recover = ["officers", "passphrase", "--recover", "--plan", "p.convene"]
    try desk.start(recover, reading: "typed").outcome().expectFailure(65, "Line 1 has 8 characters")
    let sheet = try desk.plan(["officers", "recovery"] + byPhrase).expect().text
    try desk.write(code(sheet).joined(separator: "\n"), to: "typed")
    let other = try SealedPlan.desk()
    try desk.bytes("typed").write(to: other.url("typed"))
    try other.start(recover, reading: "typed").outcome()
      .expectFailure(77, "has no recovery sheet: without a passphrase it stays shut")
  }
}
