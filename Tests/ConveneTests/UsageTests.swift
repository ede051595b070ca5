import Testing

@Suite struct UsageTests {
  @Test(arguments: [
    (["visas", "--today", "2026-02-30"], "2026-02-30"), (["visas", "--format", "xml"], "xml"),
    (["visas", "--within", "soon"], "soon"), (["due", "--frobnicate"], "--frobnicate"), (["frobnicate"], "frobnicate"),
    (["forum", "edit"], "name"), (["new"], "file"), (["example", "--people", "3", "--no-open"], "40 to 100000"),
  ])
  func aWrongCallSaysWhatIsWrong(_ call: (arguments: [String], words: String)) throws {
    try Desk().convene(call.arguments).expectFailure(64, call.words)
  }

  @Test func theScreensNeedATerminalAndSayWhatDoesNot() throws {
    let desk = try Desk.withForum()
    for arguments in [["open", "p.convene"], ["p.convene"], ["--plan", "p.convene"]] {
      try desk.convene(arguments).expectFailure(64, "not a terminal", "convene due")
    }
    try desk.convene("open", "missing.convene").expectFailure(66, "missing.convene")
  }

  @Test func whoHasNoPlanIsToldHowToGetOne() throws {
    let desk = try Desk()
    try desk.convene().expectFailure(66, "convene example", "convene new")
    #expect(try desk.everyFile().isEmpty)
  }

  @Test func messagesCarryNoEscapesFromArguments() throws {
    let desk = try Desk()
    try desk.convene("visas", "--plan", "a\u{1B}[2Jb").expectFailure(66, "a\u{FFFD}[2Jb")
    try desk.convene("forum", "--plan", "x", "--passphrase-file", "c\u{1B}d").expectFailure(66)
    let forum = try Desk.withForum()
    try forum.plan("import", "e\u{1B}f.csv").expectFailure(66, "e\u{FFFD}f.csv")
    try forum.plan("forum", "edit", "g\u{1B}h", "--set", "days=2").expectFailure(65)
  }
}
