import ForumPlan

/// Words looked for in a text, whatever their case and marks; the cursor goes from one place to the next.
struct TextSearch: Sendable {
  private(set) var words = ""
  /// The bytes of the place found.
  private(set) var found: Range<Int>?
  /// Where the cursor was when the search began.
  private let origin: Int

  init(from origin: Int) { self.origin = origin }

  /// Looks for more.
  mutating func type(_ text: String, in buffer: inout TextBuffer) {
    words += text
    look(from: origin, in: &buffer)
  }

  mutating func erase(in buffer: inout TextBuffer) {
    words = String(words.dropLast())
    look(from: origin, in: &buffer)
  }

  mutating func next(in buffer: inout TextBuffer) { look(from: (found?.lowerBound ?? origin - 1) + 1, in: &buffer) }

  mutating func previous(in buffer: inout TextBuffer) {
    let places = places(in: buffer.text)
    go(to: places.last { $0.lowerBound < found?.lowerBound ?? 0 } ?? places.last, in: &buffer)
  }

  private mutating func look(from start: Int, in buffer: inout TextBuffer) {
    let places = places(in: buffer.text)
    // Behind the last place the first comes again.
    go(to: places.first { $0.lowerBound >= start } ?? places.first, in: &buffer)
  }

  private mutating func go(to place: Range<Int>?, in buffer: inout TextBuffer) {
    found = place
    buffer.place(place?.lowerBound ?? origin)
  }

  /// Where the words stand; one look through the text.
  private func places(in text: String) -> [Range<Int>] {
    let wanted = Array(words.folded)
    guard !wanted.isEmpty else { return [] }
    var letters: [(letter: Character, start: Int, end: Int)] = []
    var offset = 0
    for character in text {
      let bytes = String(character)
      for letter in bytes.folded { letters.append((letter, offset, offset + bytes.utf8.count)) }
      offset += bytes.utf8.count
    }
    guard letters.count >= wanted.count else { return [] }
    return (0...(letters.count - wanted.count)).compactMap { start in
      guard wanted.indices.allSatisfy({ letters[start + $0].letter == wanted[$0] }) else { return nil }
      return letters[start].start..<letters[start + wanted.count - 1].end
    }
  }
}
