import Terminal
import Testing

@testable import Screens

@Suite struct ThemeSampleTests {
  private func sample(_ name: String, width: Int = 80) throws -> (theme: Theme, canvas: Canvas) {
    let theme = try ThemeLibrary().theme(named: name)
    return (theme, ThemeSample(theme, width: width, glyphs: theme.glyphs(in: .unicode)).canvas)
  }

  /// The rows of one overdue thing as it comes to be marked and to stand under the cursor.
  @Test func statesLieOnOneAnother() throws {
    let canvas = try sample("dusk").canvas
    let rows = canvas.lines.indices.filter { canvas.lines[$0].contains("16 days ago") }
    #expect(
      rows.map { canvas.lines[$0] } == [
        "│ overdue               Tunis dialogue  ! 16 days ago  Flint 89                │",
        "│ overdue, marked     ● Tunis dialogue  ! 16 days ago  Flint 89                │",
        "│ overdue, cursor       Tunis dialogue  ! 16 days ago  Flint 89                │",
        "│ overdue, both       ● Tunis dialogue  ! 16 days ago  Flint 89                │",
      ])
    let states = rows.map { row in
      canvas.styles(line: row).split(separator: ", ").filter { $0.hasPrefix("state.overdue") }.joined()
    }
    #expect(
      states == [
        "state.overdue 40-52", "state.overdue on ui.marked 40-52", "state.overdue on ui.cursor 40-52",
        "state.overdue on ui.cursor over ui.marked 40-52",
      ])
  }

  /// Coral on the cursor's blue, bold from both, italic from the mark: in 256 colours, and without any.
  @Test func theyShowAllThreeOnATerminal() throws {
    let (theme, canvas) = try sample("dusk")
    let row = canvas.lines.lastIndex { $0.contains("16 days ago") } ?? 0
    #expect(canvas.escaped(in: theme, depth: .indexed)[row].contains("\u{1B}[0;1;3;38;5;210;48;5;237m! 16 days ago"))
    #expect(canvas.escaped(in: theme, depth: .direct)[row].contains("38;2;255;138;122;48;2;48;59;87m! 16 days ago"))
    #expect(canvas.escaped(in: theme, depth: .monochrome)[row].contains("\u{1B}[0;1;3;7m! 16 days ago"))
    #expect(canvas.escaped(in: theme, depth: .monochrome)[row].contains("● Tunis dialogue"))
  }

  @Test func everyRoleAndSignIsInIt() throws {
    for width in [40, 80, 160] {
      let (theme, canvas) = try sample("paper", width: width)
      for role in Role.allCases { #expect(canvas.text.contains(" \(role.rawValue) "), "\(role)") }
      let glyphs = theme.glyphs(in: .unicode)
      for sign in Sign.allCases { #expect(canvas.text.contains(glyphs[sign]), "\(sign)") }
      #expect(canvas.lines.allSatisfy { $0.count == canvas.width })
    }
  }

  @Test func noStateIsToldByColourAlone() {
    // Each has a sign of its own, in Unicode and in ASCII.
    for glyphs in [Glyphs.standard, Glyphs(in: .console), Glyphs(in: .ascii)] {
      let signs = Role.allCases.compactMap { $0.sign.map { glyphs[$0] } }
      #expect(Set(signs).count == signs.count)
    }
  }
}
