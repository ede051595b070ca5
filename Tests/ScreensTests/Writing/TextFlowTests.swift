import ForumPlan
import Testing
import Typography

@testable import Screens

@Suite("Text in rows")
struct TextFlowTests {
  private func rows(_ text: String, _ width: Int) -> [String] {
    let flow = TextFlow(text, width: width)
    return (0..<flow.count).map { flow.line($0) }
  }

  @Test("Rows break behind blanks, at line breaks, and in a word only where it is longer than a row")
  func breaks() {
    #expect(rows("one two three", 8) == ["one two ", "three"])
    #expect(rows("one\n\ntwo", 8) == ["one", "", "two"])
    #expect(rows("ends\n", 8) == ["ends", ""])
    #expect(rows("abcdefghij kl", 4) == ["abcd", "efgh", "ij ", "kl"])
    #expect(rows("", 4) == [""])
  }

  @Test("Blanks hang over the end of a row and never begin the next")
  func hangingBlanks() {
    #expect(rows("four    more", 4) == ["four    ", "more"])
    #expect(TextFlow("four    more", width: 4).position(of: 7) == (0, 4))
  }

  @Test("Wide characters break anywhere between them, and count two columns; marks count none")
  func widths() {
    #expect(rows("日本語の文", 5) == ["日本", "語の", "文"])
    #expect(rows("e\u{301}e\u{301}e\u{301} x", 3) == ["e\u{301}e\u{301}e\u{301} ", "x"])
    #expect(rows("كتاب كبير", 5) == ["كتاب ", "كبير"])
    // கி is one column wide as terminals have it, its sign standing beside it where it is a spacing one.
    for row in rows("தமிழ் வாக்கியம் நீளமானது", 9) { #expect(TextWidth.width(of: row.trimmedEnd) <= 9) }
  }

  @Test("Up and down keep to a column, and the end of a row that runs on is before its last blank")
  func places() {
    let flow = TextFlow("one two three", width: 8)
    #expect(flow.position(of: 9) == (1, 1))
    #expect(flow.offset(row: 0, column: 1) == 1)
    #expect(flow.offset(row: 0, column: 99) == 7)
    #expect(flow.end(of: 0) == 7 && flow.end(of: 1) == 13)
    #expect(flow.row(at: 8) == 1)
  }

  @Test("A text that is followed has the rows of one laid out anew, over random edits", arguments: 1...6)
  func following(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let pieces = [
      "a", "bc ", "longer ", "averyveryverylongword", " ", "\n", "é", "\u{301}", "木", "日本語", "க", "ி", "كتاب ",
      "\u{64B}",
      "👩‍👩‍👧", "🇹", "🇳", "❤️",
    ]
    for width in [2, 7, 20] {
      var buffer = TextBuffer("")
      var flow = TextFlow(width: width)
      for _ in 0..<200 {
        buffer.place(Int.random(in: 0...buffer.text.utf8.count, using: &generator))
        switch Int.random(in: 0..<5, using: &generator) {
        case 0: buffer.backspace()
        case 1: buffer.cutWord()
        case 2: buffer.cutToLineEnd()
        default: for _ in 0..<3 { buffer.insert(pieces.randomElement(using: &generator)!) }
        }
        flow.follow(buffer.text)
        let fresh = TextFlow(buffer.text, width: width)
        #expect(flow.starts == fresh.starts, "\(buffer.text)")
        if flow.starts != fresh.starts { return }
        #expect((0..<flow.count).map { flow.line($0) } == slowRows(buffer.text, width))
      }
    }
  }

  /// The same rule, one character after the other, from a list of characters.
  private func slowRows(_ text: String, _ width: Int) -> [String] {
    var rows: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var rest = Array(paragraph)
      while true {
        var used = 0
        var fit = 0
        while fit < rest.count, rest[fit] == " " || used + TextWidth.width(of: rest[fit]) <= width {
          used += TextWidth.width(of: rest[fit])
          fit += 1
        }
        if fit == rest.count { break }
        var cut = fit
        while cut > 0, rest[cut - 1] != " ", TextWidth.width(of: rest[cut - 1]) != 2,
          TextWidth.width(of: rest[cut]) != 2
        {
          cut -= 1
        }
        if cut == 0 { cut = max(1, fit) }
        rows.append(String(rest[..<cut]))
        rest.removeFirst(cut)
      }
      rows.append(String(rest))
    }
    return rows
  }

  @Test("Letters known by their bytes are as wide as the tables say, and join nothing")
  func glances() {
    let known = (UInt32(0x20)...0xFFFF).filter { TextGlance.columns(of: $0) != nil }.compactMap { Unicode.Scalar($0) }
    #expect(known.count > 20_000)
    for scalar in known {
      if TextWidth.width(of: Character(scalar)) != TextGlance.columns(of: scalar.value) { Issue.record("\(scalar)") }
    }
    var text = String.UnicodeScalarView()
    for scalar in known.filter({ $0.value < 0x3000 }) + known.prefix(300) { text.append(scalar) }
    #expect(String(text).count == text.count)
    var copy = String(text) + "e\u{301}க்ஷி🇹🇳👩‍👩‍👧木\u{FE00}\n"
    let whole = copy
    copy.withUTF8 { bytes in
      let glance = TextGlance(bytes, of: whole)
      var offset = 0
      for character in whole {
        let (end, columns) = glance.character(at: offset)
        if character != "\n" { #expect(columns == TextWidth.width(of: character), "\(character)") }
        #expect(end - offset == String(character).utf8.count)
        offset = end
      }
    }
  }

  @Test("A change is where two texts differ, between scalars")
  func changes() throws {
    #expect(TextChange(from: "same", to: "same") == nil)
    // é and è share their first byte.
    let change = try #require(TextChange(from: "né", to: "nè"))
    #expect(change.at == 1 && change.removed == 2 && change.inserted == 2)
    let doubled = try #require(TextChange(from: "aa", to: "aaa", within: 1))
    #expect(doubled.at == 1 && doubled.removed == 0 && doubled.inserted == 1)
  }
}

extension String {
  fileprivate var trimmedEnd: String { String(reversed().drop { $0 == " " }.reversed()) }
}
