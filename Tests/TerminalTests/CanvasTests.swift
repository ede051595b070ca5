import Testing

@testable import Terminal

@Suite struct CanvasTests {
  @Test func drawsAFrameAroundWideAndRightToLeftText() {
    var canvas = Canvas(width: 30, height: 6)
    canvas.box(canvas.bounds, title: "People")
    for (row, name) in ["Amina", "王小明", "محمد", "A very long name indeed"].enumerated() {
      canvas.field(name, at: Point(2, row + 1), width: 14)
      canvas.field("\(row * 50)", at: Point(17, row + 1), width: 5, align: .trailing)
      canvas.put("│", at: Point(23, row + 1))
    }
    #expect(
      canvas.text == """
        ╭─ People ───────────────────╮
        │ Amina              0 │     │
        │ 王小明            50 │     │
        │ محمد             100 │     │
        │ A very long n…   150 │     │
        ╰────────────────────────────╯
        """)
  }

  @Test func saysHowManyColumnsItTook() {
    var canvas = Canvas(width: 10, height: 1)
    #expect(canvas.put("王小", at: Point(0, 0)) == 4)
    #expect(canvas.put("abcdefgh", at: Point(4, 0)) == 6)
    #expect(canvas.text == "王小abcdef")
    #expect(canvas.put("abcdefgh", at: Point(4, 0), maxWidth: 4, ellipsis: true) == 4)
    #expect(canvas.text == "王小abc…ef")
  }

  @Test func clipsOnEverySide() {
    var canvas = Canvas(width: 6, height: 3)
    canvas.put("abcdef", at: Point(-3, 0))
    canvas.put("xyz", at: Point(4, 1))
    canvas.put("no", at: Point(0, 3))
    canvas.put("no", at: Point(0, -1))
    canvas.put("no", at: Point(99, 1))
    #expect(canvas.lines == ["def", "    xy", ""])
  }

  @Test func halvesOfWideCellsBecomeBlanks() {
    var canvas = Canvas(width: 6, height: 1)
    canvas.put("王小明", at: Point(0, 0))
    canvas.put("x", at: Point(1, 0))
    #expect(canvas.text == " x小明")
    canvas.put("y", at: Point(4, 0))
    #expect(canvas.text == " x小y")
    canvas.put("王", at: Point(3, 0))
    #expect(canvas.text == " x 王")
    canvas.put("王", at: Point(5, 0))
    canvas.put("王", at: Point(-1, 0))
    #expect(canvas.text == " x 王")
  }

  @Test func aViewHasItsOwnCoordinates() {
    var canvas = Canvas(width: 12, height: 5)
    canvas.inside(Rect(x: 2, y: 1, width: 6, height: 3)) { view in
      #expect(view.width == 6 && view.height == 3)
      view.put("0123456789", at: Point(0, 0))
      view.inside(Rect(x: 4, y: 1, width: 10, height: 10)) { inner in
        inner.put("abcdef", at: Point(0, 0))
        inner.cursor = Point(1, 1)
      }
      view.put("never", at: Point(0, 3))
    }
    #expect(canvas.lines == ["", "  012345", "      ab", "", ""])
    #expect(canvas.cursor == Point(7, 3 - 1 + 1))
  }

  @Test func aCursorOutsideTheViewIsHidden() {
    var canvas = Canvas(width: 5, height: 2)
    canvas.cursor = Point(5, 0)
    #expect(canvas.cursor == nil)
    canvas.cursor = Point(4, 1)
    #expect(canvas.cursor == Point(4, 1))
  }

  @Test func describesStyles() {
    var canvas = Canvas(width: 12, height: 2)
    canvas.put([Span("q", .key), Span(" quit", .footer)], at: Point(0, 0))
    canvas.put("due", at: Point(0, 1), style: Style(.overdue, on: .cursor, .bold))
    #expect(canvas.styles(line: 0) == "ui.key 0-0, ui.footer 1-5, ui.text 6-11")
    #expect(canvas.styles(line: 1) == "state.overdue on ui.cursor +bold 0-2, ui.text 3-11")
    #expect(canvas.styles(line: 2) == "")
    #expect(canvas.marks([.overdue: "!", .key: "k"]) == "k\n!!!")
  }

  @Test func restylesWithoutChangingText() {
    var canvas = Canvas(width: 6, height: 1)
    canvas.put("王ab", at: Point(0, 0), style: Style(.soon))
    canvas.restyle(canvas.bounds) { $0.ground = .cursor }
    #expect(canvas.text == "王ab")
    #expect(canvas.styles(line: 0) == "state.soon on ui.cursor 0-3, ui.text on ui.cursor 4-5")
  }

  @Test func aParagraphSaysThatThereIsMore() {
    var canvas = Canvas(width: 12, height: 4)
    #expect(canvas.paragraph("apply by the first of May", at: Point(1, 0), width: 10) == 3)
    #expect(canvas.lines == [" apply by", " the first", " of May", ""])
    canvas = Canvas(width: 12, height: 4)
    #expect(canvas.paragraph("apply by the first of May", at: Point(1, 0), width: 10, maxLines: 2) == 2)
    #expect(canvas.lines == [" apply by", " the first…", "", ""])
  }

  @Test func marksAMatch() {
    let name = "Amina Traoré"
    let spans = Span.marking(name, name.range(of: "Tra"), style: .text, mark: .match)
    #expect(spans == [Span("Amina "), Span("Tra", .match), Span("oré")])
    #expect(Span.marking(name, nil, style: .dim, mark: .match) == [Span(name, .dim)])
  }

  @Test func aScrollBarReachesBothEnds() {
    func bar(_ offset: Int) -> String {
      var canvas = Canvas(width: 1, height: 5)
      canvas.scrollBar(at: Point(0, 0), length: 5, offset: offset, visible: 10, total: 50)
      return canvas.lines.joined()
    }
    #expect(bar(0) == "┃││││")
    #expect(bar(20) == "││┃││")
    #expect(bar(40) == "││││┃")
    #expect(bar(9_999) == "││││┃")
  }

  /// Hostile text at random places: no control reaches a cell and each row stays exactly as wide as the canvas.
  @Test func everyRowKeepsItsWidth() {
    var random = SplitMix(seed: 11)
    let pieces = ["a", "王", "م", "க்கா", "👩‍👩‍👧", "\u{1B}]0;x\u{7}", "\u{202E}", "e\u{301}", "\u{200D}", "\n", "क्ष", "🇫🇷"]
    var canvas = Canvas(width: 17, height: 5)
    for _ in 0..<3_000 {
      let text = (0..<6).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let point = Point(Int.random(in: -5...20, using: &random), Int.random(in: -1...5, using: &random))
      canvas.inside(Rect(x: 2, y: 0, width: 13, height: 5)) { $0.put(text, at: point) }
      canvas.field(text, at: point, width: 7, align: .center)
    }
    for y in 0..<5 {
      var x = 0
      while x < 17 {
        let cell = canvas.cell(at: Point(x, y))
        let width = cell?.width ?? 0
        #expect(width == 1 || width == 2, "row \(y), column \(x)")
        #expect(cell?.text.unicodeScalars.contains { $0.properties.generalCategory == .control } == false)
        if width == 2 { #expect(canvas.cell(at: Point(x + 1, y))?.isContinuation == true) }
        x += max(1, width)
      }
      #expect(x == 17)
    }
  }

  @Test func anEmptyCanvasTakesEverything() {
    var canvas = Canvas(width: 0, height: -3)
    canvas.put("x", at: Point(0, 0))
    canvas.box(Rect(x: 0, y: 0, width: 5, height: 5))
    canvas.field("x", at: Point(0, 0), width: 0)
    #expect(canvas.text == "")
  }
}
