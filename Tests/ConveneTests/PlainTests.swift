import Foundation
import Testing

/// Plans in lines, as a program: through a pipe, in a terminal, and by whatever asks for it.
@Suite("In lines") struct PlainTests {
  private func talk(
    _ desk: Desk, _ lines: [String], _ arguments: [String] = ["--plain"], environment: [String: String] = [:]
  ) throws -> Outcome {
    try desk.write(lines.map { $0 + "\n" }.joined(), to: "lines.txt")
    return try desk.start(
      ["p.convene", "--today", Desk.today] + arguments, environment: environment, reading: "lines.txt"
    ).outcome()
  }

  @Test func `A script through a pipe does what is typed, and shows it`() throws {
    let desk = try Desk.withForum()
    let said = try talk(desk, ["2", "e 1", "Tunis dialogue of the coast", ":s", "q"]).expect().text
    #expect(said.contains("Convene: 2\nForums, 1 row."))
    #expect(said.contains("Edit forum Tunis dialogue of the coast. u undoes it.\n"))
    #expect(said.hasSuffix("Everything is kept.\n"))
    #expect(!said.contains("\u{1B}"))
    #expect(
      try desk.plan("forum", "list", "--format", "json").expect().column("name") == ["Tunis dialogue of the coast"])
  }

  @Test func `What was typed in a form when the input ends is kept`() throws {
    let desk = try Desk.withForum()
    let said = try talk(desk, ["2", "e 1", "Tunis dialogue of the coast"]).expect().text
    #expect(said.contains("is kept."))
    #expect(
      try desk.plan("forum", "list", "--format", "json").expect().column("name") == ["Tunis dialogue of the coast"])
  }

  @Test func `A paper is written before the next line is read`() throws {
    let desk = try Desk.withForum()
    let said = try talk(desk, ["2", "P", "agenda", "1", "1", "organisers", "1", "1", "1", "a.txt", "q"]).expect().text
    #expect(said.contains("Wrote a.txt"), "\(said)")
    #expect(try desk.mode("a.txt") == 0o600)
  }

  @Test(arguments: ["CONVENE_PLAIN", "ACCESSIBLE"]) func `The environment asks for it`(variable: String) throws {
    let desk = try Desk.withForum()
    #expect(try talk(desk, ["q"], [], environment: [variable: "1"]).expect().text.contains("1. Radar"))
    // Without it there is no terminal for the screens.
    #expect(try talk(desk, ["q"], [], environment: [variable: "0"]).status != 0)
  }

  @Test func `The settings ask for it`() throws {
    let desk = try Desk.withForum()
    let folder = try #require(desk.environment["XDG_CONFIG_HOME"]) + "/convene"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data("plain = true\n[keys]\nrecord.add = \"I\"\n".utf8).write(to: URL(filePath: folder + "/config.toml"))
    let said = try talk(desk, ["2", "I", "b", "q"], []).expect().text
    #expect(said.contains("Add: "))
  }

  /// A session with a name half way through a form.
  private func sessionInForm(_ desk: Desk) throws -> TmuxSession {
    let session = try TmuxSession(desk, options: "--plain", until: ["8. Budget", "Convene:"])
    for (line, answer) in [("2", "Forums:"), ("e 1", "Name:"), ("Tunis dialogue of the coast", "Number:")] {
      try session.type(line)
      try session.press("Enter")
      try session.see(answer)
    }
    return session
  }

  @Test(arguments: [SIGTERM, SIGHUP]) func `A signal ends it, and nothing is lost`(signal: Int32) throws {
    let desk = try Desk.withForum()
    let session = try sessionInForm(desk)
    kill(try session.pid, signal)
    #expect(try session.end() == Int(128 + signal))
    #expect(try session.screen.contains("Everything is kept."))
    #expect(
      try desk.plan("forum", "list", "--format", "json").expect().column("name") == ["Tunis dialogue of the coast"])
  }

  @Test func `Ctrl-C ends it, and nothing is lost`() throws {
    let desk = try Desk.withForum()
    let session = try sessionInForm(desk)
    let pid = try session.pid
    try session.press("C-c")
    // The shell goes no further in its line after an interrupt, so that no status is noted.
    try TmuxSession.waitForEnd(of: pid)
    #expect(
      try desk.plan("forum", "list", "--format", "json").expect().column("name") == ["Tunis dialogue of the coast"])
  }

  @Test func `In a terminal the passphrase is not shown, and the shell's screen stays`() throws {
    let desk = try Desk()
    try desk.write("nine unrelated words\n", to: "pass")
    try desk.convene("new", "p.convene", "--passphrase-file", "pass").expect()
    let session = try TmuxSession(desk, options: "--plain", until: ["Passphrase for"])
    try session.type("nine unrelated words")
    try session.press("Enter")
    try session.see("Convene:")
    let screen = try session.screen
    #expect(!screen.contains("unrelated"))
    #expect(screen.contains("sealed"))
    #expect(try session.ask("#{alternate_on} #{mouse_any_flag}") == "0 0")
    try session.type("q")
    try session.press("Enter")
    #expect(try session.end() == 0)
  }
}
