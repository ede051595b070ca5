import Foundation
import Testing

@Suite struct SecrecyTests {
  @Test func theSearchFindsWhatIsThere() {
    #expect(SealedPlan.found(in: Data("xQuillmoory".utf8)) == ["Quillmoor"])
    for encoding in [String.Encoding.utf16LittleEndian, .utf16BigEndian] {
      #expect(SealedPlan.found(in: "aالصافيb".data(using: encoding) ?? Data()) == ["الصافي"])
    }
  }

  @Test func thePlanHoldsWhatIsSearchedFor() throws {
    // Whoever has the key finds the secrets; that the searches below find none then means something.
    let exported = try SealedPlan.desk().plan("export", "--passphrase-file", "phrase").expect().out
    #expect(
      Set(SealedPlan.found(in: exported)).isSuperset(of: [
        "Quillmoor", "الصافي", "AK5550123", "Femmes du Fleuve", "Tunis dialogue", "Passphrase of the north",
      ]))
  }

  @Test func noNameOfASealedPlanReachesTheDisk() throws {
    let desk = try SealedPlan.desk()
    try FileManager.default.removeItem(at: desk.url("phrase"))
    let key = SealedPlan.environment
    let added = try desk.plan(
      ["person", "add", "--sector", "media", "--set", "familyName=Wexcombe", "--set", "givenNames=Perpetua"],
      environment: key
    ).expect()
    try desk.plan(["undo"], environment: key).expect()
    let pdf = try desk.plan(["participants", "--audience", "organisers", "--format", "pdf"], environment: key).expect()
    #expect(pdf.out.starts(with: Data("%PDF-".utf8)))
    #expect(!added.error.contains("Wexcombe"))
    let files = try desk.everyFile()
    #expect(files["work/p.convene"] != nil)
    for (path, bytes) in files { #expect(SealedPlan.found(in: bytes) == [], "\(path)") }
    // Not even a name stays behind in the temporary folder.
    #expect(try FileManager.default.subpathsOfDirectory(atPath: desk.temporary.path).isEmpty)
  }

  @Test func norWhileItIsBeingWritten() throws {
    let desk = try SealedPlan.desk()
    try FileManager.default.removeItem(at: desk.url("phrase"))
    // A pipe that breaks is to fail this test alone, not to end all of them.
    signal(SIGPIPE, SIG_IGN)
    // The program imports the first file and then waits for the second, a pipe, with the plan in hand.
    let pipe = desk.url("pipe.csv").path
    try #require(mkfifo(pipe, 0o600) == 0)
    try desk.write("Family name,Given names,Sector\nWexcombe,Perpetua,media\n", to: "more.csv")
    let running = try desk.start(
      ["import", "more.csv", "pipe.csv", "--plan", "p.convene", "--today", Desk.today],
      environment: SealedPlan.environment)
    // Should it end early, this lets go of whoever waits below for it to open the pipe.
    running.process.terminationHandler = { _ in close(open(pipe, O_RDONLY | O_NONBLOCK)) }
    try running.process.run()
    let writer = try FileHandle(forWritingTo: URL(fileURLWithPath: pipe))
    try FileManager.default.removeItem(at: desk.url("more.csv"))

    let names = try FileManager.default.contentsOfDirectory(atPath: desk.folder.path)
    #expect(Set(names).isSuperset(of: ["p.convene", "p.convene-wal", "p.convene-shm"]))
    for name in names where name != "pipe.csv" {
      let bytes = try desk.bytes(name)
      #expect(SealedPlan.found(in: bytes) == [], "\(name)")
    }
    let second = try desk.plan(["undo"], environment: SealedPlan.environment)
    second.expectFailure(74, "“p.convene” is open for writing elsewhere", "\(running.process.processIdentifier)")
    try desk.plan(["forum", "list"], environment: SealedPlan.environment).expect()

    try writer.write(contentsOf: Data("Passport,Destination,Requirement\nKE,TN,visa required\n".utf8))
    try writer.close()
    let outcome = try running.end().expect()
    #expect(outcome.text.contains("pipe.csv: requirements, 1 row taken, 0 refused\n"))
    for (path, bytes) in try desk.everyFile() where path != "work/pipe.csv" {
      #expect(SealedPlan.found(in: bytes) == [], "\(path)")
    }
  }

  #if os(Linux)
  @Test func aCrashWritesNothingDown() throws {
    let desk = try SealedPlan.desk()
    let pipe = desk.url("pipe.csv").path
    try #require(mkfifo(pipe, 0o600) == 0)
    let running = try desk.start(
      ["import", "pipe.csv", "--plan", "p.convene", "--today", Desk.today], environment: SealedPlan.environment)
    running.process.terminationHandler = { _ in close(open(pipe, O_RDONLY | O_NONBLOCK)) }
    try running.process.run()
    let writer = try FileHandle(forWritingTo: URL(fileURLWithPath: pipe))
    let process = running.process.processIdentifier
    // A limit of one byte forbids cores even where a collector takes them: core(5).
    let limits = try String(contentsOfFile: "/proc/\(process)/limits", encoding: .utf8)
    let core = try #require(limits.split(separator: "\n").first { $0.hasPrefix("Max core file size") })
    #expect(core.split(separator: " ").dropFirst(4).prefix(2) == ["1", "1"])
    kill(process, SIGSEGV)
    let outcome = try running.end()
    try writer.close()
    #expect(outcome.status == SIGSEGV && running.process.terminationReason == .uncaughtSignal)
    #expect(outcome.error.isEmpty, "a report of the crash would print memory")
    for (path, bytes) in try desk.everyFile() where path != "work/pipe.csv" && path != "work/phrase" {
      #expect(SealedPlan.found(in: bytes) == [], "\(path)")
    }
  }
  #endif
}
