/// A text being typed, and where the next character goes.
///
/// Places are counted in bytes of UTF-8, so that a step costs the same wherever it is made; the cursor always stands
/// between two characters as a reader sees them, also where what was typed joined the character before it.
struct TextBuffer: Hashable, Sendable {
  /// The text, its lines ended by `\n`.
  private(set) var text: String
  /// How many bytes stand before the cursor.
  private(set) var cursor: Int

  init(_ text: String) {
    let holdsReturn = text.utf8.contains(0x0D)
    self.text = holdsReturn ? String(text.map { $0 == "\r\n" || $0 == "\r" ? "\n" : $0 }) : text
    cursor = self.text.utf8.count
  }

  var isEmpty: Bool { text.isEmpty }

  var isAtEnd: Bool { cursor == text.utf8.count }

  /// The text of the cursor's line before it, and after it.
  var line: (before: String, after: String) {
    (String(text[index(lineStart)..<index(cursor)]), String(text[index(cursor)..<index(lineEnd)]))
  }

  /// Where the cursor's line begins.
  var lineStart: Int {
    let bytes = text.utf8
    let found = bytes[..<index(cursor)].lastIndex(of: 0x0A)
    return found.map { bytes.distance(from: bytes.startIndex, to: $0) + 1 } ?? 0
  }

  /// Where the cursor's line ends, before its line break.
  var lineEnd: Int {
    let bytes = text.utf8
    let found = bytes[index(cursor)...].firstIndex(of: 0x0A) ?? bytes.endIndex
    return bytes.distance(from: bytes.startIndex, to: found)
  }

  /// Puts a text in place of some bytes, which begin and end between characters; the cursor stands behind it.
  mutating func replace(_ bytes: Range<Int>, with new: String) {
    text.replaceSubrange(index(bytes.lowerBound)..<index(bytes.upperBound), with: new)
    place(bytes.lowerBound + new.utf8.count)
  }

  /// Puts the cursor at a place; inside a character it goes to the end of it.
  mutating func place(_ offset: Int) {
    let wanted = index(min(max(0, offset), text.utf8.count))
    guard wanted > text.startIndex, wanted < text.endIndex else {
      cursor = self.offset(wanted)
      return
    }
    // `index(before:)` and `index(after:)` round to whole characters.
    let after = text.index(after: wanted)
    cursor = text.index(before: after) == wanted ? self.offset(wanted) : self.offset(after)
  }

  mutating func insert(_ new: String) { replace(cursor..<cursor, with: new) }

  /// Takes back what was typed last: a mark alone from the character it stands on, else the whole character.
  ///
  /// Whoever types Tamil or vowelled Arabic mistypes a sign, not the letter below it.
  mutating func backspace() {
    guard cursor > 0 else { return }
    let end = index(cursor)
    let scalar = text.unicodeScalars.index(before: end)
    let start = text.index(before: end)
    let isMark = scalar > start && text.unicodeScalars[scalar].isTypedMark
    replace(offset(isMark ? scalar : start)..<cursor, with: "")
  }

  /// Takes the character behind the cursor away.
  mutating func delete() {
    guard !isAtEnd else { return }
    replace(cursor..<offset(text.index(after: index(cursor))), with: "")
  }

  /// Where in the text a place is; constant time, for a native string knows its bytes.
  func index(_ offset: Int) -> String.Index { text.utf8.index(text.startIndex, offsetBy: offset) }

  func offset(_ index: String.Index) -> Int { text.utf8.distance(from: text.startIndex, to: index) }
}

extension Unicode.Scalar {
  /// Whether it is a sign typed on its own after its letter, unlike what a keyboard sends as part of an emoji.
  fileprivate var isTypedMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark: !properties.isVariationSelector
    default: false
    }
  }
}
