import Testing

@Suite struct ThemesTests {
  private static let good = "title = \"Night\"\ninherits = \"dusk\"\n[roles]\n\"ui.dim\" = \"#b0b8c8\"\n"

  @Test func listTellsEachThemeAndItsColours() throws {
    let desk = try Desk()
    let list = try desk.convene("themes", "list", "--format", "json").expect()
    #expect(
      try list.column("name") == ["dusk", "paper", "contrast", "kingfisher", "ansi", "mono", "ascii"])
    #expect(
      try list.column("colours") == [
        "true colour", "true colour", "true colour", "true colour", "the terminal's 16", "none", "true colour",
      ])
    #expect(try list.column("signs").last == "ASCII")
    #expect(try desk.convene("themes").expect().text.contains("High contrast"))
  }

  @Test func previewIsPlainWhereThereIsNoTerminal() throws {
    let text = try Desk().convene("themes", "preview", "dusk").expect().text
    #expect(!text.contains("\u{1B}"))
    for word in ["ui.cursor.detail", "state.overdue", "stage.follow-up", "● Tunis dialogue  ! 16 days ago"] {
      #expect(text.contains(word))
    }
    #expect(try Desk().convene("themes", "preview", "ascii").expect().text.allSatisfy(\.isASCII))
    try Desk().convene("themes", "preview", "noon").expectFailure(65, "no theme of that name", "kingfisher")
    try Desk().convene("themes", "preview", "noon.toml").expectFailure(66, "noon.toml")
  }

  @Test func checkPassesWhatIsReadable() throws {
    let desk = try Desk()
    try desk.write(Self.good, to: "night.toml")
    let check = try desk.convene("themes", "check", "night.toml").expect()
    #expect(check.text.contains("ok    all text has 4.5:1 or more"))
    #expect(check.text.contains("with deuteranopia"))
    #expect(!check.text.contains("BAD"))
    for name in ["paper", "contrast", "kingfisher", "ansi", "mono", "ascii"] {
      try desk.convene("themes", "check", name).expect()
    }
    try desk.convene("themes", "check", "contrast", "--strict").expect()
  }

  @Test func checkRefusesWhatIsNot() throws {
    let desk = try Desk()
    let faults: [(text: String, words: String)] = [
      (Self.good + "\"ui.txet\" = \"#ffffff\"\n", "roles.\"ui.txet\": is not a role of this version"),
      (Self.good + "\"state.soon\" = \"hony\"\n", "roles.\"state.soon\": \"hony\" is not a colour"),
      (Self.good + "\"state.soon\" = \"#303030\"\n", "BAD   state.soon on ui.cursor has 1.1:1, less than 4.5:1"),
      ("contrast = 7.0\n" + Self.good, "state.overdue on ui.cursor has 4.8:1, less than 7.0:1"),
    ]
    for (text, words) in faults {
      try desk.write(text, to: "night.toml")
      let check = try desk.convene("themes", "check", "night.toml")
      #expect(check.status == 65)
      #expect(check.text.contains(words), "\(check.text)")
    }
    try desk.convene(["themes", "check", "dusk", "--strict"]).expectStatus(65)
    try desk.write("inherits = \"night\"\n", to: "night.toml")
    try desk.write("[roles\n", to: "open.toml")
    try desk.convene("themes", "check", "open.toml").expectFailure(65, "open.toml: line 1")
    try desk.convene("themes", "check", "gone.toml").expectFailure(66, "gone.toml")
  }

  @Test func aThemeMayLeaveRolesOut() throws {
    let desk = try Desk()
    let few = "[roles]\n\"ui.text\" = { fg = \"#ffffff\", bg = \"#000000\" }\nstate = \"#ffcc00\"\n"
    try desk.write(few, to: "few.toml")
    let check = try desk.convene("themes", "check", "few.toml").expect()
    #expect(check.text.contains("note  no look for ui.dim, ui.title"))
    #expect(!check.text.contains("state.overdue,"))
    try desk.convene(["themes", "check", "few.toml", "--strict"]).expectStatus(65)
  }
}

extension Outcome {
  fileprivate func expectStatus(_ code: Int32) { #expect(status == code, "\(text)\(error)") }
}
