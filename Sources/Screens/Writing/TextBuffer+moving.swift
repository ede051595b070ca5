extension TextBuffer {
  mutating func left() {
    if cursor > 0 { place(offset(text.index(before: index(cursor)))) }
  }

  mutating func right() {
    if !isAtEnd { place(offset(text.index(after: index(cursor)))) }
  }

  mutating func home() { place(lineStart) }

  mutating func end() { place(lineEnd) }

  /// Goes to where the word before the cursor begins.
  mutating func wordLeft() { place(offset(wordStart)) }

  /// Goes to where the word behind the cursor ends.
  mutating func wordRight() {
    var place = index(cursor)
    while place < text.endIndex, !text[place].isOfWord { place = text.index(after: place) }
    while place < text.endIndex, text[place].isOfWord { place = text.index(after: place) }
    self.place(offset(place))
  }

  private var wordStart: String.Index {
    var place = index(cursor)
    while place > text.startIndex, !text[text.index(before: place)].isOfWord { place = text.index(before: place) }
    while place > text.startIndex, text[text.index(before: place)].isOfWord { place = text.index(before: place) }
    return place
  }

  /// Takes the word before the cursor away, with the blanks behind it, and gives what it took.
  @discardableResult
  mutating func cutWord() -> String {
    var place = index(cursor)
    func before() -> Character? { place > text.startIndex ? text[text.index(before: place)] : nil }
    while before() == " " { place = text.index(before: place) }
    while let character = before(), character != " ", character != "\n" { place = text.index(before: place) }
    return cut(offset(place)..<cursor)
  }

  /// Takes the line before the cursor away and gives it.
  @discardableResult
  mutating func cutToLineStart() -> String { cut(lineStart..<cursor) }

  /// Takes the line behind the cursor away and gives it; at its end the line break.
  @discardableResult
  mutating func cutToLineEnd() -> String {
    let end = lineEnd
    return cut(cursor..<(end == cursor ? min(cursor + 1, text.utf8.count) : end))
  }

  private mutating func cut(_ bytes: Range<Int>) -> String {
    let taken = String(text[index(bytes.lowerBound)..<index(bytes.upperBound)])
    if !bytes.isEmpty { replace(bytes, with: "") }
    return taken
  }
}

extension Character {
  /// Whether it belongs to a word, for moves from word to word: letters of any script, digits, and an apostrophe.
  fileprivate var isOfWord: Bool { isLetter || isNumber || self == "’" || self == "'" || self == "_" }
}
