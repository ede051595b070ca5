import Testing

@testable import Terminal

@Suite struct ThemeTests {
  private func read(_ toml: String) throws -> Theme { try Theme(toml: toml, name: "mine", file: "mine.toml") }

  private func message(_ toml: String) -> String {
    do {
      _ = try read(toml)
      return "no error"
    } catch {
      return "\(error)"
    }
  }

  private static let base = "[roles]\n\"ui.text\" = { fg = \"#ffffff\", bg = \"#000000\" }\n"

  @Test func theLongestPrefixWins() throws {
    let theme = try read(
      Self.base + """
        "ui" = { fg = "#aaaaaa", italic = true }
        "ui.cursor" = { bg = "#222222", bold = true }
        "state" = "#00ff00"
        "state.overdue" = "#ff0000"
        """)
    #expect(theme.paint(role: .cursorDetail) == theme.paint(role: .cursor))
    #expect(theme.paint(role: .cursor).foreground == Ink("#ffffff"))
    #expect(theme.paint(role: .cursor).attributes == .bold)
    #expect(theme.paint(role: .tabActive).foreground == Ink("#aaaaaa"))
    #expect(theme.paint(role: .tabActive).attributes == .italic)
    #expect(theme.paint(role: .soon).foreground == Ink("#00ff00"))
    #expect(theme.paint(role: .overdue).foreground == Ink("#ff0000"))
    #expect(theme.paint(role: .ready).foreground == Ink("#ffffff"))
    #expect(theme.warnings == [])
  }

  @Test func aThemeMayInheritAndSayWhatDiffers() throws {
    let theme = try read(
      """
      inherits = "dusk"
      [palette]
      ember = "#ff7043"
      mist = "#c0c8d8"
      [roles]
      "state.overdue" = { fg = "ember", bold = false }
      "ui.dim" = "#8a8f98"
      """)
    let dusk = try ThemeLibrary().theme(named: "dusk")
    #expect(theme.paint(Style(.overdue)).foreground == Ink("#ff7043"))
    #expect(theme.paint(Style(.overdue)).attributes == [])
    #expect(theme.paint(.dim).foreground == Ink("#8a8f98"))
    #expect(theme.paint(.cursor) == dusk.paint(.cursor))
    // As in helix, a colour renamed is another one wherever the inherited theme asks for it.
    #expect(theme.paint(.footer).foreground == Ink("#c0c8d8"))
    #expect(theme.warnings == [])
  }

  @Test func whatItDoesNotKnowIsAWarning() throws {
    let theme = try read(
      "inherits = \"dusk\"\nfont = \"x\"\n[roles]\n\"ui.sparkle\" = \"#ffffff\"\n\"ui.dim\" = { blink = true }\n")
    #expect(
      theme.warnings == [
        "theme mine.toml: font: is not known here and was left out; known are title, inherits, ascii, contrast, "
          + "palette, roles, glyphs",
        "theme mine.toml: roles.\"ui.dim\".blink: is not known and was left out; known are fg, bg, bold, dim, "
          + "underline, reverse, italic",
        "theme mine.toml: roles.\"ui.sparkle\": is not a role of this version and was left out",
      ])
  }

  @Test func errorsNameFileKeyAndWhatIsAllowed() {
    #expect(
      message("[palette]\nred = \"#12\"\n" + Self.base)
        == "theme mine.toml: palette.red: \"#12\" is not a colour; write it as #rrggbb, such as #d97706")
    #expect(
      message("[palette]\nink = \"#000000\"\n[roles]\n\"ui.text\" = { fg = \"inc\" }\n")
        == "theme mine.toml: roles.\"ui.text\".fg: \"inc\" is not a colour; write #rrggbb, a colour of the terminal "
        + "or one of ink")
    #expect(
      message(Self.base + "\"ui.dim\" = { bold = \"yes\" }\n")
        == "theme mine.toml: roles.\"ui.dim\".bold: must be true or false")
    #expect(
      message(Self.base + "ui.cursor = { bold = true }\n")
        == "theme mine.toml: roles.\"ui\".cursor: a role with dots stands in quotes: \"ui.cursor\"")
    #expect(
      message("contrast = 3\n" + Self.base)
        == "theme mine.toml: contrast: must be a number from 4.5 to 21, such as 7.0")
    #expect(message("inherits = \"noon\"").contains("inherits: there is no theme \"noon\"; take one of dusk, paper"))
    #expect(message("palette = 3").contains("palette: must be a table"))
    #expect(message("title = 3").contains("title: must be a text in quotes"))
    #expect(message("").contains("roles.\"ui.text\": fg and bg are both needed"))
    #expect(message("[roles").hasPrefix("theme mine.toml: line 1, column"))
    #expect(!message("[palette]\nx = \"\\u001b[31m\"").unicodeScalars.contains("\u{1B}"))
  }

  @Test func aReadingTellsOfEverythingAtOnce() throws {
    let source = ThemeSource(
      name: "mine", file: "mine.toml",
      text: """
        [palette]
        ink = "#000000"
        spare = "#111111"
        [roles]
        "ui.text" = { fg = "ink", bg = "#ffffff" }
        "ui.dim" = "inc"
        "ui.title" = "tinc"
        "ui.glow" = "ink"
        """)
    let reading = try ThemeReading(source, library: ThemeLibrary())
    #expect(reading.problems.map(\.key) == ["roles.\"ui.dim\"", "roles.\"ui.title\""])
    #expect(reading.warnings.map(\.key) == ["roles.\"ui.glow\""])
    #expect(reading.unused == ["spare"])
    #expect(reading.missing.count == Role.allCases.count - 3)
    #expect(reading.theme?.paint(role: .dim).foreground == Ink("#000000"))
  }

  @Test func inksAreNamesNumbersAndExact() throws {
    #expect(Ink("#ff8000") == Ink("#ff8000"))
    #expect(Ink("default") == .standard)
    #expect(Ink("light-red") == .ansi(9))
    #expect(Ink("gray") == .ansi(8))
    #expect(Ink("255") == .ansi(255))
    for wrong in ["256", "-1", "", "reddish", "+3", "٣"] { #expect(Ink(wrong) == nil) }
    let theme = try read("[roles]\n\"ui.text\" = { fg = \"default\", bg = 0 }\n\"ui.dim\" = 244\n")
    #expect(theme.paint(.text).background == .ansi(0))
    #expect(theme.paint(.dim).foreground == .ansi(244))
  }
}
