import Foundation
import Testing

/// Life in a real terminal: sizes, stops, titles, keys that come in a rush.
@Suite("In a real terminal") struct TerminalLifeTests {
  @Test func `A storm of sizes leaves a whole screen`() throws {
    let session = try TmuxSession(try Desk.withPeople())
    for step in 0..<40 { try session.resize(30 + step * 37 % 140, 8 + step * 13 % 50) }
    try session.resize(100, 30)
    try session.wait("a screen of 100 by 30") { screen in
      let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
      return lines.first?.contains("Convene") == true && lines.dropLast().last?.contains("q quit") == true
    }
    try session.resize(30, 8)
    try session.see("larger")
    try session.resize(80, 24)
    try session.see("? help")
    try session.press("q")
    #expect(try session.end() == 0)
  }

  @Test func `Keys in a rush are all taken, in their order`() throws {
    let session = try TmuxSession(try Desk.withPeople())
    try session.press("3")
    try session.see("Organisation")
    let people = try session.desk.plan("person", "list", "--format", "json").expect().column("alias")
    try #require(people.count >= 3)
    // Down and up again twenty times, then two down: the third row.
    try session.type(String(repeating: "jk", count: 20) + "jj")
    try session.press("Enter")
    try session.see("Person · \(people.sorted()[2])")
  }

  @Test func `The window has a title meanwhile, without a word of the plan`() throws {
    let session = try TmuxSession(try Desk.withForum())
    #expect(try session.ask("#{pane_title}") == "Convene")
    try session.press("q")
    #expect(try session.end() == 0)
  }

  @Test func `Stopped by Ctrl-Z it comes back whole`() throws {
    let session = try TmuxSession(try Desk.withForum())
    try session.press("2")
    try session.see("Tunis dialogue")
    try session.press("C-z")
    try session.wait("the shell") { _ in try session.ask("#{alternate_on}") == "0" }
    try session.type("fg")
    try session.press("Enter")
    try session.wait("the plan again") { try session.ask("#{alternate_on}") == "1" && $0.contains("Tunis dialogue") }
    try session.press("q")
    try session.wait("the shell") { _ in try session.ask("#{alternate_on} #{mouse_any_flag}") == "0 0" }
  }

  @Test func `An older copy put in the plan's place is told for one`() throws {
    let desk = try Desk.withForum()
    let old = try desk.bytes("p.convene")
    try desk.plan("forum", "add", "Sfax dialogue", "--place", "Tunis, TN", "--days", "2").expect()
    try old.write(to: desk.url("p.convene"))
    let session = try TmuxSession(desk, width: 120, until: ["The file is an older copy"])
    try session.press("q")
    #expect(try session.end() == 0)
  }

  @Test func `Without colours everything is still said`() throws {
    let desk = try Desk.withPeople()
    let session = try TmuxSession(desk, options: "--theme mono")
    try session.press("4")
    try session.wait("the visas") { $0.contains("State") && $0.contains("Left") }
    try session.press("q")
    #expect(try session.end() == 0)
  }
}

/// Amounts typed into the budget, with totals that follow each key.
@Suite("Budget in a real terminal") struct BudgetSessionTests {
  @Test func `What is typed into a line is in its row and all totals at once, until it is left`() throws {
    let desk = try Desk.withForum()
    try desk.write(
      """
      Forum,Category,Item,Quantity,Unit rate,Currency
      Tunis dialogue,travel,Flights,8,410.50,EUR
      Tunis dialogue,venue,Hall,2,100,EUR

      """, to: "money.csv")
    try desk.plan("import", "money.csv").expect()
    let session = try TmuxSession(desk, width: 120, height: 40)
    try session.press("8")
    try session.see("EUR 3,284.00")
    try session.press("e")
    try session.see("EUR, as typed")
    // Five fields on stands the quantity. What a key makes of it is on the screen before the next is pressed.
    try session.press("Tab", "Tab", "Tab", "Tab", "Tab", "C-u")
    for (key, line, total) in [("1", "410.50", "610.50"), ("2", "4,926.00", "5,126.00")] {
      try session.type(key)
      try session.wait("totals with \(key)") { screen in
        let rows = screen.split(separator: "\n")
        return rows.contains { $0.contains("In all") && $0.contains(total) }
          && rows.contains { $0.contains("This line") && $0.contains(line) }
          && rows.contains { $0.contains("Budget line · Flights") } && screen.contains("Planned            EUR \(line)")
      }
    }
    try session.press("Escape")
    try session.see("Leave without saving what you typed?")
    try session.press("Y")
    try session.wait("the line as it was") { $0.contains("EUR 3,284.00") && !$0.contains("4,926.00") }
    #expect(try desk.plan("budget", "--format", "json").expect().objects.last?["planned"] as? String == "3484.00")
  }
}

/// The history of a file on the screen, read beside it while it is written.
@Suite("History in a real terminal") struct HistorySessionTests {
  @Test func `What was done before can be undone at once, and from anywhere`() throws {
    let desk = try Desk.withForum()
    try desk.plan("forum", "add", "Colombo dialogue", "--days", "2").expect()
    try desk.plan("forum", "edit", "Tunis", "--set", "stage=consulting").expect()
    let session = try TmuxSession(desk)
    // The file's undo is known from the beginning.
    try session.press("u")
    try session.see("Undone: Edit Tunis dialogue")
    try session.press("9")
    try session.see("← undoes 4")
    try session.press("j", "j")
    try session.press("U")
    try session.see("Take back 3: Add Colombo dialogue?")
    try session.press("Y")
    try session.see("✗ taken back")
    try session.press("q")
    #expect(try session.end() == 0)
    #expect(
      try desk.plan("history", "--format", "json").column("state").prefix(4)
        == ["takes back 3", "undoes 4", "taken back by 5", "taken back by 6"])
    #expect(try desk.plan("forum", "list", "--format", "json").column("name") == ["Tunis dialogue"])
  }
}
