/// The texts of a list's rows, folded, for a filter to look through.
///
/// A text that many rows have, as a sector or a country, is kept and looked at once. Making this costs a look at each
/// row; afterwards a key of the filter costs a look at each different text.
struct SearchTexts: Sendable {
  private var pieces: [FindableText] = []
  /// The places among the pieces of all rows' texts, row after row.
  private var members: [Int32] = []
  /// Where the members of each row end.
  private var ends: [Int] = []

  init(_ rows: [ListRow], _ source: ListSource) {
    var places: [String: Int32] = [:]
    ends.reserveCapacity(rows.count)
    for row in rows {
      if !row.isHeading {
        for piece in source.searched(row) where !piece.isEmpty {
          if let place = places[piece] {
            members.append(place)
          } else {
            let place = Int32(pieces.count)
            places[piece] = place
            pieces.append(FindableText(piece))
            members.append(place)
          }
        }
      }
      ends.append(members.count)
    }
  }

  /// The rows among some in which each word of a pattern is found in one of their texts, in order.
  ///
  /// O(different texts × words + rows).
  func rows(_ rows: some Sequence<Int>, matching pattern: FuzzyPattern) -> [Int] {
    let found = pattern.words.map { word in
      let mask = FindableText.mask(of: word)
      let scorer = FuzzyScorer(word: word)
      return pieces.map { mask & ~$0.mask == 0 && scorer.score($0.scalars) != nil }
    }
    return rows.filter { row in
      let mine = members[(row == 0 ? 0 : ends[row - 1])..<ends[row]]
      return !mine.isEmpty && found.allSatisfy { found in mine.contains { found[Int($0)] } }
    }
  }
}
