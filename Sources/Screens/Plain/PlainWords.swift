import Typography

/// Makes of what stands on a screen what can be read aloud: no signs that only mean something to the eye.
enum PlainWords {
  /// The text with arrows, dashes and dots as words or plain marks, and without lines, bars and signs.
  static func spoken(_ text: String) -> String {
    var result = ""
    var text = text.hasPrefix("· ") ? String(text.dropFirst(2)) : text
    if text.contains(" · ") { text = text.replacing(" · ", with: ", ") }
    text = text.replacing(/([0-9])\.\.([0-9])/) { "\($0.1)–\($0.2)" }
    for character in TextWidth.neutralised(text) { result += spoken(character) }
    return named(result.split(separator: " ").joined(separator: " "))
  }

  /// The signs that begin a text, in words: of severity, and of an amount that falls short.
  private static func named(_ text: String) -> String {
    if text.first == "!", text.dropFirst().first?.isNumber == true { return "too little, \(text.dropFirst())" }
    for (sign, word) in [("!! ", "Serious: "), ("! ", "Warning: ")] where text.hasPrefix(sign) {
      return word + text.dropFirst(sign.count)
    }
    return text
  }

  private static func spoken(_ character: Character) -> String {
    if let word = words[character] { return word }
    guard let scalar = character.unicodeScalars.first else { return "" }
    switch scalar.value {
    // Lines, blocks, shapes, signs and braille patterns, with which screens draw.
    case 0x2190...0x21FF, 0x2300...0x23FF, 0x2500...0x25FF, 0x2600...0x27BF, 0x2800...0x28FF: return " "
    default: return String(character)
    }
  }

  private static let words: [Character: String] = [
    "→": " to ", "–": " to ", "·": ",", "…": "...", "✓": " done ", "×": " times ", "≤": " at most ", "≥": " at least ",
    "“": "\"", "”": "\"", "’": "'",
  ]

  /// What a list tells of one of its cells; `nil` for one that says nothing.
  ///
  /// A name or a word is understood by itself; a number, a date or a yes has its column's title before it.
  static func cell(_ text: String, title: String, isNumber: Bool = false) -> String? {
    let words = spoken(text)
    guard words != "to", words.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
    let first = words.prefix { $0 != " " }
    let isBare =
      isNumber || words.first { $0.isLetter || $0.isNumber }?.isNumber == true || bareWords.contains(first.lowercased())
    return title.isEmpty || !isBare ? words : "\(spoken(title)): \(words)"
  }

  /// Words that say nothing without a title.
  private static let bareWords: Set<String> = ["yes", "no", "done", "begun", "late", "in", "today", "free"]

  /// Lines of at most so many columns, never filled up with blanks.
  static func lines(_ text: String, width: Int) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      TextWidth.wrapped(String(line), to: max(20, width))
    }
  }
}
