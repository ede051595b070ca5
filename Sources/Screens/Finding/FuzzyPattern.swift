import Terminal

/// What was typed to find something, and how well a text answers to it.
///
/// Each word typed has to be found in the text, in any order, whatever the case and marks. A word is found as a part of
/// the text, as the beginnings of some of its words (`tud` in `Tunis dialogue`), or, from four letters on, with one or
/// two letters left out between two (`nrobi` in `Nairobi`). Letters strewn over a text do not count: in a list that
/// keeps its order they would look like mistakes.
///
/// ```swift
/// let pattern = FuzzyPattern("tun dia")
/// pattern.score(FindableText("Tunis dialogue"))  // higher is better; nil for no match
/// pattern.spans(of: "Tunis dialogue")            // with what was found in the role `ui.match`
/// ```
struct FuzzyPattern: Hashable, Sendable {
  let typed: String
  /// The folded words.
  let words: [[UInt32]]
  let mask: UInt64

  init(_ typed: String) {
    self.typed = typed
    words = FindableText.fold(typed).split(separator: 0x20).map(Array.init)
    mask = words.reduce(0) { $0 | FindableText.mask(of: $1) }
  }

  /// Nothing was typed: everything matches.
  var isEmpty: Bool { words.isEmpty }

  /// Whether all that matches this matches another pattern too, so that its results need only be narrowed.
  ///
  /// Not so where a word has grown long enough for letters to be left out: `nrob` finds Nairobi, and `nro` does not.
  func narrows(_ other: FuzzyPattern) -> Bool {
    typed.hasPrefix(other.typed)
      && zip(words, other.words).allSatisfy { FuzzyScorer(word: $0).steps == FuzzyScorer(word: $1).steps }
  }

  /// How well a text matches: higher is better, `nil` for not at all, 0 for nothing typed.
  ///
  /// O(length of the text × length of the word) for each word; most texts that do not match are known by their mask.
  func score(_ text: FindableText) -> Int? {
    guard mask & ~text.mask == 0 else { return nil }
    var total = 0
    for word in words {
      guard let score = FuzzyScorer(word: word).score(text.scalars) else { return nil }
      total += score
    }
    return total
  }

  /// Which characters of a text were found, as offsets in ascending order; empty where it does not match.
  ///
  /// Where a text is one of several in which words may be found, as the cells of a row are, not each word needs to be.
  func positions(in text: String, everyWord: Bool = true) -> [Int] {
    var scalars: [UInt32] = []
    var characters: [Int] = []
    for (offset, character) in text.enumerated() {
      let folded = FindableText.fold(String(character))
      scalars += folded
      characters += Array(repeating: offset, count: folded.count)
    }
    var found: Set<Int> = []
    for word in words {
      guard let places = FuzzyScorer(word: word).positions(in: scalars) else {
        if everyWord { return [] }
        continue
      }
      found.formUnion(places.map { characters[$0] })
    }
    return found.sorted()
  }

  /// The text with what was found marked.
  func spans(
    of text: String, style: Style = .text, mark: Style = Style(.match), everyWord: Bool = true
  ) -> [Span] {
    let found = Set(positions(in: text, everyWord: everyWord))
    guard !found.isEmpty else { return [Span(text, style)] }
    var spans: [Span] = []
    for (offset, character) in text.enumerated() {
      let wanted = found.contains(offset) ? mark : style
      if spans.last?.style == wanted {
        spans[spans.count - 1].text.append(character)
      } else {
        spans.append(Span(String(character), wanted))
      }
    }
    return spans
  }
}
