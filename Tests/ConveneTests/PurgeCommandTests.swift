import Foundation
import Testing

@Suite struct PurgeCommandTests {
  /// Three weeks after the forum of the fixtures.
  private func later(_ desk: Desk, _ arguments: String...) throws -> Outcome {
    try desk.convene(arguments + ["--plan", "p.convene", "--today", "2027-06-01"])
  }

  @Test func whatIsDueIsShownThenErasedOnceSomebodySaysYes() throws {
    let desk = try Desk.withForum()
    try desk.plan(
      "person", "add", "--sector", "civilSociety", "--forum", "Tunis", "--set", "nationalities=KE", "--set",
      "givenNames=Wanjirutest", "--set", "passports=KE C9911223", "--set", "birthPlace=Kisumutest"
    ).expect()
    #expect(try desk.plan("purge", "--dry-run").expect().text.contains("Nothing is due"))
    let ahead = try later(desk, "purge", "--dry-run", "--ahead", "1000", "--format", "json").expect()
    #expect(try ahead.column("part").contains("name and function"))
    let due = try later(desk, "purge", "--dry-run", "--format", "json").expect()
    #expect(try due.column("part") == ["day and place of birth", "passports"])
    #expect(!ahead.text.contains("C9911223") && !ahead.text.contains("Wanjirutest"))
    // Nobody is there to be asked, and nothing is erased.
    try later(desk, "purge").expectFailure(64, "Say --yes")
    #expect(try desk.plan("export").expect().text.contains("C9911223"))
    let done = try later(desk, "purge", "--yes").expect()
    #expect(done.error.contains("Erased: passports of 1, day and place of birth of 1."))
    let export = try desk.plan("export").expect().text
    #expect(!export.contains("C9911223") && !export.contains("Kisumutest") && export.contains("Wanjirutest"))
    for change in 1...4 {
      let told = try desk.plan("history", "\(change)").text
      #expect(!told.contains("C9911223") && !told.contains("Kisumutest"), "change \(change)")
    }
    #expect(try desk.plan("verify").status == 0)
    #expect(try later(desk, "purge", "--dry-run").expect().text.contains("Nothing is due"))
    // Undo passes over it, and takes the person back who was added before.
    try desk.plan("undo").expect()
    try desk.plan("redo").expect()
    #expect(!(try desk.plan("export").expect().text.contains("C9911223")))
  }

  @Test func optionsThatContradictEachOtherAreRefused() throws {
    let desk = try Desk.withForum()
    try desk.plan("purge", "--ahead", "30").expectFailure(64, "--dry-run")
    try desk.plan("purge", "--dry-run", "--ahead=-1").expectFailure(64, "0 to 36500")
  }
}
