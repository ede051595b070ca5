import Typography

/// How a text runs over rows of some columns: broken at its own line breaks, behind blanks, between wide characters,
/// and inside a word only where the word is longer than a row.
///
/// Blanks that a row has no room for hang over its end. A change costs the rows around it, not the text: `follow`
/// keeps what stands before the change and what comes after the rows agree again.
struct TextFlow: Sendable {
  /// Columns of a row, at least 2, so that a wide character has room.
  let width: Int
  /// The text that is laid out.
  private(set) var text = ""
  /// Where each row begins, in bytes; the first at 0.
  private(set) var starts = [0]

  init(_ text: String = "", width: Int) {
    self.width = max(2, width)
    follow(text)
  }

  /// How many rows, at least one.
  var count: Int { starts.count }

  /// Lays out another text, at the cost of what is different.
  mutating func follow(_ new: String) {
    let change = TextChange(from: text, to: new)
    guard let change else { return }
    let old = starts
    // What a row holds is decided by the word behind it, which may be the one that changed.
    let first = max(0, row(at: change.at) - 2)
    text = new
    starts.removeSubrange((first + 1)...)
    var copy = new
    copy.withUTF8 { layOut(TextGlance($0, of: new), after: change, old) }
  }

  /// Goes on from the last row that stands, until the rows agree with the old ones behind the change.
  private mutating func layOut(_ glance: TextGlance, after change: TextChange, _ old: [Int]) {
    let shift = change.inserted - change.removed
    var next = starts.count
    while let start = end(ofRowAt: starts[starts.count - 1], glance) {
      if start > change.at + change.inserted {
        while next < old.count, old[next] + shift < start { next += 1 }
        if next < old.count, old[next] + shift == start {
          starts += old[next...].lazy.map { $0 + shift }
          return
        }
      }
      starts.append(start)
    }
  }

  /// The row that a place stands in; a place between two rows stands in the later one.
  func row(at offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// A row as it is read, without the line break at its end.
  func line(_ row: Int) -> String {
    let part = text[index(starts[row])..<index(bound(row))]
    return String(part.last == "\n" ? part.dropLast() : part)
  }

  /// The row and column of a place; the column of a blank that hangs over is that of the row's end.
  func position(of offset: Int) -> (row: Int, column: Int) {
    let row = row(at: offset)
    return (row, min(width, Self.width(of: text[index(starts[row])..<index(offset)])))
  }

  /// The place in a row at a column, or the last before it that the row has.
  func offset(row: Int, column: Int) -> Int {
    let last = end(of: row)
    var (place, used) = (index(starts[row]), 0)
    while offset(place) < last {
      used += Self.width(of: text[place])
      if used > column { break }
      place = text.index(after: place)
    }
    return min(offset(place), last)
  }

  /// The last place that stands in a row: before its line break, and in a row that runs on before its last character.
  func end(of row: Int) -> Int {
    guard row + 1 < starts.count else { return text.utf8.count }
    return offset(text.index(before: index(starts[row + 1])))
  }

  private func bound(_ row: Int) -> Int { row + 1 < starts.count ? starts[row + 1] : text.utf8.count }

  private func index(_ offset: Int) -> String.Index { text.utf8.index(text.startIndex, offsetBy: offset) }

  private func offset(_ index: String.Index) -> Int { text.utf8.distance(from: text.startIndex, to: index) }

  /// Where the row after the one that begins here begins; `nil` when this is the last.
  private func end(ofRowAt start: Int, _ glance: TextGlance) -> Int? {
    var place = start
    var used = 0
    var lastBreak = start
    while place < glance.count {
      if glance.isLineBreak(at: place) { return place + 1 }
      let (end, columns) = glance.character(at: place)
      // A blank with a mark on it is a letter.
      if glance.isBlank(at: place), end == place + 1 {
        lastBreak = end
      } else {
        if columns == 2 { lastBreak = place }
        if used + columns > width { return lastBreak > start ? lastBreak : place > start ? place : end }
        if columns == 2 { lastBreak = end }
      }
      used += columns
      place = end
    }
    return nil
  }

  private static func width(of character: Character) -> Int {
    // Most of what is typed needs no table.
    if let byte = character.utf8.first, character.utf8.count == 1, (0x20...0x7E).contains(byte) { return 1 }
    return TextWidth.width(of: character)
  }

  private static func width(of text: Substring) -> Int { text.reduce(0) { $0 + width(of: $1) } }
}
