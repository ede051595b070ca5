import Foundation
import Testing

/// The example's forum in Tunis, with what a secretariat prints for it.
@Suite struct HandOutCommandTests {
  private func desk() throws -> Desk {
    let desk = try Desk()
    try desk.convene("example", "p.convene", "--no-open", "--today", Desk.today).expect()
    return desk
  }

  @Test func eachPaperIsWrittenForItsOwnerAloneAndNeverOverAnother() throws {
    let desk = try desk()
    for command in ["signin", "badges", "tents", "signs", "travel", "rooming"] {
      let file = "\(command).pdf"
      let told = try desk.plan(command, "--forum", "Tunis", "-o", file).expect()
      #expect(told.text == "" && told.error == "Wrote \(file).\n")
      #expect(try desk.bytes(file).starts(with: Data("%PDF-".utf8)) && desk.mode(file) == 0o600)
      try desk.plan(command, "--forum", "Tunis", "-o", file).expectFailure(73, "is there already", "--force")
      try desk.plan(command, "--forum", "Tunis", "-o", file, "--force", "--language", "ar").expect()
    }
  }

  @Test func inTextMarkdownAndHTMLTheyStandAsWell() throws {
    let desk = try desk()
    #expect(
      try desk.plan("badges", "--forum", "Tunis", "--format", "csv").expect().line(0).hasPrefix(
        "Name,Name in own script"))
    #expect(try desk.plan("signs", "--forum", "Tunis", "--format", "markdown").expect().text.hasPrefix("# Room signs"))
    let tents = try desk.plan("tents", "--forum", "Tunis", "--format", "html", "--language", "ar").expect().text
    #expect(tents.contains("<html lang=\"ar\" dir=\"rtl\">") && tents.contains("class=\"half turned\""))
  }

  @Test func theKeyOfTheSheetsIsAnotherPaper() throws {
    let desk = try desk()
    let sheet = try desk.plan("signin", "--forum", "Tunis", "--names", "numbers", "--day", "1").expect().text
    let key = try desk.plan("signin", "--forum", "Tunis", "--key").expect().text
    #expect(!sheet.contains("AFRIDI") && key.contains("AFRIDI") && key.contains("For organisers only"))
    #expect(sheet.contains("Day 1") && !sheet.contains("Day 2"))
  }

  @Test func whatCannotBeMadeIsRefusedWithAReason() throws {
    let desk = try desk()
    try desk.plan("signin", "--audience", "public").expectFailure(64, "goes round the room", "donor or participants")
    try desk.plan("signin", "--forum", "Tunis", "--day", "9").expectFailure(65, "there is no day 9")
    try desk.plan("signin", "--blank", "1000").expectFailure(64, "0 to 100")
    try desk.plan("rooming", "--audience", "police").expectFailure(64, "organisers or venue")
    try desk.plan("rooming", "--forum", "Tunis", "--house", "Ritz").expectFailure(65, "Nobody sleeps in “Ritz”")
    try desk.plan("badges", "--forum", "Geneva").expectFailure(65, "Nobody has accepted yet to come to Geneva review.")
    try desk.plan("badges", "--language", "de").expectFailure(64, "de")
  }

  @Test func aHouseIsNamedByHowItBegins() throws {
    let desk = try desk()
    let list = try desk.plan("rooming", "--forum", "Tunis", "--audience", "venue", "--house", "hotel").expect().text
    #expect(list.contains("House  Hotel Tunis") && list.contains("For the venue") && list.contains("Beds a night"))
  }
}
