import Testing
import Themes

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

  @Test(arguments: ShippedThemes.names)
  func shippedThemesNameEveryRole(name: String) throws {
    let theme = try Theme(toml: try #require(ShippedThemes.toml(named: name)), name: name, file: name)
    #expect(theme.warnings == [])
    for role in Role.allCases { #expect(theme.looks[role] != nil, "\(role.rawValue)") }
  }

  /// WCAG 2.2, 1.4.3: text on its own ground, and states and stages on the rows that a cursor or a selection marks.
  @Test(arguments: ShippedThemes.names)
  func shippedThemesAreReadable(name: String) throws {
    let theme = try ThemeLibrary().theme(named: name)
    for role in Role.allCases where role.isText {
      let paint = theme.paint(Style(role))
      #expect(paint.foreground.contrast(with: paint.background) >= 4.5, "\(role.rawValue)")
      for ground in [Role.cursor, .selection, .header] where !role.rawValue.hasPrefix("ui.") {
        let own = theme.paint(role: role).foreground
        #expect(
          own.contrast(with: theme.paint(role: ground).background) >= 4.5, "\(role.rawValue) on \(ground.rawValue)")
      }
    }
    let border = theme.paint(.border)
    #expect(border.foreground.contrast(with: border.background) >= 2)
  }

  @Test(arguments: ShippedThemes.names)
  func fewerColoursStayReadable(name: String) throws {
    let theme = try ThemeLibrary().theme(named: name)
    for depth in ColourDepth.allCases where depth != .monochrome {
      for role in Role.allCases where role.isText {
        let paint = theme.reduced(Style(role), to: depth)
        let front = try #require(paint.foreground.flatMap { depth.palette[$0] })
        let back = try #require(paint.background.flatMap { depth.palette[$0] })
        #expect(front.contrast(with: back) >= depth.leastContrast, "\(role.rawValue) in \(depth)")
      }
    }
  }

  @Test(arguments: ShippedThemes.names, ColourDepth.allCases)
  func theCursorIsSeenAtEveryDepth(name: String, depth: ColourDepth) throws {
    let theme = try ThemeLibrary().theme(named: name)
    let text = theme.reduced(.text, to: depth)
    for style in [Style.cursor, Style(.overdue, on: .cursor), Style(.dim, on: .cursor)] {
      let marked = theme.reduced(style, to: depth)
      #expect(marked.background != text.background || marked.attributes.contains(.reverse))
    }
    if depth == .monochrome { #expect(theme.reduced(.cursor, to: depth).foreground == nil) }
  }

  @Test func coloursComeNearInEveryPalette() throws {
    let red = try #require(Colour(hex: "#ff0000"))
    let grey = try #require(Colour(hex: "#5c667d"))
    #expect(ColourDepth.indexed.nearest(to: red) == 196)
    #expect(ColourDepth.sixteen.nearest(to: red) == 9)
    #expect(ColourDepth.eight.nearest(to: red) == 1)
    #expect(ColourDepth.sixteen.nearest(to: grey) == 8)
    let sage = try #require(Colour(hex: "#9fd6a0"))
    let black = try #require(Colour(hex: "#000000"))
    #expect(ColourDepth.eight.nearest(to: sage, on: black, contrast: 3) == 2)
    #expect(ColourDepth.eight.nearest(to: grey, on: black, contrast: 3) == 7)
  }

  @Test func depthFollowsTerminalAndWish() {
    #expect(ColourDepth(colours: 16_777_216, noColour: false) == .indexed)
    #expect(ColourDepth(colours: 88, noColour: false) == .sixteen)
    #expect(ColourDepth(colours: 8, noColour: false) == .eight)
    #expect(ColourDepth(colours: -1, noColour: false) == .monochrome)
    #expect(ColourDepth(colours: 256, noColour: true) == .monochrome)
  }

  @Test func contrastIsThatOfTheStandard() throws {
    let black = try #require(Colour(hex: "#000000"))
    let white = try #require(Colour(hex: "#ffffff"))
    let grey = try #require(Colour(hex: "#777777"))
    #expect(abs(black.contrast(with: white) - 21) < 0.001)
    #expect(abs(grey.contrast(with: white) - 4.48) < 0.01)
  }

  @Test(arguments: ["ff0000", "#ff000", "#ff00000", "#gg0000", "#+1+1+1", "", "#", "#ｆｆ0000"])
  func refusesWhatIsNoColour(hex: String) {
    #expect(Colour(hex: hex) == nil)
  }

  @Test func aThemeMayInheritAndSayWhatDiffers() throws {
    let theme = try read(
      "inherits = \"dusk\"\n[palette]\nember = \"#ff7043\"\n[roles]\n\"state.overdue\" = { fg = \"ember\", bold = false }\n\"ui.dim\" = \"#8a8f98\"\n"
    )
    let dusk = try ThemeLibrary().theme(named: "dusk")
    #expect(theme.paint(Style(.overdue)).foreground == Colour(hex: "#ff7043"))
    #expect(theme.paint(Style(.overdue)).attributes == [])
    #expect(theme.paint(.dim).foreground == Colour(hex: "#8a8f98"))
    #expect(theme.paint(.cursor) == dusk.paint(.cursor))
    #expect(theme.warnings == [])
  }

  @Test func whatItDoesNotKnowIsAWarning() throws {
    let theme = try read(
      "inherits = \"dusk\"\nfont = \"x\"\n[roles]\n\"ui.sparkle\" = \"#ffffff\"\n\"ui.dim\" = { blink = true }\n")
    #expect(
      theme.warnings == [
        "theme mine.toml: font: is not known here and was left out; known are title, inherits, ascii, palette, roles and glyphs",
        "theme mine.toml: roles.\"ui.dim\".blink: is not known and was left out; known are fg, bg, bold, dim, "
          + "underline, reverse, italic",
        "theme mine.toml: roles.\"ui.sparkle\": is not a role of this version and was left out",
      ])
  }

  @Test func errorsNameFileKeyAndWhatIsAllowed() {
    #expect(
      message("[palette]\nred = \"#12\"\n")
        == "theme mine.toml: palette.red: \"#12\" is not a colour; write it as #rrggbb, such as #d97706")
    #expect(
      message("[palette]\nink = \"#000000\"\n[roles]\n\"ui.text\" = { fg = \"inc\" }\n")
        == "theme mine.toml: roles.\"ui.text\".fg: \"inc\" is not a colour; write #rrggbb or one of ink")
    #expect(
      message("[roles]\n\"ui.dim\" = { bold = \"yes\" }\n")
        == "theme mine.toml: roles.\"ui.dim\".bold: must be true or false")
    #expect(
      message("inherits = \"noon\"").contains("inherits: \"noon\" is not a shipped theme; take one of dusk, paper"))
    #expect(message("palette = 3").contains("palette: must be a table"))
    #expect(message("title = 3").contains("title: must be a text in quotes"))
    #expect(message("").contains("roles.\"ui.text\": fg and bg are both needed"))
    #expect(message("[roles").hasPrefix("theme mine.toml: line 1, column"))
    #expect(!message("[palette]\nx = \"\\u001b[31m\"").unicodeScalars.contains("\u{1B}"))
  }

  @Test func anUnreadableStateOnTheCursorTakesTheCursorsColour() throws {
    let theme = try read(
      "[roles]\n\"ui.text\" = { fg = \"#ffffff\", bg = \"#000000\" }\n\"ui.cursor\" = { fg = \"#000000\", bg = \"#ffff00\" }\n\"state.soon\" = \"#ffee00\"\n"
    )
    #expect(theme.paint(Style(.soon, on: .cursor)).foreground == Colour(hex: "#000000"))
    #expect(theme.paint(Style(.soon)).foreground == Colour(hex: "#ffee00"))
  }
}
