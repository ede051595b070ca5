import ForumPlan
import Testing

@testable import Screens

@Suite("Typing")
struct TextBufferTests {
  @Test("Characters go in and out where the cursor is, marks and all")
  func editing() {
    var buffer = TextBuffer("Tunis")
    buffer.home()
    buffer.insert("À ")
    #expect(buffer.text == "À Tunis")
    buffer.end()
    buffer.insert("木")
    buffer.backspace()
    #expect(buffer.text == "À Tunis")
    #expect(buffer.cutWord() == "Tunis")
    #expect(buffer.text == "À ")
    buffer.cutToLineStart()
    buffer.backspace()
    buffer.delete()
    #expect(buffer.isEmpty)
  }

  @Test("A mark that was typed goes back alone; a whole character goes forward and as an emoji")
  func marks() {
    // க and the sign for ி make one character.
    var tamil = TextBuffer("க")
    tamil.insert("ி")
    #expect(tamil.text.count == 1 && tamil.isAtEnd)
    tamil.backspace()
    #expect(tamil.text == "க")
    tamil.insert("ி")
    tamil.home()
    tamil.delete()
    #expect(tamil.isEmpty)
    var family = TextBuffer("👩‍👩‍👧x")
    family.left()
    family.backspace()
    #expect(family.text == "x")
    var heart = TextBuffer("❤️")
    heart.backspace()
    #expect(heart.isEmpty)
  }

  @Test("Typed before a mark, the cursor stands behind the character that came to be")
  func joining() {
    var buffer = TextBuffer("\u{301}a")
    buffer.place(0)
    buffer.insert("e")
    #expect(buffer.text.count == 2)
    #expect(buffer.cursor == "e\u{301}".utf8.count)
  }

  @Test("Words of any script are gone over whole; lines end where they end")
  func words() {
    var buffer = TextBuffer("one, l’été\n木 كتاب ok")
    buffer.place(0)
    var stops: [Int] = []
    while !buffer.isAtEnd {
      buffer.wordRight()
      stops.append(buffer.text[..<buffer.index(buffer.cursor)].count)
    }
    #expect(stops == [3, 10, 12, 17, 20])
    stops = []
    while buffer.cursor > 0 {
      buffer.wordLeft()
      stops.append(buffer.text[..<buffer.index(buffer.cursor)].count)
    }
    #expect(stops == [18, 13, 11, 5, 0])
    buffer.end()
    #expect(buffer.line == ("one, l’été", ""))
    #expect(buffer.cutToLineEnd() == "\n")
    #expect(buffer.line.after == "木 كتاب ok")
  }

  @Test("Line ends of every system are one")
  func lineEnds() {
    #expect(TextBuffer("a\r\nb\rc").text == "a\nb\nc")
  }

  @Test("It does what a string does that is looked through anew each time, over random keys", arguments: 1...6)
  func reference(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    var buffer = TextBuffer("")
    var slow = SlowText()
    let pieces = [
      "a", " ", "\n", "é", "e\u{301}", "\u{301}", "木", "க", "ி", "்", "ك", "\u{64B}", "👩", "\u{200D}", "🇹", "🇳", "❤️",
      "🏽",
      "two words",
    ]
    for _ in 0..<1000 {
      switch Int.random(in: 0..<12, using: &generator) {
      case 0...3:
        let piece = pieces.randomElement(using: &generator)!
        buffer.insert(piece)
        slow.insert(piece)
      case 4:
        buffer.backspace()
        slow.backspace()
      case 5:
        buffer.delete()
        slow.delete()
      case 6:
        buffer.left()
        slow.step(-1)
      case 7:
        buffer.right()
        slow.step(1)
      case 8:
        buffer.home()
        slow.home()
      case 9:
        buffer.end()
        slow.end()
      case 10:
        #expect(buffer.cutWord().unicodeScalars.elementsEqual(slow.cutWord().unicodeScalars))
      default:
        let offset = Int.random(in: 0...buffer.text.utf8.count, using: &generator)
        buffer.place(offset)
        slow.place(offset)
      }
      #expect(buffer.text.unicodeScalars.elementsEqual(slow.text.unicodeScalars))
      #expect(buffer.cursor == slow.before.utf8.count)
      if buffer.text.utf8.count > 300 {
        buffer = TextBuffer("")
        slow = SlowText()
      }
    }
  }
}

/// A text with a cursor, done in the slowest and plainest way: as characters, split anew after each change.
private struct SlowText {
  private(set) var text = ""
  private(set) var before = ""

  private var after: String { String(text.unicodeScalars.dropFirst(before.unicodeScalars.count)) }

  /// The whole characters from the start that hold at least so many bytes.
  mutating func place(_ bytes: Int) {
    before = ""
    for character in text where before.utf8.count < bytes { before.append(character) }
  }

  private mutating func set(_ head: String, _ tail: String) {
    text = String(String.UnicodeScalarView(Array(head.unicodeScalars) + Array(tail.unicodeScalars)))
    place(head.utf8.count)
  }

  mutating func insert(_ piece: String) { set(before + piece, after) }

  mutating func backspace() {
    guard let last = before.last else { return }
    let scalars = Array(last.unicodeScalars)
    let end = scalars[scalars.count - 1]
    let category = end.properties.generalCategory
    let isMark = category == .nonspacingMark || category == .spacingMark
    let takesMark = scalars.count > 1 && isMark && end != "\u{FE0F}"
    var head = String.UnicodeScalarView(before.unicodeScalars.dropLast(scalars.count))
    if takesMark { head.append(contentsOf: scalars.dropLast()) }
    set(String(head), after)
  }

  mutating func delete() {
    guard let first = after.first else { return }
    set(before, String(after.unicodeScalars.dropFirst(first.unicodeScalars.count)))
  }

  mutating func step(_ by: Int) {
    let count = before.count + by
    before = String(text.prefix(max(0, count)))
  }

  mutating func home() {
    while let last = before.last, last != "\n" { step(-1) }
  }

  mutating func end() {
    while let first = after.first, first != "\n" { step(1) }
  }

  mutating func cutWord() -> String {
    var head = before
    while head.last == " " { head.removeLast() }
    while let last = head.last, last != " ", last != "\n" { head.removeLast() }
    let taken = String(before.unicodeScalars.dropFirst(head.unicodeScalars.count))
    set(head, after)
    return taken
  }
}
