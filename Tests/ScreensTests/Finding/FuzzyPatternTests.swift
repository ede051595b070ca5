import ForumPlan
import Terminal
import Testing

@testable import Screens

@Suite("Finding by a few letters")
struct FuzzyPatternTests {
  private func score(_ typed: String, _ text: String) -> Int? { FuzzyPattern(typed).score(FindableText(text)) }

  private func marked(_ typed: String, _ text: String) -> String {
    let found = Set(FuzzyPattern(typed).positions(in: text))
    return String(text.enumerated().map { found.contains($0.offset) ? $0.element : "·" })
  }

  @Test(
    "What matches, and which characters are marked",
    arguments: [
      ("tunis", "Tunis dialogue", "Tunis·········"),
      ("TUD", "Tunis dialogue", "Tu····d·······"),
      ("dia tun", "Tunis dialogue", "Tun···dia·····"),
      ("nrobi", "Nairobi dialogue", "N··robi·········"),
      ("logue", "Tunis dialogue", "·········logue"),
      ("agir", "Añé, Ágír", "·····Ágír"),
      ("iom", "International Organization for Migration", "I·············O················M········"),
      ("89", "Flint 89", "······89"),
      ("أرز", "أرز 14", "أرز···"),
      ("s", "Osprey Sage", "·······S···"),
    ])
  func matches(typed: String, text: String, shown: String) {
    #expect(score(typed, text) != nil)
    #expect(marked(typed, text) == shown)
  }

  @Test(
    "What does not match: letters strewn about, words that are not there",
    arguments: [("tnl", "Tunis dialogue"), ("xyz", "Tunis dialogue"), ("police kenya", "Police, Ghana"), ("aa", "a")])
  func misses(typed: String, text: String) {
    #expect(score(typed, text) == nil)
    #expect(FuzzyPattern(typed).positions(in: text).isEmpty)
  }

  @Test("Nothing typed matches all alike")
  func empty() {
    #expect(score("", "Tunis") == 0)
    #expect(score("  ", "") == 0)
    #expect(score("a", "") == nil)
  }

  @Test(
    "The better match stands before",
    arguments: [
      ("sage", "Sage 84", "Message"), ("ad", "Add a record", "Read a list"), ("tun", "Tunis", "Fortune"),
      ("undo", "Undo the last change", "Go under doors"), ("remo", "Remove", "Region more"),
      ("kenya", "Kenya police", "Kenyatta house"),
    ])
  func order(typed: String, better: String, worse: String) throws {
    let above = try #require(score(typed, better))
    #expect(above > score(typed, worse) ?? .min)
  }

  @Test("Spans hold the text whole, with what was found in the role of a match")
  func spans() {
    let spans = FuzzyPattern("tud").spans(of: "Tunis dialogue", style: .dim)
    #expect(spans.map(\.text) == ["Tu", "nis ", "d", "ialogue"])
    #expect(spans.map(\.style) == [Style(.match), .dim, Style(.match), .dim])
    #expect(FuzzyPattern("zz").spans(of: "Tunis") == [Span("Tunis")])
  }

  @Test("Typing on only ever narrows, and positions spell the word")
  func properties() {
    var generator = SeededGenerator(seed: 11)
    let letters = Array("abé -x")
    func word(_ most: Int) -> String {
      String((0..<Int.random(in: 0...most, using: &generator)).map { _ in letters.randomElement(using: &generator)! })
    }
    var matched = 0
    for _ in 0..<4000 {
      let text = word(14)
      let typed = word(6)
      let pattern = FuzzyPattern(typed)
      let score = pattern.score(FindableText(text))
      let positions = pattern.positions(in: text)
      if score != nil, !pattern.isEmpty {
        matched += 1
        #expect(!positions.isEmpty)
        let characters = Array(text)
        #expect(positions.allSatisfy(characters.indices.contains))
        if pattern.words.count == 1 {
          #expect(String(positions.map { characters[$0] }).folded == typed.folded.filter { $0 != " " })
        }
        let shorter = FuzzyPattern(String(typed.dropLast()))
        #expect(!pattern.narrows(shorter) || shorter.score(FindableText(text)) != nil)
      } else {
        #expect(positions.isEmpty)
      }
      // Whatever holds the word as it is matches.
      if !pattern.isEmpty, text.folded.contains(typed.folded) { #expect(score != nil) }
    }
    #expect(matched > 200)
  }
}
