import Testing

@testable import Typography

@Suite struct TextWidthTests {
  @Test(arguments: [
    ("Amina", 5), ("", 0), ("José", 4), ("Jose\u{301}", 4), ("王小明", 6), ("김민수", 6), ("ﾊﾝｶｸ", 4), ("ＦＵＬＬ", 8),
    ("محمد", 4), ("مُحَمَّد", 4), ("שלום", 4), ("ภาษาไทย", 7), ("👩‍👩‍👧", 2), ("👍🏽", 2), ("🇫🇷", 2), ("❤️", 2), ("❤", 1),
    ("1️⃣", 2), ("…", 1), ("─", 1), ("각", 2), ("한", 2),
  ])
  func countsColumns(text: String, width: Int) {
    #expect(TextWidth.width(of: text) == width)
  }

  /// A vowel sign that stands beside its consonant takes a column, one above or below takes none.
  @Test(arguments: [("க", 1), ("கா", 2), ("கி", 2), ("க்", 1), ("திருமதி", 7), ("श्री", 3), ("क्ष", 2), ("देवी", 3)])
  func countsIndicSigns(text: String, width: Int) {
    #expect(TextWidth.width(of: text) == width)
  }

  /// The quick ways count what the units say, for every scalar alone, behind a letter, and with marks on it.
  @Test func theQuickWaysCountTheSame() {
    for value in UInt32(0)...0x1_F7FF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for text in [String(scalar), "a\(scalar)", "\(scalar)\u{301}", "\(scalar)\u{200D}"] {
        var slow = String.UnicodeScalarView()
        for character in text { slow.append(contentsOf: TextWidth.neutral(character)) }
        let neutral = String(slow)
        let units = neutral.flatMap { TextWidth.units(of: $0) }
        guard TextWidth.neutralised(text) == neutral, TextWidth.units(text) == units,
          TextWidth.width(of: text) == units.reduce(0, { $0 + $1.width })
        else {
          Issue.record("U+\(String(value, radix: 16))")
          break
        }
      }
    }
  }

  @Test func controlsNeverSurvive() {
    for value in UInt32(0)...0x2FFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let safe = TextWidth.neutralised("a\(scalar)b")
      for kept in safe.unicodeScalars {
        #expect(kept.properties.generalCategory != .control, "U+\(String(value, radix: 16))")
        #expect(!(0x202A...0x202E).contains(kept.value) && !(0x2066...0x2069).contains(kept.value))
        #expect(kept.value != 0x2028 && kept.value != 0x2029)
      }
    }
  }

  @Test func showsWhereSomethingWasTakenOut() {
    #expect(TextWidth.neutralised("a\u{1B}[31mb") == "a\u{FFFD}[31mb")
    #expect(TextWidth.neutralised("a\u{9B}31mb") == "a\u{FFFD}31mb")
    #expect(TextWidth.neutralised("one\ttwo\r\nthree\nfour") == "one two three four")
    #expect(TextWidth.neutralised("ad\u{202E}nim\u{202C}") == "adnim")
    #expect(TextWidth.neutralised("می\u{200C}خواهم") == "می\u{200C}خواهم")
  }

  @Test func strayMarksStandOnADottedCircle() {
    #expect(
      TextWidth.units("\u{301}a") == [TextUnit(text: "\u{25CC}\u{301}", width: 1), TextUnit(text: "a", width: 1)])
  }

  @Test func marksAreBounded() {
    let pile = "e" + String(repeating: "\u{301}", count: 10_000)
    #expect(TextWidth.units(pile).map(\.text.unicodeScalars.count) == [5])
  }

  @Test func cutsWithoutSplittingACharacter() {
    #expect(TextWidth.truncated("Ouagadougou", to: 6) == "Ouaga…")
    #expect(TextWidth.truncated("Tunis", to: 5) == "Tunis")
    #expect(TextWidth.truncated("王小明", to: 4) == "王…")
    #expect(TextWidth.truncated("王小明", to: 5) == "王小…")
    #expect(TextWidth.truncated("abc", to: 1) == "…")
    #expect(TextWidth.truncated("abc", to: 0) == "")
    #expect(TextWidth.truncated("abc", to: 2, ellipsis: "") == "ab")
  }

  @Test func padsOnTheFreeSide() {
    #expect(TextWidth.padded("ab", to: 5) == "ab   ")
    #expect(TextWidth.padded("ab", to: 5, align: .trailing) == "   ab")
    #expect(TextWidth.padded("ab", to: 5, align: .center) == " ab  ")
    #expect(TextWidth.padded("王小明", to: 4) == "王… ")
  }

  @Test func wrapsAtSpaces() {
    #expect(TextWidth.wrapped("apply by the first of May", to: 10) == ["apply by", "the first", "of May"])
    #expect(TextWidth.wrapped("one\n\ntwo", to: 10) == ["one", "", "two"])
    #expect(TextWidth.wrapped("antidisestablishment", to: 8) == ["antidise", "stablish", "ment"])
    #expect(TextWidth.wrapped("王小明王小明", to: 5) == ["王小", "明王", "小明"])
    #expect(TextWidth.wrapped("", to: 5) == [""])
    #expect(TextWidth.wrapped("王", to: 1) == ["王"])
  }

  /// Whatever the text, a fitted text has the width asked for and a wrapped one loses no word.
  @Test func fitsEveryText() {
    var random = SplitMix(seed: 7)
    let alphabet: [String] =
      ["a", "b", " ", "é", "王", "김", "م", "ש‌", "க்", "கா", "👍🏽", "❤️", "\u{1B}", "\u{301}", "\t", "…", "-"]
      + ["🇫🇷", "क्ष", "\u{202E}"]
    for _ in 0..<2_000 {
      let text = (0..<Int.random(in: 0...20, using: &random)).map { _ in
        alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
      }.joined()
      let columns = Int.random(in: 4...12, using: &random)
      #expect(TextWidth.width(of: TextWidth.padded(text, to: columns)) == columns)
      #expect(TextWidth.width(of: TextWidth.neutralised(text)) == TextWidth.width(of: text))
      let lines = TextWidth.wrapped(text, to: columns)
      #expect(lines.allSatisfy { TextWidth.width(of: $0) <= columns })
      let kept = lines.joined().filter { $0 != " " }
      #expect(kept == TextWidth.neutralised(text).filter { $0 != " " })
    }
  }
}

/// A small generator (SplitMix64, Steele, Lea and Flood 2014), so that a failing case comes back.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
