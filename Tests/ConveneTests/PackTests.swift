import Foundation
import Testing

@Suite("Visa packs")
struct PackTests {
  /// A desk with the example, and somebody there whose visa is still to be had.
  private func desk() throws -> (desk: Desk, alias: String) {
    let desk = try Desk()
    try desk.convene("example", "p.convene", "--no-open", "--today", Desk.today).expect()
    let visas = try desk.plan("visas", "--forum", "Tunis", "--format", "json").expect().objects
    let aliases = visas.filter { $0["state"] as? String == "granted" || $0["state"] as? String == "urgent" }
      .compactMap { $0["alias"] as? String }
    let complete = try aliases.first { try desk.plan("pack", $0, "--forum", "Tunis").status == 0 }
    return (desk, try #require(complete))
  }

  @Test("A pack goes to the terminal or to a file, and is in the register without a name")
  func writing() throws {
    let (desk, alias) = try desk()
    let text = try desk.plan("pack", alias, "--forum", "Tunis", "--language", "en").expect().text
    for part in ["Visa pack", "Checklist", "Deadlines", "Lodging and travel", "Agenda", "Letters that follow", "VIS-"] {
      #expect(text.contains(part), "\(part)")
    }
    try desk.plan("pack", alias, "--forum", "Tunis", "-o", "pack.pdf").expect()
    #expect(try desk.bytes("pack.pdf").starts(with: Data("%PDF-".utf8)))
    let papers = try desk.plan("papers", "--format", "json").expect()
    let title = try #require(papers.column("title").first)
    #expect(title.wholeMatch(of: /Visa pack PACK-2026-[0-9A-Z]{7}/) != nil)
    #expect(try papers.column("kind").first == "visaPack" && papers.column("audience").first == "Organisers")
    try desk.plan("pack", alias, "--forum", "Tunis", "-o", "pack.csv").expectFailure(64, "A pack is no table")
  }

  @Test("What is missing is named, and nothing is written")
  func missing() throws {
    let desk = try Desk.withPeople()
    let visas = try desk.plan("visas", "--format", "json").expect().objects
    let alias = try #require(visas.first { $0["state"] as? String == "tooEarly" }?["alias"] as? String)
    try desk.plan("pack", alias, "-o", "pack.pdf").expectFailure(65, "The lodging of \(alias)", "things are missing")
    #expect(!FileManager.default.fileExists(atPath: desk.url("pack.pdf").path))
    #expect(try desk.plan("papers").expect().text == "No paper has gone out yet.\n")
  }
}
