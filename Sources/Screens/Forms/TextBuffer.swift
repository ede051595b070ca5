/// A text being typed, and where the next character goes.
struct TextBuffer: Hashable, Sendable {
  private(set) var characters: [Character]
  /// The place of the cursor among the characters.
  private(set) var cursor: Int

  init(_ text: String) {
    characters = Array(text)
    cursor = characters.count
  }

  var text: String { String(characters) }

  var isAtEnd: Bool { cursor == characters.count }

  /// The lines, at least one.
  var lines: [String] {
    characters.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
  }

  /// Which line the cursor is in, and the text of that line before it.
  var position: (line: Int, before: String) {
    let before = characters[..<cursor]
    let start = before.lastIndex(of: "\n").map { $0 + 1 } ?? 0
    return (before.count { $0 == "\n" }, String(characters[start..<cursor]))
  }

  mutating func insert(_ text: String) {
    let added = Array(text)
    characters.insert(contentsOf: added, at: cursor)
    cursor += added.count
  }

  mutating func backspace() {
    guard cursor > 0 else { return }
    cursor -= 1
    characters.remove(at: cursor)
  }

  mutating func delete() {
    guard cursor < characters.count else { return }
    characters.remove(at: cursor)
  }

  /// Takes the word before the cursor away, with the blanks after it.
  mutating func deleteWord() {
    while cursor > 0, characters[cursor - 1] == " " { backspace() }
    while cursor > 0, characters[cursor - 1] != " ", characters[cursor - 1] != "\n" { backspace() }
  }

  /// Takes the line before the cursor away.
  mutating func deleteLine() {
    while cursor > 0, characters[cursor - 1] != "\n" { backspace() }
  }

  mutating func left() { cursor = max(0, cursor - 1) }

  mutating func right() { cursor = min(characters.count, cursor + 1) }

  mutating func home() {
    while cursor > 0, characters[cursor - 1] != "\n" { cursor -= 1 }
  }

  mutating func end() {
    while cursor < characters.count, characters[cursor] != "\n" { cursor += 1 }
  }

  /// Moves to the line above or below, as far along it as before; `false` where there is none.
  mutating func moveLine(_ step: Int) -> Bool {
    let (line, before) = position
    let lines = lines
    guard lines.indices.contains(line + step) else { return false }
    let start = lines[..<(line + step)].reduce(0) { $0 + $1.count + 1 }
    cursor = start + min(before.count, lines[line + step].count)
    return true
  }
}
