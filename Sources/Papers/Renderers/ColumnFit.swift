/// How wide each column of a text table is, and which columns there is room for.
struct ColumnFit {
  /// The columns shown, by their place in the table.
  private(set) var shown: [Int]
  /// The width of each column shown.
  private(set) var widths: [Int] = []

  /// Words longer than this may be broken: an address must not push out a date.
  private static let longestWord = 18
  /// Words are never broken into less than this.
  private static let shortestPart = 3

  /// Fits columns into a room, with two blanks between them.
  ///
  /// Columns that can be spared go first, the last one first; then each column gets the width of its longest word,
  /// and what is left is shared by weight among those that want more. Where the room is too small even for the
  /// words, the longest are broken first, so that an address gives way before a date or a role does.
  init(_ columns: [Table.Column], heads: [MeasuredCell], rows: [[MeasuredCell]], room: Int) {
    var wanted = heads.map { max(1, $0.width) }
    var words = heads.map { max(1, $0.wordWidth) }
    for row in rows {
      for (column, cell) in row.enumerated() {
        wanted[column] = max(wanted[column], cell.width)
        words[column] = max(words[column], cell.wordWidth)
      }
    }
    shown = Array(columns.indices)
    var least = words.map { min($0, Self.longestWord) }
    while Self.sum(least, shown) > room, let spare = shown.last(where: { columns[$0].isSpare }) {
      shown.removeAll { $0 == spare }
    }
    let gaps = 2 * max(0, shown.count - 1)
    let free = room - gaps
    if shown.reduce(0, { $0 + wanted[$1] }) <= free {
      widths = shown.map { wanted[$0] }
    } else {
      var longest = Self.longestWord
      while Self.sum(least, shown) > room, longest > Self.shortestPart {
        longest -= 1
        least = words.map { min($0, longest) }
      }
      widths = Self.shared(free, among: shown.map { (least[$0], wanted[$0], columns[$0].weight) })
    }
  }

  private static func sum(_ widths: [Int], _ shown: [Int]) -> Int {
    shown.reduce(0) { $0 + widths[$1] } + 2 * max(0, shown.count - 1)
  }

  /// Widths between a least and a wanted one that use up a room, the rest over the least shared by weight.
  private static func shared(_ room: Int, among columns: [(least: Int, wanted: Int, weight: Double)]) -> [Int] {
    var widths = columns.map(\.least)
    var open = columns.indices.filter { columns[$0].wanted > columns[$0].least }
    var left = room - widths.reduce(0, +)
    while left > 0, !open.isEmpty {
      let weights = open.reduce(0) { $0 + columns[$1].weight }
      let before = left
      for column in open {
        let share = weights > 0 ? Int(Double(before) * columns[column].weight / weights) : 0
        let more = min(max(share, 1), columns[column].wanted - widths[column], left)
        widths[column] += more
        left -= more
      }
      open.removeAll { widths[$0] >= columns[$0].wanted }
    }
    return widths
  }
}
