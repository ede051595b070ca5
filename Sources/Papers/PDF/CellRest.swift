/// What is left to set of a cell that no page can hold: words with the blank or line break before each.
struct CellRest {
  private var words: ArraySlice<String>

  /// Longer words are cut: not even one of them might fit a page.
  private static let longest = 200

  init(_ text: String) {
    var words: [String] = []
    var word = ""
    for character in SafeText.block(text) {
      if character == " " || character == "\n" || word.count >= Self.longest {
        words.append(word)
        word = ""
      }
      word.append(character)
    }
    words.append(word)
    self.words = words[...]
  }

  var isEmpty: Bool { words.isEmpty }

  /// Takes as many words as fit, at least one; O(log words) tries.
  mutating func take(fitting: (String) -> Bool) -> String {
    guard !words.isEmpty else { return "" }
    var (least, most) = (1, 64)
    while most < words.count, fitting(words.prefix(most).joined()) { (least, most) = (most, most * 2) }
    most = min(most, words.count)
    while least < most {
      let middle = (least + most + 1) / 2
      if fitting(words.prefix(middle).joined()) { least = middle } else { most = middle - 1 }
    }
    let taken = words.prefix(least).joined()
    words = words.dropFirst(least)
    // The blank or line break before the first word goes with the row's end.
    return taken.first == " " || taken.first == "\n" ? String(taken.dropFirst()) : taken
  }
}
