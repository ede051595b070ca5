import Testing

@testable import Terminal
@testable import Typography

@Suite struct GlyphTests {
  /// A C library that has never heard of emoji after 2020.
  private let maker = GlyphMaker { scalar in
    switch scalar.value {
    case 0x1FAE8: -1
    case 0x300...0x36F, 0x200C...0x200F, 0xFE0F, 0x20E3, 0x0BCD: 0
    case 0x4E00...0x9FFF, 0x1F300...0x1FAFF: 2
    default: 1
    }
  }

  private func glyphs(_ text: String) -> [Glyph] {
    TextWidth.units(text).flatMap { maker.glyphs(Cell($0, style: .text)) }
  }

  @Test func sendsOnlyWhatEveryTerminalAgreesOn() {
    #expect(glyphs("é") == [Glyph(scalars: ["é"], columns: 1)])
    #expect(glyphs("e\u{301}") == [Glyph(scalars: ["e", "\u{301}"], columns: 1)])
    #expect(glyphs("王") == [Glyph(scalars: ["王"], columns: 2)])
    #expect(glyphs("👩‍👩‍👧") == [Glyph(scalars: ["👩"], columns: 2)])
    #expect(glyphs("👍🏽") == [Glyph(scalars: ["👍"], columns: 2)])
    #expect(glyphs("❤️") == [Glyph(scalars: ["❤"], columns: 1), .blank])
    #expect(glyphs("🇫🇷") == [Glyph(scalars: ["F"], columns: 1), Glyph(scalars: ["R"], columns: 1)])
    #expect(glyphs("\u{1FAE8}") == [Glyph(scalars: ["\u{FFFD}"], columns: 1), .blank])
  }

  @Test func glyphsAreAsWideAsTheirCell() {
    for text in ["王小明", "கா க்", "❤️1️⃣🇫🇷👍🏽", "مُحَمَّد", "श्रीमती", "\u{1FAE8}x"] {
      #expect(glyphs(text).reduce(0) { $0 + $1.columns } == TextWidth.width(of: text), "\(text)")
    }
  }
}
