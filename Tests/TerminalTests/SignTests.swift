import Testing
import Typography

@testable import Terminal

@Suite struct SignTests {
  @Test(arguments: Sign.allCases)
  func everySignIsOneColumnInEveryRepertoire(sign: Sign) {
    for repertoire in [Repertoire.ascii, .console, .unicode] {
      let character = Glyphs(in: repertoire)[sign]
      #expect(repertoire.has(character))
      #expect(TextWidth.width(of: String(character)) == 1)
    }
    #expect(sign.characters.last?.isASCII == true)
  }

  @Test func aThemesCharacterGivesWayWhereItCannotBeShown() {
    let chosen: [Sign: Character] = [.scrollThumb: "▐", .done: "☑"]
    #expect(Glyphs(chosen)[.done] == "☑")
    #expect(Glyphs(chosen, in: .console)[.scrollThumb] == "▐")
    #expect(Glyphs(chosen, in: .console)[.done] == "√")
    #expect(Glyphs(chosen, in: .ascii)[.done] == "v")
  }

  @Test func textKeepsItsColumnsAndItsLetters() {
    let text = "“Zoë” – day 1 · 3×4 … → ok ✓ نادية"
    let plain = Glyphs(in: .ascii).spelled(text)
    #expect(plain == "\"Zoë\" - day 1 - 3x4 ~ > ok v نادية")
    #expect(TextWidth.width(of: plain) == TextWidth.width(of: text))
    #expect(Glyphs.standard.spelled(text) == text)
    #expect(Glyphs(in: .console).spelled("1–8 · …") == "1-8 · ~")
  }

  @Test func aCanvasDrawsWithThem() {
    var canvas = Canvas(width: 12, height: 5, glyphs: Glyphs(in: .ascii))
    canvas.box(Rect(x: 0, y: 0, width: 12, height: 4), title: "A – B")
    canvas.scrollBar(at: Point(11, 1), length: 2, offset: 0, visible: 2, total: 4)
    canvas.put("too long for it", at: Point(1, 1), maxWidth: 8, ellipsis: true)
    canvas.paragraph("one “two” three", at: Point(1, 2), width: 9, maxLines: 1)
    canvas.fill(Rect(x: 0, y: 4, width: 3, height: 1), with: "█")
    #expect(
      canvas.text == """
        +- A - B --+
        |too lon~  #
        |one "two~ |
        +----------+
        ###
        """)
  }

  @Test func aThemeChoosesSigns() throws {
    let text = "[roles]\n\"ui.text\" = { fg = \"#ffffff\", bg = \"#000000\" }\n"
    func read(_ more: String) throws -> Theme { try Theme(toml: more + text, name: "mine", file: "mine.toml") }
    let theme = try read("[glyphs]\nmarked = \"»\"\nsparkle = \"*\"\n")
    #expect(theme.glyphs(in: .unicode)[.marked] == "»")
    #expect(theme.warnings == ["theme mine.toml: glyphs.sparkle: is not a sign of this version and was left out"])
    #expect(try read("ascii = true\n").glyphs(in: .unicode).repertoire == .ascii)
    for wrong in ["\"\"", "\"ab\"", "\"王\"", "3"] {
      #expect(throws: ThemeError.self) { try read("[glyphs]\nmarked = \(wrong)\n") }
    }
  }
}
