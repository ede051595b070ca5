import Foundation
import Testing

/// Whether `convene budget` has the command yet.
private enum BudgetExporting {
  static var isThere: Bool {
    (try? Desk().convene("budget", "--help").text.contains("\n  export ")) ?? false
  }
}

/// What goes out as CSV and comes back; skipped while `convene budget` has no such command.
@Suite(.enabled(if: BudgetExporting.isThere)) struct BudgetExportTests {
  /// A desk whose plan has a grant and two lines, one with a payment.
  private func desk() throws -> Desk {
    let desk = try Desk.withForum()
    try desk.write(
      "Funder,Reference,Amount,Currency,Caps\nLake Fund,LF/22,90000,EUR,Indirect costs: 7%\n", to: "g.csv")
    try desk.write(
      """
      Item,Quantity,Unit rate,Currency,Forum,LF/22 %,Payments
      =Flights,8,410.50,USD,Tunis dialogue,40%,USD 100; 2026-11-15; no V-1
      Hall,1.5,1900.125,TND,,,

      """.replacing("=Flights", with: "'=Flights"), to: "b.csv")
    try desk.write("Item,Country,City,Amount,Currency,Source\nPer diem,TN,Tunis,95,USD,UN list\n", to: "r.csv")
    try desk.plan("import", "g.csv", "b.csv", "r.csv").expect()
    return desk
  }

  @Test(arguments: [[], ["--semicolons"]])
  func `What is exported and imported again changes nothing, and into an emptied plan brings all back`(
    _ options: [String]
  ) throws {
    let desk = try desk()
    for (sheet, kind) in [("--lines", "budget lines"), ("--grants", "grants"), ("--rates", "cost rates")] {
      let written = try desk.plan(["budget", "export", sheet, "-o", "out\(sheet).csv"] + options).expect()
      #expect(written.error == "Wrote out\(sheet).csv.\n" && written.text.isEmpty)
      #expect(try desk.mode("out\(sheet).csv") == 0o600)
      let before = try desk.plan("export").text
      let told = try desk.plan("import", "out\(sheet).csv").expect().text
      #expect(
        told.contains("\(kind), ") && told.contains(" 0 refused") && told.hasSuffix(": nothing new.\n"), "\(told)")
      #expect(try desk.plan("export").text == before)
    }
  }

  @Test func `Titles that a spreadsheet would run are kept from it`() throws {
    let desk = try desk()
    let text = try desk.plan("budget", "export").expect().text
    #expect(text.contains(",'=Flights,") && !text.contains(",=Flights"))
    #expect(text.contains("LF/22: 40%") && text.contains("USD 100.00; 2026-11-15; no V-1"))
  }

  @Test func `A file that is there stays unless it may be replaced, and one sheet is written at a time`() throws {
    let desk = try desk()
    try desk.write("mine", to: "out.csv")
    try desk.plan("budget", "export", "-o", "out.csv").expectFailure(73, "--force")
    try desk.plan("budget", "export", "-o", "out.csv", "--force").expect()
    #expect(try desk.plan("budget", "export", "--grants", "--rates").status == 64)
  }
}
