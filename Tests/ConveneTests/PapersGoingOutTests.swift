import Foundation
import Testing

@Suite("Papers that go out")
struct PapersGoingOutTests {
  @Test("What is written to a file or to standard output stands in the register; what the terminal shows does not")
  func register() throws {
    let desk = try Desk.withPeople()
    try desk.plan("participants").expect()
    #expect(try desk.plan("papers").expect().text == "No paper has gone out yet.\n")
    try desk.plan("participants", "--audience", "police", "-o", "list.pdf").expect()
    #expect(try desk.plan("agenda", "-o", "-").expect().text.contains("Tunis dialogue"))
    try desk.plan("budget", "-o", "b.csv", "--unregistered").expect()
    let papers = try desk.plan("papers", "--format", "json").expect()
    #expect(try papers.column("kind") == ["agenda", "participants"])
    #expect(try papers.column("title") == ["Agenda, Tunis dialogue", "List of participants, Tunis dialogue"])
    #expect(
      try papers.column("audience") == ["Participants", "Police"] && papers.column("medium") == ["File", "File"])
    #expect(try papers.column("issuedOn") == [Desk.today, Desk.today] && papers.column("copies") == ["1", "1"])
    let history = try desk.plan("history", "--format", "csv").expect().text
    #expect(history.contains("Register: List of participants, Tunis dialogue, for police"))
    // What left the house is out: undo takes back what was done before it.
    #expect(try desk.plan("undo").expect().error.contains("Import participants.csv"))
    #expect(try desk.plan("papers", "--format", "json").expect().column("kind").count == 2)
  }

  @Test("A file that is there is replaced only with --force")
  func force() throws {
    let desk = try Desk.withPeople()
    try desk.write("mine", to: "list.txt")
    try desk.plan("participants", "-o", "list.txt").expectFailure(73, "list.txt is there already", "--force")
    #expect(try desk.bytes("list.txt") == Data("mine".utf8))
    #expect(try desk.plan("papers").expect().text == "No paper has gone out yet.\n")
    try desk.plan("participants", "-o", "list.txt", "--force").expect()
    #expect(try desk.bytes("list.txt") != Data("mine".utf8))
  }

  @Test("lp gets the PDF and no title, its answer is told, and the register knows how many copies there are")
  func printing() throws {
    let desk = try Desk.withPeople()
    let path = ["PATH": try lp("echo \"request id is laser-7 (1 file(s))\"", on: desk)]
    let told = try desk.plan(["participants", "--print", "--copies", "3", "--printer", "laser"], environment: path)
    #expect(told.expect().error == "Printed: request id is laser-7 (1 file(s))\n")
    #expect(String(decoding: try desk.bytes("lp.args"), as: UTF8.self) == "-n 3 -t Convene -d laser - ")
    #expect(try desk.bytes("lp.in").starts(with: Data("%PDF-".utf8)))
    let papers = try desk.plan("papers", "--format", "json").expect()
    #expect(try papers.column("medium") == ["Printed"] && papers.column("copies") == ["3"])
  }

  @Test("A printer that refuses is told of, and no paper is in the register")
  func refusedPrinting() throws {
    let desk = try Desk.withPeople()
    let path = ["PATH": try lp("echo \"lp: no default destination\" >&2; exit 1", on: desk)]
    try desk.plan(["participants", "--print"], environment: path)
      .expectFailure(74, "The printer refused: lp: no default destination")
    try desk.plan(["participants", "--print"], environment: ["PATH": "/nowhere"]).expectFailure(74, "CUPS")
    #expect(try desk.plan("papers").expect().text == "No paper has gone out yet.\n")
  }

  @Test("A paper that names somebody who withdrew is to be called back")
  func callBack() throws {
    let desk = try Desk()
    try desk.convene("example", "p.convene", "--no-open", "--today", Desk.today).expect()
    let papers = try desk.plan("papers", "--call-back", "--format", "json").expect()
    #expect(try papers.column("audience") == ["Police"])
    let due = try desk.plan("due", "--format", "json").expect()
    #expect(try due.column("kind").contains("paperRecall"))
  }

  @Test("Letters written before one that cannot be are in the register all the same")
  func someLetters() throws {
    let desk = try Desk()
    try desk.convene("example", "p.convene", "--no-open", "--today", Desk.today).expect()
    let letters = ["letter", "invitation", "--all", "--forum", "Tunis", "--format", "md", "-o", "letters"]
    func registered() throws -> Int {
      try desk.plan("papers", "--format", "json").expect().column("kind").count { $0 == "invitation" }
    }
    try desk.plan(letters).expect()
    let files = try FileManager.default.contentsOfDirectory(atPath: desk.url("letters").path)
    let first = try registered()
    #expect(first == files.count && files.count == 22)
    // What a folder tells to whoever lists it: that there are invitations.
    for file in files { #expect(file.wholeMatch(of: /INV-2026-[0-9A-Z]{7}\.md/) != nil, "\(file)") }
    // A folder stands where one of them is to go.
    let titles = try desk.plan("papers", "--format", "json").expect().column("title")
    let one = try #require(titles.filter { $0.hasPrefix("Invitation ") }.last?.split(separator: " ").last)
    let path = desk.url("letters/\(one).md")
    try FileManager.default.removeItem(at: path)
    try FileManager.default.createDirectory(at: path.appending(path: "x"), withIntermediateDirectories: true)
    let failed = try desk.plan(letters + ["--force"])
    #expect(failed.status == 73 && failed.error.contains("cannot be written"))
    let parts = try FileManager.default.contentsOfDirectory(atPath: desk.url("letters").path)
    let all = try registered()
    #expect(parts.count == 22 && (22..<44).contains(all))
    try desk.write("no folder", to: "file")
    try desk.plan(letters.dropLast() + ["file/letters"]).expectFailure(73, "file/letters cannot be written")
  }

  @Test("A letter's code is verified by the register, with an exit code of its own for each answer")
  func verifying() throws {
    let desk = try Desk()
    try desk.convene("example", "p.convene", "--no-open", "--today", Desk.today).expect()
    #expect(try desk.plan("letter", "--verify", "3f9a0c21b7").status == 1)
    try desk.plan("letter", "invitation", "--all", "--forum", "Tunis", "--format", "md", "-o", "letters").expect()
    let codes = try desk.plan("papers", "--format", "json").expect().objects
      .compactMap { ($0["codes"] as? [String])?.first }
    #expect(codes.count == 22)
    let told = try desk.plan("letter", "--verify", codes[0].uppercased()).expect().text
    #expect(told.hasPrefix("Ours: Invitation INV-2026-") && told.contains("Forum     Tunis dialogue"))
    try desk.plan("letter", "--verify", "none").expectFailure(64, "A code has ten digits")
    try desk.plan("letter", "visa", "--verify", codes[0]).expectFailure(64, "--verify takes the code alone")
    try desk.plan("letter").expectFailure(64, "Name the letter: invitation, visa")
  }

  @Test("Letters and packs are made for the sheet asked for, else for that of the settings")
  func sheets() throws {
    let desk = try Desk()
    try desk.convene("example", "p.convene", "--no-open", "--today", Desk.today).expect()
    let people = try desk.plan("visas", "--forum", "Tunis", "--format", "json").expect().column("alias")
    let commands =
      [["participants"], ["badges", "--forum", "Tunis"]] + [
        try #require(
          people.map { ["letter", "invitation", $0, "--forum", "Tunis"] }
            .first { try desk.plan($0).status == 0 }),
        try #require(people.map { ["pack", $0, "--forum", "Tunis"] }.first { try desk.plan($0).status == 0 }),
      ]
    func size(_ command: [String], _ more: String...) throws -> String {
      let html = try desk.plan(command + ["--format", "html"] + more).expect().text
      return try String(#require(html.firstMatch(of: /@page \{ size: (A4|letter)/)).1)
    }
    for command in commands {
      #expect(try size(command) == "A4" && size(command, "--sheet", "letter") == "letter", "\(command)")
    }
    let folder = try #require(desk.environment["XDG_CONFIG_HOME"]) + "/convene"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data("sheet = \"letter\"\n".utf8).write(to: URL(filePath: folder + "/config.toml"))
    for command in commands {
      #expect(try size(command) == "letter" && size(command, "--sheet", "a4") == "A4", "\(command)")
    }
    try Data("sheet = \"A3\"\n".utf8).write(to: URL(filePath: folder + "/config.toml"))
    try desk.plan("participants", "--format", "html").expectFailure(78, "sheet: must be \"a4\" or \"letter\"")
  }

  @Test("From the dialog a paper goes to lp, on the printer that was chosen of several, and into the register")
  func dialog() throws {
    let desk = try Desk.withPeople()
    let path = try lp("echo \"request id is laser-7 (1 file(s))\"", on: desk)
    try desk.write("#!/bin/sh\nprintf 'copy-room\\nlaser\\n'\n", to: "bin/lpstat")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: desk.url("bin").path + "/lpstat")
    try desk.write(
      ["P", "budget", "1", "2", "12", "3", "q"].map { $0 + "\n" }.joined(), to: "lines.txt")
    let said = try desk.start(
      ["p.convene", "--plain", "--sheet", "letter", "--today", Desk.today], environment: ["PATH": path],
      reading: "lines.txt"
    ).outcome().expect().text
    #expect(said.contains("On which printer?") && said.contains("Printed: request id is laser-7 (1 file(s))."))
    #expect(String(decoding: try desk.bytes("lp.args"), as: UTF8.self) == "-n 12 -t Convene -d laser - ")
    #expect(try desk.bytes("lp.in").starts(with: Data("%PDF-".utf8)))
    let papers = try desk.plan("papers", "--format", "json").expect()
    #expect(try papers.column("medium") == ["Printed"] && papers.column("copies") == ["12"])
  }

  /// A folder with an lp that keeps what it is given beside the plan.
  private func lp(_ rest: String, on desk: Desk) throws -> String {
    let bin = desk.url("bin")
    try FileManager.default.createDirectory(at: bin, withIntermediateDirectories: true)
    let folder = desk.folder.path
    try desk.write(
      "#!/bin/sh\nprintf '%s ' \"$@\" > '\(folder)/lp.args'\ncat > '\(folder)/lp.in'\n\(rest)\n", to: "bin/lp")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: bin.path + "/lp")
    return bin.path + ":/usr/bin:/bin"
  }
}
