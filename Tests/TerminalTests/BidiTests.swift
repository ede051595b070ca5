import Testing

@testable import Terminal
@testable import Typography

@Suite struct BidiTests {
  private func levels(_ text: String) -> String? {
    Bidi.levels(TextWidth.units(text)).map { $0.map(String.init).joined() }
  }

  @Test func findsRunsWithTheirNumbersAndSpaces() {
    #expect(levels("Tunis 2027") == nil)
    #expect(levels("אב גד") == "11111")
    #expect(levels("אב 12") == "11122")
    #expect(levels("12 אב") == "00011")
    #expect(levels("a (אב) b") == "00011000")
    #expect(levels("אב x גד") == "1100011")
  }

  @Test func reordersWithinTheRun() {
    func shown(_ text: String) -> String {
      let units = TextWidth.units(text)
      return Bidi.visualOrder(Bidi.levels(units) ?? []).map { units[$0].text }.joined()
    }
    #expect(shown("אבג") == "גבא")
    #expect(shown("a אב 12 b") == "a 12 בא b")
  }

  @Test func theColumnsBesideARunStayInPlace() {
    var canvas = Canvas(width: 16, height: 1)
    canvas.field("אבג", at: Point(0, 0), width: 6)
    canvas.field("דה", at: Point(7, 0), width: 4)
    canvas.put("12", at: Point(12, 0))
    let maker = GlyphMaker { _ in 1 }
    let visual = maker.row(canvas.cells[...], bidi: .visual).map { String($0.glyph.scalars[0]) }.joined()
    #expect(visual == "גבא    הד   12  ")
    // Each run is closed with a left-to-right mark, so that a reordering terminal ends there.
    let logical = maker.row(canvas.cells[...], bidi: .logical).map(\.glyph)
    #expect(logical.map { String($0.scalars[0]) }.joined() == "אבג    דה   12  ")
    #expect(logical.indices.filter { logical[$0].scalars.contains("\u{200E}") } == [2, 8])
  }
}
