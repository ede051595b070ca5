import ForumPlan

/// Where a user stands in one tab's list.
struct ListState: Sendable {
  /// The rows that pass the filter.
  private(set) var rows: [ListRow] = []
  private(set) var cursor = 0
  /// The first row shown.
  var top = 0
  private(set) var filter = ""
  /// What the filter finds.
  private(set) var query = FuzzyPattern("")
  /// Which of the detail's records is chosen, and how far the detail is scrolled.
  var detailCursor = 0
  var detailTop = 0
  /// One line on all of it.
  var summary = ""
  /// Whether the chosen record is to be brought into view; not after scrolling away from it.
  var detailReveals = false
  /// The records or changes marked, for something to be done to all of them.
  var marks: Set<RowKey> = []
  /// Counts what is shown and marked, for what is weighed up of it.
  private(set) var revision = 0
  /// How many rows can be chosen, headings not among them.
  private(set) var count = 0

  /// All rows in the order the user wants, whether or not they pass the filter.
  private(set) var all: [ListRow] = []
  /// The places among all of those that pass the filter; headings are added to them.
  private var passing: [Int] = []
  /// The texts for the filter: made when it is first used, or ahead of that elsewhere.
  private var texts: SearchTexts?
  /// Counts the sets of rows there were, since texts made ahead are of one of them.
  private var edition = 0

  /// The row under the cursor.
  var current: ListRow? { rows.indices.contains(cursor) ? rows[cursor] : nil }

  /// The place of the cursor among the rows that can be chosen, from 1.
  var place: Int { rows.count == count ? min(cursor + 1, count) : rows.prefix(cursor + 1).count { !$0.isHeading } }

  /// Takes new rows and stays on the record under the cursor where it is still there.
  mutating func replace(from source: ListSource) {
    let before = current
    all = source.rows()
    texts = nil
    edition += 1
    if !marks.isEmpty {
      marks.formIntersection(all.compactMap(\.key))
    }
    select(source, among: nil)
    if let before, let found = self.rows.firstIndex(where: { $0.isSame(as: before) }) {
      cursor = found
    } else {
      cursor = min(cursor, max(0, self.rows.count - 1))
      settle(down: true)
    }
  }

  /// What would have to be done before the filter can look through the rows; `nil` where it is done or takes no time.
  func searchWish(of tab: Tab, from source: ListSource) -> SearchWish? {
    guard texts == nil, all.count > 500 else { return nil }
    return SearchWish(key: SearchWish.Key(tab: tab, edition: edition), rows: all, source: source)
  }

  /// Takes texts made ahead, unless the rows have changed since.
  mutating func take(_ texts: SearchTexts, for key: SearchWish.Key) {
    if key.edition == edition, self.texts == nil { self.texts = texts }
  }

  /// Shows only rows in which every word of a text is found, whatever case and marks.
  mutating func setFilter(_ text: String, from source: ListSource) {
    let former = query
    filter = text
    query = FuzzyPattern(text)
    let before = current
    select(source, among: !former.isEmpty && query.narrows(former) ? passing : nil)
    detailCursor = 0
    detailTop = 0
    // What was found stays under the cursor when all is shown again.
    if query.isEmpty, let before, let found = rows.firstIndex(where: { $0.isSame(as: before) }) {
      cursor = found
      return
    }
    cursor = 0
    top = 0
    settle(down: true)
  }

  /// Shows the rows that pass the filter, looking among some that passed before where it can only have become stricter.
  private mutating func select(_ source: ListSource, among former: [Int]?) {
    revision += 1
    guard !query.isEmpty else {
      rows = all
      count = rows.count { !$0.isHeading }
      return
    }
    let texts = self.texts ?? SearchTexts(all, source)
    self.texts = texts
    passing = former.map { texts.rows($0, matching: query) } ?? texts.rows(all.indices, matching: query)
    count = passing.count
    rows = withHeadings(passing)
  }

  /// The rows at some places with the headings over them, each with the number of rows that are left under it.
  private func withHeadings(_ places: [Int]) -> [ListRow] {
    guard all.contains(where: \.isHeading) else { return places.map { all[$0] } }
    var rows: [ListRow] = []
    var next = 0
    var heading: Int?
    for place in all.indices where next < places.count {
      if all[place].isHeading {
        heading = place
      } else if places[next] == place {
        if let open = heading { rows.append(all[open]) }
        heading = nil
        rows.append(all[place])
        next += 1
      }
    }
    return rows.countingUnderHeadings
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
    guard height > 0 else {
      // Where no row is shown there are fewer by the time some are, perhaps.
      top = min(top, max(0, rows.count - 1))
      return
    }
    // A step over the edge brings half a page: what comes next is seen before it is reached, and over a slow line the
    // rows are sent anew once for all of those steps.
    if cursor == top - 1 || cursor == top + height {
      top = cursor - height / 2
    } else if cursor < top {
      top = cursor
    } else if cursor > top + height {
      top = cursor - height + 1
    }
    // A heading right above the cursor is shown with it.
    if cursor == top, top > 0, height > 1, rows[top - 1].isHeading { top -= 1 }
    top = min(max(0, top), max(0, rows.count - height))
  }

  /// Says that what is marked is another.
  mutating func marksChanged() { revision += 1 }

  private mutating func settle(down: Bool) {
    guard let current, current.isHeading else { return }
    let after = rows.indices.first { $0 > cursor && !rows[$0].isHeading }
    let before = rows.indices.last { $0 < cursor && !rows[$0].isHeading }
    cursor = (down ? after ?? before : before ?? after) ?? cursor
  }
}

extension [ListRow] {
  /// The rows with the counts of their headings set to what stands under them.
  fileprivate var countingUnderHeadings: [ListRow] {
    var rows = self
    var heading: Int?
    for place in rows.indices {
      if rows[place].isHeading {
        heading = rows[place].count == nil ? nil : place
        if heading != nil { rows[place].count = 0 }
      } else if let heading {
        rows[heading].count = (rows[heading].count ?? 0) + 1
      }
    }
    return rows
  }
}
