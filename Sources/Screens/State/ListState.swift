import ForumPlan

/// Where a user stands in one tab's list.
struct ListState: Sendable {
  /// The rows that pass the filter.
  private(set) var rows: [ListRow] = []
  private(set) var cursor = 0
  /// The first row shown.
  var top = 0
  private(set) var filter = ""
  /// Which of the detail's records is chosen, and how far the detail is scrolled.
  var detailCursor = 0
  var detailTop = 0
  /// One line on all of it.
  var summary = ""
  /// Whether the chosen record is to be brought into view; not after scrolling away from it.
  var detailReveals = false

  private var all: [ListRow] = []
  /// The words of each row for the filter, made when it is first used.
  private var words: [String]?

  /// The row under the cursor.
  var current: ListRow? { rows.indices.contains(cursor) ? rows[cursor] : nil }

  /// How many rows can be chosen, headings not among them.
  var count: Int { rows.count { !$0.isHeading } }

  /// The place of the cursor among the rows that can be chosen, from 1.
  var place: Int { rows.prefix(cursor + 1).count { !$0.isHeading } }

  /// Takes new rows and stays on the record under the cursor where it is still there.
  mutating func replace(with rows: [ListRow], words make: (ListRow) -> String) {
    let before = current
    all = rows
    words = nil
    select(make)
    if let before, let found = self.rows.firstIndex(where: { $0.isSame(as: before) }) {
      cursor = found
    } else {
      cursor = min(cursor, max(0, self.rows.count - 1))
      settle(down: true)
    }
  }

  /// Shows only rows that hold every word of a text, whatever their case and marks.
  mutating func setFilter(_ text: String, words make: (ListRow) -> String) {
    filter = text
    select(make)
    cursor = 0
    top = 0
    settle(down: true)
    detailCursor = 0
    detailTop = 0
  }

  private mutating func select(_ make: (ListRow) -> String) {
    let wanted = filter.folded.split(separator: " ")
    guard !wanted.isEmpty else {
      rows = all
      return
    }
    let words = self.words ?? all.map { make($0).folded }
    self.words = words
    rows = zip(all, words).filter { row, text in
      !row.isHeading && wanted.allSatisfy { text.contains($0) }
    }.map(\.0)
  }

  /// Moves the cursor by rows, over headings, and stops at the ends.
  mutating func move(by step: Int) { go(to: cursor + step, down: step > 0) }

  /// Puts the cursor on a row, or on the next that can be chosen.
  mutating func go(to row: Int, down: Bool = true) {
    let old = cursor
    cursor = min(max(0, row), max(0, rows.count - 1))
    settle(down: down)
    if cursor != old {
      detailCursor = 0
      detailTop = 0
    }
  }

  /// Puts the cursor on a record; `false` when no row is about it.
  mutating func go(to record: RecordKey) -> Bool {
    guard let row = rows.firstIndex(where: { $0.record == record }) else { return false }
    go(to: row)
    return true
  }

  /// Scrolls so that the cursor is among the rows shown.
  mutating func reveal(height: Int) {
    guard height > 0 else { return }
    if cursor < top { top = cursor }
    if cursor >= top + height { top = cursor - height + 1 }
    // A heading right above the cursor is shown with it.
    if cursor == top, top > 0, rows[top - 1].isHeading { top -= 1 }
    top = min(max(0, top), max(0, rows.count - height))
  }

  private mutating func settle(down: Bool) {
    guard let current, current.isHeading else { return }
    let after = rows.indices.first { $0 > cursor && !rows[$0].isHeading }
    let before = rows.indices.last { $0 < cursor && !rows[$0].isHeading }
    cursor = (down ? after ?? before : before ?? after) ?? cursor
  }
}
