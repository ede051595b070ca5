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
    buffer.insert("e\u{301}")
    #expect(buffer.characters.count == 8)
    buffer.backspace()
    #expect(buffer.text == "À Tunis")
    buffer.deleteWord()
    #expect(buffer.text == "À ")
    buffer.deleteLine()
    buffer.backspace()
    buffer.delete()
    #expect(buffer.text.isEmpty)
  }

  @Test("Up and down keep the column, and say when there is no line")
  func lines() {
    var buffer = TextBuffer("first\n\nthird line")
    #expect(buffer.position.line == 2)
    let below = buffer.moveLine(1)
    #expect(!below)
    let second = buffer.moveLine(-1)
    #expect(second && buffer.position == (1, ""))
    let first = buffer.moveLine(-1)
    buffer.end()
    #expect(first && buffer.position == (0, "first"))
    let above = buffer.moveLine(-1)
    #expect(!above)
    buffer.insert("!")
    #expect(buffer.lines == ["first!", "", "third line"])
  }

  @Test("It does what a string with an index does, over random keys")
  func reference() {
    var generator = SeededGenerator(seed: 11)
    var buffer = TextBuffer("")
    var text = ""
    var index = 0
    for _ in 0..<3000 {
      switch Int.random(in: 0..<6, using: &generator) {
      case 0, 1:
        let letter = ["a", " ", "é", "木", "\n"].randomElement(using: &generator)!
        buffer.insert(letter)
        text.insert(contentsOf: letter, at: text.index(text.startIndex, offsetBy: index))
        index += 1
      case 2:
        buffer.backspace()
        if index > 0 {
          index -= 1
          text.remove(at: text.index(text.startIndex, offsetBy: index))
        }
      case 3:
        buffer.delete()
        if index < text.count { text.remove(at: text.index(text.startIndex, offsetBy: index)) }
      case 4:
        buffer.left()
        index = max(0, index - 1)
      default:
        buffer.right()
        index = min(text.count, index + 1)
      }
      #expect(buffer.text == text && buffer.cursor == index)
    }
  }

  @Test("Suggestions: places, countries after a comma, and names in the plan")
  func suggestions() {
    let sight = Stage().workspace.sight
    #expect(sight.suggestion(for: "Nair", in: .place) == "Nairobi, KE")
    #expect(sight.suggestion(for: "KE, Tuni", in: .countries) == "Tunisia")
    #expect(sight.suggestion(for: "fredsb", in: .reference(.organisation)) == "Fredsbordet")
    #expect(sight.suggestion(for: "T", in: .place).isEmpty, "one letter is too little to guess from")
    #expect(sight.suggestion(for: "anything", in: .line).isEmpty)
  }
}
