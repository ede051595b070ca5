import Foundation
import Testing

@Suite struct AgendaCheckTests {
  @Test func tellsWhatCannotBeHeldAndEndsWithOne() throws {
    let desk = try Desk()
    try desk.convene("example", "p.convene", "--no-open", "--today", Desk.today).expect()
    let check = try desk.plan("agenda", "--check", "--forum", "Tunis", "--format", "json")
    #expect(check.status == 1)
    for object in try check.objects {
      #expect(Set(["severity", "topic", "what", "advice", "sessions", "people"]).isSubset(of: Set(object.keys)))
    }
    let severities = try check.column("severity")
    #expect(severities.first == "serious" && severities.last == "note")
    #expect(try check.column("topic").contains("personTwice"))
    // Legal names are for papers that people agreed to.
    let told = try desk.plan("agenda", "--check", "--forum", "Tunis")
    #expect(told.status == 1 && told.text.contains("at the same time"))
    #expect(try desk.plan("agenda", "--check", "--format", "csv").line(0).hasPrefix("severity,topic,when,what,advice"))
  }

  @Test func anEmptyAgendaHasNothingWrong() throws {
    let desk = try Desk.withForum()
    #expect(try desk.plan("agenda", "--check").expect().text == "Tunis dialogue has no sessions yet.\n")
    #expect(try desk.plan("agenda", "--check", "--format", "json").expect().text == "[]\n")
  }

  @Test func formatsAreOfPapersOrOfRows() throws {
    let desk = try Desk.withForum()
    try desk.plan("agenda", "--check", "--format", "pdf").expectFailure(64, "pdf", "table, json or csv")
    try desk.plan("agenda", "--format", "json").expectFailure(64, "json", "text, markdown, html, csv or pdf")
    try desk.plan("agenda", "--check", "-o", "check.txt").expectFailure(64, "redirect")
  }
}
