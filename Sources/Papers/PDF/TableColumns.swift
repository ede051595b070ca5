/// The columns of a table on a page: as wide as their weights, but no word is broken where there is room for it.
struct TableColumns {
  let widths: [Double]
  let edges: [Double]
  let isNumeric: [Bool]

  static let gap = 9.0
  /// The share of the page that one word may claim: an address must not push out a date.
  private static let mostForAWord = 0.3

  /// Columns for a table; `measure` gives the width in points of a word, or of one in the head.
  init(table: Table, metrics: PDFMetrics, isRightToLeft: Bool, measure: (String, _ isHead: Bool) -> Double) {
    let room = metrics.width - Self.gap * Double(max(0, table.columns.count - 1))
    let words = Self.longestWords(table)
    let least = zip(words, table.columns).map { words, column in
      let widths = words.map { measure($0, false) } + Self.words(column.title).map { measure($0, true) }
      return min((widths.max() ?? 0) + 1, room * Self.mostForAWord)
    }
    widths = Self.shared(room, weights: table.columns.map(\.weight), least: least)
    isNumeric = table.columns.map(\.isNumeric)
    var edges: [Double] = []
    var x = metrics.left
    for width in widths {
      // In a paper that runs from right to left the first column stands on the right.
      edges.append(isRightToLeft ? 2 * metrics.left + metrics.width - x - width : x)
      x += width + Self.gap
    }
    self.edges = edges
  }

  /// The words of each column that may be the widest: the three with the most letters.
  private static func longestWords(_ table: Table) -> [[String]] {
    var longest: [[String]] = table.columns.map { words($0.title) }
    for row in table.rows {
      for (column, text) in (table.cells(of: row) ?? []).enumerated() where longest.indices.contains(column) {
        longest[column] += words(text)
        if longest[column].count > 60 { longest[column] = three(longest[column]) }
      }
    }
    return longest.map(three)
  }

  private static func words(_ text: String) -> [String] {
    text.split { $0 == " " || $0.isNewline }.map { String($0) }
  }

  private static func three(_ words: [String]) -> [String] {
    Array(Set(words).sorted { ($1.count, $0) < ($0.count, $1) }.prefix(3))
  }

  /// Shares a room by weight, after those have got theirs whose share would be too little for a word.
  static func shared(_ room: Double, weights: [Double], least: [Double]) -> [Double] {
    let total = max(weights.reduce(0, +), 0.01)
    guard least.reduce(0, +) <= room else { return weights.map { room * $0 / total } }
    var open = Set(weights.indices)
    while true {
      let left = room - least.indices.reduce(0) { $0 + (open.contains($1) ? 0 : least[$1]) }
      let share = left / max(open.reduce(0) { $0 + weights[$1] }, 0.01)
      let tight = open.filter { weights[$0] * share < least[$0] }
      if tight.isEmpty { return weights.indices.map { open.contains($0) ? weights[$0] * share : least[$0] } }
      open.subtract(tight)
    }
  }
}
