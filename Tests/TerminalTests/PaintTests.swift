import Testing

@testable import Terminal

@Suite struct PaintTests {
  private func read(_ roles: String) throws -> Theme {
    try Theme(
      toml: "[roles]\n\"ui.text\" = { fg = \"#ffffff\", bg = \"#000000\" }\n" + roles, name: "mine", file: "mine.toml")
  }

  /// What is overdue, marked and under the cursor shows all three.
  @Test func statesLieOnOneAnother() throws {
    let theme = try read(
      """
      "state.overdue" = { fg = "#ff8080", italic = true }
      "ui.marked" = { fg = "#ffffff", bg = "#303030", underline = true }
      "ui.cursor" = { fg = "#eeeeff", bg = "#202060", bold = true }
      """)
    let marked = Style(.overdue).on(.marked)
    let both = marked.on(.cursor)
    #expect(both.description == "state.overdue on ui.cursor over ui.marked")
    let paint = theme.paint(both)
    #expect(paint.foreground == Ink("#ff8080"))
    #expect(paint.background == Ink("#202060"))
    #expect(paint.attributes == [.italic, .underline, .bold])
    #expect(theme.paint(marked).background == Ink("#303030"))
    #expect(theme.paint(Style(.text).on(.marked).on(.cursor)).foreground == Ink("#eeeeff"))
    #expect(both.on(.cursor) == both)
    #expect(both.on(nil) == Style(.overdue))
  }

  @Test func aGroundWithoutABackgroundLeavesTheOneBelow() throws {
    let theme = try read("\"ui.marked\" = { bg = \"#303030\" }\n\"ui.cursor\" = { reverse = true }\n")
    let paint = theme.paint(Style(.text).on(.marked).on(.cursor))
    #expect(paint.background == Ink("#303030"))
    #expect(paint.attributes == .reverse)
  }

  @Test func anUnreadableStateOnTheCursorTakesTheCursorsColour() throws {
    let theme = try read("\"ui.cursor\" = { fg = \"#000000\", bg = \"#ffff00\" }\n\"state.soon\" = \"#ffee00\"\n")
    #expect(theme.paint(Style(.soon, on: .cursor)).foreground == Ink("#000000"))
    #expect(theme.paint(Style(.soon)).foreground == Ink("#ffee00"))
  }

  @Test func aThemeThatPromisesMoreKeepsMore() throws {
    let roles = "[roles]\n\"ui.text\" = { fg = \"#fff\", bg = \"#000000\" }\n".replacing("#fff\"", with: "#ffffff\"")
    let rest = "\"ui.cursor\" = { fg = \"#ffffff\", bg = \"#202060\" }\n\"state.soon\" = \"#a0a0a0\"\n"
    let usual = try Theme(toml: roles + rest, name: "a", file: "a")
    let strict = try Theme(toml: "contrast = 7.0\n" + roles + rest, name: "b", file: "b")
    #expect(usual.paint(Style(.soon, on: .cursor)).foreground == Ink("#a0a0a0"))
    #expect(strict.paint(Style(.soon, on: .cursor)).foreground == Ink("#ffffff"))
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
    #expect(ColourDepth.direct.nearest(to: red) == 0xFF0000)
    // The lowest numbers of a direct terminal are names of a palette.
    #expect(ColourDepth.direct.nearest(to: try #require(Colour(hex: "#000005"))) == 0x10005)
  }

  @Test func theTerminalsOwnColoursStayItsOwn() throws {
    let theme = try Theme(
      toml: """
        [roles]
        "ui.text" = { fg = "default", bg = "default" }
        "state.overdue" = { fg = "light-red", bg = "blue" }
        "state.done" = "gray"
        "state.soon" = 208
        """, name: "mine", file: "mine.toml")
    func shown(_ role: Role, _ depth: ColourDepth) -> [Int?] {
      let paint = theme.reduced(Style(role), to: depth)
      return [paint.foreground, paint.background]
    }
    for depth in [ColourDepth.sixteen, .indexed] { #expect(shown(.overdue, depth) == [9, 4]) }
    #expect(shown(.text, .eight) == [ReducedPaint.standard, ReducedPaint.standard])
    #expect(shown(.soon, .indexed) == [208, ReducedPaint.standard])
    #expect(shown(.overdue, .direct) == [0xFF0000, 4])
    // Eight colours: bright is bold, and grey must not become black.
    #expect(shown(.overdue, .eight) == [1, 4])
    #expect(theme.reduced(Style(.overdue), to: .eight).attributes == .bold)
    #expect(shown(.done, .eight) == [7, ReducedPaint.standard])
    #expect(shown(.done, .monochrome) == [nil, nil])
  }

  @Test func escapesAreThoseOfTheStandard() {
    let attributes: Attributes = [.bold, .underline]
    func escape(_ foreground: Int?, _ background: Int?, _ depth: ColourDepth) -> String {
      ReducedPaint(foreground: foreground, background: background, attributes: attributes).escape(depth)
    }
    #expect(escape(nil, nil, .monochrome) == "\u{1B}[0;1;4m")
    #expect(escape(1, 12, .sixteen) == "\u{1B}[0;1;4;31;104m")
    #expect(escape(208, ReducedPaint.standard, .indexed) == "\u{1B}[0;1;4;38;5;208;49m")
    #expect(escape(0xFF8001, 4, .direct) == "\u{1B}[0;1;4;38;2;255;128;1;44m")
  }

  @Test func depthFollowsTerminalAndWish() {
    #expect(ColourDepth(colours: 16_777_216, noColour: false) == .direct)
    #expect(ColourDepth(colours: 256, noColour: false) == .indexed)
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

  /// A blank shows nothing but its ground, unless it is underlined or turned round.
  @Test func blanksTakeTheLookOfTheTextBeforeThem() throws {
    let theme = try read(
      """
      "state.overdue" = { fg = "#ff8080", bold = true }
      "ui.heading" = { fg = "#ffffff", underline = true }
      "ui.cursor" = { fg = "#eeeeff", bg = "#202060" }
      "ui.selection" = { reverse = true }
      """)
    for depth in [ColourDepth.indexed, .sixteen, .monochrome] {
      func look(_ style: Style) -> PairTable.Look {
        let paint = theme.reduced(style, to: depth)
        return PairTable.Look(attributes: PairTable.bits(paint.attributes), pair: 0, background: paint.background)
      }
      let text = look(.text)
      #expect(look(Style(.overdue)).isSameOnBlanks(as: text))
      #expect(!look(.heading).isSameOnBlanks(as: text))
      #expect(!text.isSameOnBlanks(as: look(.heading)))
      #expect(!look(.selection).isSameOnBlanks(as: text))
      #expect(!look(.cursor).isSameOnBlanks(as: text))
    }
  }
}
