import Testing
import Themes

@testable import Terminal

@Suite struct ShippedThemeTests {
  @Test(arguments: ShippedThemes.names)
  func theySayHowEveryRoleLooks(name: String) throws {
    let reading = try ThemeReading(name, library: ThemeLibrary())
    #expect(reading.problems == [])
    #expect(reading.warnings == [])
    #expect(reading.missing == [])
    #expect(reading.unused == [])
  }

  /// WCAG 2.2: 4.5:1 for text (1.4.3), 7:1 where a theme promises it (1.4.6), 3:1 for lines (1.4.11).
  @Test(arguments: ShippedThemes.names)
  func theyAreReadable(name: String) throws {
    let check = ThemeCheck(try ThemeLibrary().theme(named: name))
    #expect(check.failures.map { "\($0.role.rawValue) on \($0.ground?.rawValue ?? "its own"): \($0.contrast)" } == [])
    #expect(check.readings.count { $0.ground == nil } == Role.allCases.count)
    #expect(check.least == (name == "contrast" ? 7 : 4.5))
  }

  @Test func highContrastIsHigh() throws {
    let check = ThemeCheck(try ThemeLibrary().theme(named: "contrast"))
    #expect(try #require(check.lowest).contrast >= 7)
    #expect(check.reading(.overdue, on: .cursor) != nil)
  }

  @Test func kingfishersStatesAreToldApartWithoutRedAndGreen() throws {
    let theme = try ThemeLibrary().theme(named: "kingfisher")
    for vision in [nil] + ColourVision.allCases.map(Optional.some) {
      let closest = try #require(theme.closestStates(seenWith: vision))
      #expect(closest.distance >= 0.09, "\(closest) with \(vision?.rawValue ?? "all cones")")
    }
    // The measure tells: the usual red and green of traffic lights are hardly apart for a deuteranope.
    let lights = try Theme(
      toml: "inherits = \"kingfisher\"\n[roles]\n\"state.overdue\" = \"#d9534f\"\n\"state.fine\" = \"#7f8f3a\"\n",
      name: "lights", file: "lights")
    #expect(try #require(lights.closestStates(seenWith: .deuteranopia)).distance < 0.09)
  }

  /// Greys are seen alike by all; pure red is dark to a protanope.
  ///
  /// By hand from the first columns of the matrices of Machado, Oliveira and Fernandes (2009).
  @Test func colourVisionIsThatOfItsSource() throws {
    let grey = try #require(Colour(hex: "#808080"))
    let red = try #require(Colour(hex: "#ff0000"))
    for vision in ColourVision.allCases { #expect(vision.seen(grey) == grey) }
    #expect(ColourVision.protanopia.seen(red) == Colour(hex: "#6d5f00"))
    #expect(ColourVision.deuteranopia.seen(red) == Colour(hex: "#a39000"))
  }

  @Test(arguments: ShippedThemes.names)
  func fewerColoursStayReadable(name: String) throws {
    let theme = try ThemeLibrary().theme(named: name)
    for depth in [ColourDepth.eight, .sixteen, .indexed] {
      for role in Role.allCases where role.isText && theme.looks[role]?.foreground?.isTheTerminals == false {
        let paint = theme.reduced(Style(role), to: depth)
        let front = ColourDepth.colour(try #require(paint.foreground))
        let back = ColourDepth.colour(try #require(paint.background))
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

  @Test func monoAsksForNoColour() throws {
    let theme = try ThemeLibrary().theme(named: "mono")
    #expect(theme.depth == .monochrome)
    #expect(try ThemeLibrary().theme(named: "ansi").depth == .sixteen)
    #expect(try ThemeLibrary().theme(named: "dusk").depth == .direct)
    // What a row may be besides another stays told apart by attributes alone.
    let looks = [Role.cursor, .selection, .marked, .text].map { theme.reduced(Style($0), to: .monochrome).attributes }
    #expect(Set(looks.map(\.rawValue)).count == looks.count)
  }

  @Test func asciiDrawsWithAsciiAlone() throws {
    let theme = try ThemeLibrary().theme(named: "ascii")
    let glyphs = theme.glyphs(in: .unicode)
    #expect(theme.isASCII)
    for sign in Sign.allCases { #expect(glyphs[sign].isASCII, "\(sign)") }
    let dusk = try ThemeLibrary().theme(named: "dusk")
    #expect(theme.paint(.cursor) == dusk.paint(.cursor))
  }
}
