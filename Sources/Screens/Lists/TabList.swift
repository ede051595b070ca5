import ForumPlan
import Terminal
import Typography

/// What one tab lists.
protocol TabList: Sendable {
  /// The columns, left to right.
  var columns: [ListColumn] { get }
  /// The rows in order; cheap, for it is called after each change.
  func rows(_ sight: Sight) -> [ListRow]
  /// The cells of a row, as many as there are columns; called for the rows on the screen only.
  func cells(of row: ListRow, _ sight: Sight) -> [ListCell]
  /// Words a filter finds the row by, besides its cells.
  func words(of row: ListRow, _ sight: Sight) -> String
  /// What is told of a row beside or below the list.
  func detail(of row: ListRow, _ sight: Sight) -> [DetailLine]
  /// One line on all of it.
  func summary(_ sight: Sight) -> String
  /// What stands in place of rows when there are none.
  func emptyText(_ sight: Sight) -> String
}

extension TabList {
  func words(of row: ListRow, _ sight: Sight) -> String { "" }

  /// All that a filter looks through.
  func searched(_ row: ListRow, _ sight: Sight) -> String {
    row.isHeading ? "" : cells(of: row, sight).map(\.text).joined(separator: " ") + " " + words(of: row, sight)
  }
  func summary(_ sight: Sight) -> String { "" }
}

/// A row of a list: a record, or a heading over some.
struct ListRow: Hashable, Sendable {
  /// The record it is about.
  var record: RecordKey?
  /// The place in what the list was made from, for lists whose rows are not records.
  var index = 0
  /// What of the record it is about, where several rows may be about one.
  var facet = ""
  /// The words of a heading.
  var heading: String?

  init(_ record: RecordKey?, index: Int = 0, facet: String = "") {
    self.record = record
    self.index = index
    self.facet = facet
  }

  init(heading: String) { self.heading = heading }

  var isHeading: Bool { heading != nil }

  /// Whether it speaks of the same thing after the list was made anew.
  func isSame(as other: ListRow) -> Bool { record != nil && record == other.record && facet == other.facet }
}

/// A column of a list.
struct ListColumn: Sendable {
  let title: String
  /// Columns wanted at least.
  let width: Int
  /// The share of what is left over; 0 for a fixed width.
  let weight: Double
  let alignment: Alignment
  /// Left out first where there is no room: the highest number goes first, 0 never.
  let spare: Int

  init(_ title: String, _ width: Int, grow weight: Double = 0, align: Alignment = .leading, spare: Int = 0) {
    self.title = title
    self.width = width
    self.weight = weight
    alignment = align
    self.spare = spare
  }

  /// The columns there is room for, with their widths, two blanks apart.
  static func fit(_ columns: [ListColumn], to room: Int) -> [(index: Int, width: Int)] {
    var shown = Array(columns.indices)
    func least() -> Int { shown.reduce(0) { $0 + columns[$1].width } + 2 * max(0, shown.count - 1) }
    while least() > room {
      let spare = shown.filter { columns[$0].spare > 0 }.max { columns[$0].spare < columns[$1].spare }
      guard let spare else { break }
      shown.removeAll { $0 == spare }
    }
    let left = max(0, room - least())
    let weights = shown.reduce(0) { $0 + columns[$1].weight }
    return shown.map { index in
      let more = weights > 0 ? Int(Double(left) * columns[index].weight / weights) : 0
      return (index, columns[index].width + more)
    }
  }
}

/// A cell of a list.
struct ListCell: Sendable {
  var text: String
  var style: Style

  init(_ text: String, _ style: Style = .text) {
    self.text = text
    self.style = style
  }
}
