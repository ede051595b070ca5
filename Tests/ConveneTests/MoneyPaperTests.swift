import Foundation
import Testing

/// Budgets for donors, reports, cost sheets and statements of resources, from the command line.
@Suite struct MoneyPaperTests {
  private func desk() throws -> Desk {
    let desk = try Desk()
    try desk.convene("example", "p.convene", "--no-open", "--today", Desk.today).expect()
    return desk
  }

  @Test func aFormOfOCHAShowsWhatIsChargedToAFunder() throws {
    let desk = try desk()
    let all = try desk.plan("budget", "--layout", "ocha").expect().text
    #expect(all.contains("OCHA pooled funds") && all.contains("Charged") && all.contains("Sources of funding"))
    let own = try desk.plan("budget", "--layout", "un", "--funder", "Northern").expect().text
    #expect(own.contains("Other funders: "))
    #expect(
      try desk.plan("budget", "--layout", "ocha", "--template").expect().text.contains("columns     | code costs"))
    try desk.plan("budget", "--layout", "eu", "--audience", "police").expectFailure(64, "for donors and organisers")
    try desk.plan("budget", "--audience", "donor").expectFailure(64, "go with --layout")
  }

  @Test func aReportTellsWhatWasPaidFromADayToADay() throws {
    let desk = try desk()
    let report = try desk.plan("budget", "--layout", "eu", "--report", "--from", "2026-01-01").expect().text
    for words in ["Financial report", "Payments", "Instalments", "Exchange rates used"] {
      #expect(report.contains(words), "\(words)")
    }
    try desk.plan("budget", "--layout", "eu", "--report", "-o", "report.pdf").expect()
    #expect(try desk.bytes("report.pdf").starts(with: Data("%PDF-".utf8)) && desk.mode("report.pdf") == 0o600)
    #expect(try desk.plan("papers", "--format", "csv").expect().text.contains("Financial report, EU grant form"))
    try desk.plan("budget", "--layout", "eu", "--from", "2026-01-01").expectFailure(64, "go with --report")
    try desk.plan("budget", "--layout", "eu", "--report", "--from", "2026-02-01", "--to", "2026-01-01")
      .expectFailure(64, "--to is before --from")
    try desk.plan("budget", "--report").expectFailure(64, "go with --layout")
  }

  @Test func eachPersonHasASheetAndThePublicAStatement() throws {
    let desk = try desk()
    let alias = try #require(try desk.plan("person", "list", "--format", "json").column("alias").first)
    try desk.plan("costsheet", "--forum", "Tunis", "-o", "costs.pdf").expect()
    #expect(try desk.plan("costsheet", "--forum", "Tunis").expect().text.contains("What is paid for you"))
    let one = try desk.plan("costsheet", alias, "--forum", "Tunis", "--language", "fr")
    #expect(one.text.contains("Vos frais pris en charge") || one.error.contains("does not come to"))
    try desk.plan("costsheet", "Nobody 99", "--forum", "Tunis").expectFailure(65, "Nobody 99")
    for audience in ["participants", "public"] {
      let text = try desk.plan("resources", "--audience", audience, "--forum", "Tunis").expect().text
      #expect(text.contains("What it costs and who pays") && text.contains("In all"))
    }
    #expect(try desk.plan("resources", "--language", "ar").expect().text.contains("التكاليف ومن يدفعها"))
    try desk.plan("resources", "--audience", "police").expectFailure(64, "participants or public")
  }
}
