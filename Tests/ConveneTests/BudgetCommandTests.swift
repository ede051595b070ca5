import Foundation
import Testing

/// The budget from the shell: what follows, what if, months, findings, payments and orders.
@Suite struct BudgetCommandTests {
  private func desk() throws -> Desk {
    let desk = try Desk()
    try desk.convene("example", "p.convene", "--no-open", "--today", Desk.today).expect()
    return desk
  }

  private func told(_ outcome: Outcome) -> String { outcome.text + outcome.error }

  @Test func aForumsLinesFollowAndOneUndoTakesThemBack() throws {
    let desk = try desk()
    let before = try desk.plan("budget", "--by", "category", "--format", "csv").expect().text
    #expect(
      try told(desk.plan("budget", "regenerate", "--dry-run").expect()).contains("Every line says what it should."))
    let edited = try desk.plan("forum", "edit", "Colombo", "--set", "days=4").expect()
    #expect(edited.error.contains("Budget: ") && edited.error.contains("lines follow, EUR "))
    #expect(try desk.plan("budget", "--by", "category", "--format", "csv").expect().text != before)
    try desk.plan("undo").expect()
    #expect(try desk.plan("budget", "--by", "category", "--format", "csv").expect().text == before)
  }

  @Test func aScenarioStandsBesideThePlanAndChangesNothing() throws {
    let desk = try desk()
    let scenario = try desk.plan(
      "budget", "--forum", "Colombo", "--scenario", "venue=Dar El Bahr", "--scenario", "confirmed", "--format", "json"
    ).expect().objects
    let total = try #require(scenario.last)
    #expect(total["line"] as? String == "Total")
    #expect("\(total["now"] ?? "")" != "\(total["then"] ?? "")")
    #expect(
      try told(desk.plan("budget", "regenerate", "--dry-run").expect()).contains("Every line says what it should."))
    try desk.plan("budget", "--scenario", "colour=red").expectFailure(64, "not “colour=red”")
  }

  @Test func monthsAndRangesAddUp() throws {
    let desk = try desk()
    let months = try desk.plan("budget", "--by", "month", "--format", "json").expect().objects
    #expect(months.last?["month"] as? String == "total")
    let ranges = try desk.plan("budget", "--range", "--format", "json").expect().objects
    #expect(
      ranges.map { $0["forum"] as? String } == ["Tunis dialogue", "Colombo dialogue", "Geneva review", "Whole plan"])
  }

  @Test func whatIsPaidIsEnteredWithItsDayAndWhatIsWrongIsSaid() throws {
    let desk = try desk()
    let paid = try desk.plan("pay", "2.17", "EUR 650", "--on", "2026-11-19", "--reference", "V-31").expect()
    #expect(paid.error.contains("“Independent follow-up”: EUR 650.00 paid of EUR 7,800.00 planned."))
    try desk.plan("pay", "2.17", "USD 5").expectFailure(64, "is in EUR")
    try desk.plan("pay", "2.01", "5").expectFailure(65, "Several lines have the code “2.01”")
    let late = try desk.plan("pay", "2.17", "10", "--on", "2029-01-01").expect()
    #expect(late.error.contains("were paid on 1 Jan 2029, and NPF-0417 pays from"))
    let ordered = try desk.plan("order", "2.17", "9000", "--reference", "C-2").expect()
    #expect(ordered.error.contains("! Committed over plan by EUR "))
    let csv = try desk.plan("budget", "export").expect().text
    #expect(csv.contains("V-31") && csv.contains("C-2"))
  }

  @Test func findingsEndWithOneWhereSomethingIsSerious() throws {
    let desk = try desk()
    let found = try desk.plan("budget", "check", "--format", "json")
    #expect(found.status == 1)
    #expect(try found.objects.contains { $0["kind"] as? String == "follow-up" })
  }
}
