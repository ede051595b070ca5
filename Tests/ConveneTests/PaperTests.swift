import Foundation
import Testing

@Suite struct PaperTests {
  @Test func theListGoesIntoFiveFormatsForItsOwnerAlone() throws {
    let desk = try Desk.withPeople()
    for (name, opening) in [
      ("list.txt", "p\n\nList of participants\n"), ("list.md", "# List of participants\n"),
      ("list.html", "<!doctype html>"),
      ("list.csv", "\u{FEFF}No.,Name"), ("list.pdf", "%PDF-"),
    ] {
      let told = try desk.plan("participants", "-o", name).expect()
      #expect(told.text == "" && told.error == "Wrote \(name).\n")
      let bytes = try desk.bytes(name)
      #expect(bytes.starts(with: Data(opening.utf8)), "\(name): \(String(decoding: bytes.prefix(60), as: UTF8.self))")
      #expect(try desk.mode(name) == 0o600)
    }
    #expect(try desk.bytes("list.pdf").suffix(8).firstRange(of: Data("%%EOF".utf8)) != nil)
    // No half of a file stays behind.
    #expect(try FileManager.default.contentsOfDirectory(atPath: desk.folder.path).allSatisfy { !$0.contains(".part") })
  }

  @Test func formatsCanBeAskedForOnStandardOutput() throws {
    let desk = try Desk.withPeople()
    #expect(try desk.plan("participants", "--format", "pdf").expect().out.starts(with: Data("%PDF-".utf8)))
    #expect(try desk.plan("participants", "--format", "csv").expect().line(0).hasPrefix("No.,Name"))
    try desk.plan("participants", "--format", "docx").expectFailure(64, "docx", "--format")
  }

  @Test func whoDidNotConsentIsAnAliasAndACount() throws {
    let desk = try Desk.withPeople()
    let list = try desk.plan("participants").expect().text
    // A list that was imported brings no consents with it.
    for name in ["QUILLMOOR", "Quillmoor", "ZANGROBA", "الصافي", "example.org"] { #expect(!list.contains(name)) }
    for alias in try desk.plan("person", "list", "--format", "json").column("alias") { #expect(list.contains(alias)) }
    #expect(list.contains("8 people prefer not to be listed by name."))
    let police = try desk.plan("participants", "--audience", "police").expect().text
    #expect(police.contains("No participants can be listed yet."))
    #expect(!police.contains("8 people"))
    let organisers = try desk.plan("participants", "--audience", "organisers", "--format", "csv").expect().text
    for name in ["Bertrand QUILLMOOR", "Amsétou ZANGROBA", "الصافي", "கயல்விழி"] { #expect(organisers.contains(name)) }
  }

  @Test func aPaperCannotBeWrittenWhereThereIsNoFolder() throws {
    let desk = try Desk.withPeople()
    try desk.plan("participants", "-o", "nowhere/list.pdf").expectFailure(73, "nowhere/list.pdf cannot be written")
  }

  @Test func anEmptyAgendaSaysWhereToFillIt() throws {
    let desk = try Desk.withForum()
    let agenda = try desk.plan("agenda").expect().text
    #expect(agenda.contains("Tunis dialogue\n══════════════\nAgenda\n"))
    #expect(agenda.contains("Dates  11–13\u{A0}May 2027\n"))
    #expect(agenda.contains("The agenda is empty. Add sessions on the Agenda tab.\n"))
    #expect(try desk.plan("agenda", "--format", "html").expect().text.contains("<h1>Tunis dialogue</h1>"))
  }

  @Test func withoutAForumThereIsNothingToPrint() throws {
    let desk = try Desk()
    try desk.convene("new", "p.convene", "--no-passphrase").expect()
    try desk.plan("agenda").expectFailure(65, "no forum yet", "convene forum add")
  }

  @Test func theBudgetAddsUpInEveryFormat() throws {
    let desk = try Desk.withForum()
    try desk.write(
      """
      Forum,Category,Item,Quantity,Unit rate,Currency
      Tunis dialogue,travel,Flights,8,410.50,EUR
      Tunis dialogue,venue,Hall,3,800,EUR

      """, to: "money.csv")
    try desk.plan("import", "money.csv").expect()
    // 8 × 410.50 + 3 × 800
    let rows = try desk.plan("budget", "--format", "json").expect().objects
    #expect(rows.last?["name"] as? String == "Total" && rows.last?["planned"] as? String == "5684.00")
    #expect(try desk.plan("budget").expect().text.contains("5,684.00"))
    #expect(try desk.plan("budget", "--format", "csv").expect().line(0).hasPrefix("group,name,currency,planned"))
    try desk.plan("budget", "-o", "budget.pdf").expect()
    #expect(try desk.bytes("budget.pdf").starts(with: Data("%PDF-".utf8)))
    try desk.plan("budget", "--format", "xls").expectFailure(64, "--format takes table, json, csv")
  }
}
