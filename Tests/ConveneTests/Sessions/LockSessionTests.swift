import Foundation
import Testing

/// Locking and unlocking, in a real terminal and in lines.
@Suite("Locked in a real terminal") struct LockSessionTests {
  /// Waits until there is nothing on the screen but some words.
  private func wait(_ session: TmuxSession, for words: String, at location: SourceLocation = #_sourceLocation) throws {
    try session.wait("a blank screen", at: location) {
      $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") == words
    }
  }

  /// The third of the people, in their tab.
  private func goToThird(_ session: TmuxSession) throws -> String {
    try session.press("3")
    try session.see("Organisation")
    let people = try session.desk.plan("person", "list", "--format", "json", "--key-file", "key").expect()
    let alias = try #require(try people.column("alias").sorted().dropFirst(2).first)
    try session.press("j", "j")
    return alias
  }

  /// Leaves the detail, and the program.
  private func quit(_ session: TmuxSession) throws {
    try session.press("Escape")
    try session.see("/ filter")
    try session.press("q")
    #expect(try session.end() == 0)
  }

  @Test func `F12 blanks the screen, a wrong passphrase is refused, and the right one leads back`() throws {
    let desk = try SealedPlan.keyedDesk()
    let session = try TmuxSession(desk, options: "--passphrase-file phrase")
    let alias = try goToThird(session)
    try session.press("F12")
    try wait(session, for: "Locked. Passphrase:")
    // No window and no pane tells what was on it.
    #expect(try session.ask("#{pane_title}") == "Convene")
    try session.type("harbour lamp velvet nine")
    try wait(session, for: "Locked. Passphrase:")
    try session.press("Enter")
    try session.see("The passphrase does not open the plan")
    #expect(SealedPlan.found(in: Data(try session.screen.utf8)) == [])
    try session.type(SealedPlan.passphrase)
    try session.press("Enter")
    try session.see("Organisation")
    try session.press("Enter")
    try session.see("Person · \(alias)")
    try quit(session)
  }

  @Test func `A plan opened with a key file is unlocked by its path, which is not seen`() throws {
    let desk = try SealedPlan.keyedDesk()
    try FileManager.default.removeItem(at: desk.url("phrase"))
    let session = try TmuxSession(desk, options: "--key-file key")
    let alias = try goToThird(session)
    let question = "Locked. Path of the key file, or passphrase:"
    try session.press("C-\\")
    try wait(session, for: question)
    // Nobody comes back in by Enter alone.
    try session.press("Enter")
    try session.type("./none")
    try wait(session, for: question)
    try session.press("Enter")
    try session.see("No key file that opens the plan is there")
    #expect(!(try session.screen.contains("none")))
    try session.type("\(desk.folder.path)/key")
    try session.press("Enter")
    try session.see("Organisation")
    try session.press("Enter")
    try session.see("Person · \(alias)")
    try quit(session)
  }

  @Test func `In lines it is locked and unlocked as well`() throws {
    let desk = try SealedPlan.keyedDesk()
    try FileManager.default.removeItem(at: desk.url("phrase"))
    let lines = [":app.lock", "none", "key", "2", "e 1", "Tunis dialogue of the coast", ":s", "q"]
    try desk.write(lines.map { $0 + "\n" }.joined(), to: "lines.txt")
    let said = try desk.start(
      ["p.convene", "--plain", "--key-file", "key", "--today", Desk.today], reading: "lines.txt"
    ).outcome().expect().text
    #expect(said.contains("The plan is closed and its keys are gone"))
    let parts = said.components(separatedBy: "its keys are gone")
    let locked = try #require(parts.last?.components(separatedBy: "No key file that opens the plan is there"))
    #expect(locked.count == 2 && SealedPlan.found(in: Data(locked[0].utf8)) == [], "\(said)")
    #expect(locked[1].contains("Forums, 1 row.") && said.hasSuffix("Everything is kept.\n"))
    #expect(
      try desk.plan("forum", "list", "--format", "json", "--key-file", "key").expect().column("name")
        == ["Tunis dialogue of the coast"])
  }
}
