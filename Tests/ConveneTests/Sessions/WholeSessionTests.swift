import Foundation
import Testing

/// A session that touches everything, and is killed.
@Suite("Killed in the midst of it") struct WholeSessionTests {
  /// What is typed or imported in the session, besides the secrets of the plan.
  private static let typed = [
    "Nightjarsson", "Ottilie", "Zwartvogel brigade", "Kingfisherstone", "Halfwritten Heronry", "brigade: likelihood",
    "NIGHTJARSSON", "ZANGROBA", "QUILLMOOR",
  ]

  /// The secrets that stand in some bytes, as UTF-8 or UTF-16 of either order.
  private static func found(in bytes: Data) -> [String] {
    SealedPlan.found(in: bytes)
      + typed.filter { word in
        [String.Encoding.utf8, .utf16LittleEndian, .utf16BigEndian].contains { encoding in
          word.data(using: encoding).map { bytes.firstRange(of: $0) != nil } ?? false
        }
      }
  }

  @Test func `No word of what was seen, typed, imported or printed is left on the disk, and nothing is lost`() throws {
    let desk = try SealedPlan.keyedDesk()
    try FileManager.default.removeItem(at: desk.url("phrase"))
    let key = ["--key-file", "key"]
    try desk.write("Family name,Given names,Sector,Forum\nNightjarsson,Ottilie,media,Tunis dialogue\n", to: "more.csv")
    try desk.plan(["import", "more.csv"] + key).expect()
    try FileManager.default.removeItem(at: desk.url("more.csv"))

    let session = try TmuxSession(desk, width: 120, height: 40, options: "--key-file key")
    try session.press("n")
    try session.see("NAMES SHOWN")
    try walkTabs(session)
    let alias = try addThreat(session)
    try seeOfficers(session)
    try print(session)
    try editAndUndo(session)
    try lockAndUnlock(session, desk)
    try typeHalf(session)
    // What was looked at is looked for while the program runs, and when it is gone.
    try search(desk, "running")
    kill(try session.pid, SIGKILL)
    #expect(try session.end() == 128 + 9)
    let files = try search(desk, "killed")
    // It was killed with its log and index beside it; they were searched too.
    #expect(files.isSuperset(of: ["work/p.convene", "work/p.convene-wal", "work/p.convene-shm"]))
    #expect(files.contains { $0.hasPrefix("home/") })
    // The paper is meant to be read: that it has the names means that the search is worth something.
    let paper = try desk.bytes("paper.txt")
    let text = String(decoding: paper, as: UTF8.self)
    #expect(text.contains("ZANGROBA") && text.contains("NIGHTJARSSON"))

    try checkNothingIsLost(desk, key, alias)
    try search(desk, "opened again")
  }

  /// Searches every file but the paper and the key; gives their names.
  @discardableResult
  private func search(_ desk: Desk, _ when: String) throws -> Set<String> {
    let files = try desk.everyFile()
    for (path, bytes) in files where path != "work/paper.txt" {
      #expect(Self.found(in: bytes) == [], "\(path), \(when)")
      #expect(Self.found(in: Data(path.utf8)) == [], "\(path), \(when)")
    }
    return Set(files.keys)
  }

  private func walkTabs(_ session: TmuxSession) throws {
    for digit in "234567890" {
      let before = try session.screen
      try session.press(String(digit))
      try session.wait("tab \(digit)") { $0 != before && $0.contains("? help") }
    }
  }

  /// Finds somebody by their legal name, opens them, and adds a protection record; gives the alias.
  private func addThreat(_ session: TmuxSession) throws -> String {
    try session.press("3")
    try session.see("Organisation")
    try session.type("/Zangroba")
    try session.press("Enter")
    try session.see("1 found")
    try session.press("Enter")
    // What is told of the row comes after the row.
    try session.wait("the detail") { $0.contains(/Family name +Zangroba/) && !$0.contains("/ filter") }
    let screen = try session.screen
    let alias = String(try #require(screen.firstMatch(of: /Person · ([A-Z][a-z]+ [0-9]+)/)).1)
    // A key that comes right behind an escape would belong to it.
    try session.press("Escape")
    try session.see("/ filter")
    try session.press("a")
    try session.see("╭─ Add ─")
    try session.type("protection rec")
    try session.see("Protection record")
    try session.press("Enter")
    try session.see("New protection record · \(alias)")
    try session.type("Zwartvogel brigade: likelihood 4, impact 5, state actor")
    try session.see("state actor")
    try session.press("C-s")
    try session.see("Add protection record \(alias)")
    try session.press("7")
    try session.see("never held")
    return alias
  }

  private func seeOfficers(_ session: TmuxSession) throws {
    try session.press("O")
    try session.see("Keeper")
    try session.press("Escape")
    try session.wait("no officers") { !$0.contains("Keeper") }
  }

  /// Shows a list with everybody's name, and writes it.
  private func print(_ session: TmuxSession) throws {
    try session.press("P")
    try session.see("Print what?")
    try session.type("list of participants")
    try session.press("Enter")
    try session.see("For whom?")
    try session.type("organisers")
    try session.press("Enter")
    try session.see("In which order?")
    try session.press("Enter")
    try session.see("In which language?")
    try session.press("Enter")
    try session.see("ZANGROBA")
    try session.press("Enter")
    try session.see("Write to which file?")
    try session.press("C-u")
    try session.type("paper.txt")
    try session.press("Enter")
    try session.see("Wrote paper.txt")
  }

  private func editAndUndo(_ session: TmuxSession) throws {
    try session.press("2")
    try session.see("Tunis dialogue")
    try session.press("e")
    try session.see("Ctrl-S")
    try session.type(" Kingfisherstone")
    try session.see("Kingfisherstone")
    try session.press("C-s")
    try session.see("u undoes it")
    try session.press("u")
    try session.see("Undone: Edit forum")
    // What is copied goes to the terminal alone.
    try session.press("y")
    try session.see("Copied")
  }

  private func lockAndUnlock(_ session: TmuxSession, _ desk: Desk) throws {
    try session.press("F12")
    try session.see("Locked.")
    #expect(Self.found(in: Data(try session.screen.utf8)) == [])
    try session.type("key")
    try session.press("Enter")
    try session.see("Tunis dialogue")
  }

  /// Is in the midst of an edit.
  private func typeHalf(_ session: TmuxSession) throws {
    try session.press("e")
    try session.see("Ctrl-S")
    try session.type(" Halfwritten Heronry")
    try session.see("Halfwritten Heronry")
  }

  private func checkNothingIsLost(_ desk: Desk, _ key: [String], _ alias: String) throws {
    #expect(try desk.plan(["protection", "--format", "json"] + key).expect().column("alias") == [alias])
    let exported = try desk.plan(["export"] + key).expect().text
    #expect(exported.contains("Zwartvogel brigade") && exported.contains("Nightjarsson"))
    #expect(!exported.contains("Kingfisherstone") && !exported.contains("Halfwritten"))
    #expect(
      try desk.plan(["papers", "--format", "json"] + key).expect().column("title")
        == ["List of participants, Tunis dialogue"])
    let history = try desk.plan(["history", "--format", "json"] + key).expect().column("label")
    #expect(
      history.prefix(2) == [
        "Undo: Edit forum Tunis dialogue Kingfisherstone", "Edit forum Tunis dialogue Kingfisherstone",
      ])
    #expect(try desk.plan(["verify"] + key).status == 0)
    // It can be written at once.
    try desk.plan(["redo"] + key).expect()
  }
}
