/// Finds one word in a text where it fits best.
///
/// An alignment as in the Smith–Waterman family: `best[j]` is the best score of the word's letters so far with the last
/// of them at place `j` of the text. A letter follows the one before it directly, or begins a word of the text, or, in
/// words of four letters and more, stands one or two letters further on in the same word.
struct FuzzyScorer {
  let word: [UInt32]

  private static let match: Int32 = 16
  /// For a letter right after the one before it.
  private static let run: Int32 = 10
  /// For the first letter of a word, and of the text.
  private static let start: Int32 = 8
  private static let first: Int32 = 4
  /// For each letter left out, for a leap to another word, for a beginning within a word.
  private static let gap: Int32 = -6
  private static let leap: Int32 = -4
  private static let within: Int32 = -4
  /// For a match that ends where a word ends.
  private static let end: Int32 = 3
  private static let none = Int32.min / 2

  /// The best score; `nil` where the word is not in the text.
  func score(_ text: [UInt32]) -> Int? {
    guard word.count <= text.count else { return nil }
    return text.withUnsafeBufferPointer { text in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: 2 * text.count) { scratch in
        var before = UnsafeMutableBufferPointer(rebasing: scratch[..<text.count])
        var now = UnsafeMutableBufferPointer(rebasing: scratch[text.count...])
        for letter in word.indices {
          fill(now, from: before, letter: letter, text)
          swap(&before, &now)
        }
        var best = substring(in: text)?.score ?? Self.none
        for place in text.indices where before[place] > Self.none {
          best = max(best, before[place] + Self.ending(at: place, text))
        }
        return best > Self.none ? Int(best) : nil
      }
    }
  }

  /// The places of the word's letters in the text where they fit best; `nil` where they do not.
  func positions(in text: [UInt32]) -> [Int]? {
    guard word.count <= text.count else { return nil }
    return text.withUnsafeBufferPointer { text in
      var rows = [[Int32]](repeating: [Int32](repeating: Self.none, count: text.count), count: word.count)
      for letter in word.indices {
        let before = letter > 0 ? rows[letter - 1] : rows[0]
        before.withUnsafeBufferPointer { before in
          rows[letter].withUnsafeMutableBufferPointer { now in
            fill(now, from: UnsafeMutableBufferPointer(mutating: before), letter: letter, text)
          }
        }
      }
      return trace(rows, text)
    }
  }

  /// Works out a row: the scores with a letter of the word at each place.
  private func fill(
    _ now: UnsafeMutableBufferPointer<Int32>, from before: UnsafeMutableBufferPointer<Int32>, letter: Int,
    _ text: UnsafeBufferPointer<UInt32>
  ) {
    var bestSoFar = Self.none
    for place in text.indices {
      if letter > 0, place > 0 { bestSoFar = max(bestSoFar, before[place - 1]) }
      guard text[place] == word[letter] else {
        now[place] = Self.none
        continue
      }
      var best = Self.none
      let begins = Self.beginsWord(place, text)
      if letter == 0 {
        if begins { best = Self.match + Self.start + (place == 0 ? Self.first : 0) }
      } else {
        for step in steps where step <= place && before[place - step] > Self.none {
          if step > 1, !Self.isOneWord(from: place - step, to: place, text) { continue }
          best = max(best, before[place - step] + Self.match + Self.reward(step))
        }
        if begins, bestSoFar > Self.none { best = max(best, bestSoFar + Self.match + Self.start + Self.leap) }
      }
      now[place] = best
    }
  }

  /// How far a letter may stand after the one before it.
  var steps: ClosedRange<Int> { 1...(word.count >= 4 ? 3 : 1) }

  private static func reward(_ step: Int) -> Int32 { step == 1 ? run : gap * Int32(step - 1) }

  /// The word as it stands anywhere in the text, even within a word.
  private func substring(in text: UnsafeBufferPointer<UInt32>) -> (place: Int, score: Int32)? {
    guard let first = word.first else { return nil }
    var best: (place: Int, score: Int32)?
    for place in 0...(text.count - word.count) where text[place] == first {
      guard word.indices.allSatisfy({ text[place + $0] == word[$0] }) else { continue }
      let begins = Self.beginsWord(place, text)
      let head = begins ? Self.start + (place == 0 ? Self.first : 0) : Self.within
      let score =
        Self.match * Int32(word.count) + Self.run * Int32(word.count - 1) + head
        + Self.ending(at: place + word.count - 1, text)
      if score > best?.score ?? Self.none { best = (place, score) }
    }
    return best
  }

  /// Goes back from the best end to the places that led to it.
  private func trace(_ rows: [[Int32]], _ text: UnsafeBufferPointer<UInt32>) -> [Int]? {
    let ends = rows.last?.indices.filter { rows[word.count - 1][$0] > Self.none } ?? []
    func total(_ place: Int) -> Int32 { rows[word.count - 1][place] + Self.ending(at: place, text) }
    let end = ends.max { (total($0), $1) < (total($1), $0) }
    if let found = substring(in: text), found.score >= end.map(total) ?? Self.none {
      return Array(found.place..<found.place + word.count)
    }
    guard var place = end else { return nil }
    var places = [place]
    for letter in word.indices.dropFirst().reversed() {
      guard let previous = origin(of: letter, at: place, rows[letter - 1], score: rows[letter][place], text) else {
        return nil
      }
      place = previous
      places.append(place)
    }
    return places.reversed()
  }

  /// The place of the letter before, from which a score came.
  private func origin(
    of letter: Int, at place: Int, _ before: [Int32], score: Int32, _ text: UnsafeBufferPointer<UInt32>
  ) -> Int? {
    for step in steps where step <= place && before[place - step] > Self.none {
      if step > 1, !Self.isOneWord(from: place - step, to: place, text) { continue }
      if before[place - step] + Self.match + Self.reward(step) == score { return place - step }
    }
    return before.indices.prefix(place).last {
      before[$0] > Self.none && before[$0] + Self.match + Self.start + Self.leap == score
    }
  }

  private static func beginsWord(_ place: Int, _ text: UnsafeBufferPointer<UInt32>) -> Bool {
    FindableText.isWord(text[place]) && (place == 0 || !FindableText.isWord(text[place - 1]))
  }

  private static func ending(at place: Int, _ text: UnsafeBufferPointer<UInt32>) -> Int32 {
    place + 1 == text.count || !FindableText.isWord(text[place + 1]) ? end : 0
  }

  private static func isOneWord(from start: Int, to end: Int, _ text: UnsafeBufferPointer<UInt32>) -> Bool {
    (start...end).allSatisfy { FindableText.isWord(text[$0]) }
  }
}
