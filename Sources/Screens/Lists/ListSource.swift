import ForumPlan
import Terminal

/// A tab's list as a user has arranged it: what its rows, cells and the words of a filter are made from.
struct ListSource: Sendable {
  let list: any TabList
  let sight: Sight
  /// The same without what is being typed: no row goes from under the cursor, or out of the list, while one types in it.
  private let saved: Sight
  let arrangement: Arrangement
  /// All columns of the list.
  let all: [ListColumn]
  /// The places of those shown among them, left to right.
  let shown: [Int]
  let grouping: ListGrouping?

  init(_ list: any TabList, _ sight: Sight, _ arrangement: Arrangement) {
    self.list = list
    self.sight = sight
    var saved = sight
    saved.budgetDraft = nil
    self.saved = saved
    self.arrangement = arrangement
    all = list.columns(sight)
    let chosen = (arrangement.columns ?? []).compactMap { [all] id in all.firstIndex { $0.id == id } }
    shown = chosen.isEmpty ? all.indices.filter { [all] in all[$0].isUsual } : chosen
    grouping = arrangement.grouping.flatMap { id in list.groupings.first { $0.id == id } }
  }

  /// The columns shown, left to right.
  var columns: [ListColumn] {
    let columns = shown.map { all[$0] }
    return arrangement.columns == nil ? columns : ListColumn.chosen(columns)
  }

  /// The rows in the order the user wants; O(n log n).
  func rows() -> [ListRow] {
    let own = list.rows(saved)
    let order = arrangement.order.flatMap { order in
      all.firstIndex { $0.id == order.column }.map { (column: $0, isDescending: order.isDescending) }
    }
    if grouping == nil, order == nil { return own }
    let plain = own.filter { !$0.isHeading }
    let values = order.map { order in
      plain.map { list.cells(of: $0, in: [order.column], saved).first?.sortValue ?? .nothing }
    }
    let isDescending = order?.isDescending ?? false
    // The row's place decides between equals, so that the list's own order stays among them.
    func comesBefore(_ left: Int, _ right: Int) -> Bool {
      guard let values, values[left] != values[right] else { return left < right }
      if values[left] == .nothing || values[right] == .nothing { return values[right] == .nothing }
      return (values[left] < values[right]) != isDescending
    }
    guard let grouping else { return plain.indices.sorted(by: comesBefore).map { plain[$0] } }
    return grouped(plain, by: grouping, comesBefore)
  }

  private func grouped(
    _ rows: [ListRow], by grouping: ListGrouping, _ comesBefore: (Int, Int) -> Bool
  ) -> [ListRow] {
    var places: [ListGrouping.Group: [(index: Int, facet: String)]] = [:]
    for (index, row) in rows.enumerated() {
      for group in grouping.groups(row, saved) {
        let heading = ListGrouping.Group(order: group.order, heading: group.heading, key: group.key)
        places[heading, default: []].append((index, group.facet))
      }
    }
    return places.sorted { $0.key < $1.key }.flatMap { group, members in
      [ListRow(heading: group.heading, count: members.count, key: group.key)]
        + members.sorted { comesBefore($0.index, $1.index) }.map { index, facet in
          var row = rows[index]
          if !facet.isEmpty { row.facet = facet }
          return row
        }
    }
  }

  /// All that a filter looks through in a row: the text of each cell, and words besides.
  func searched(_ row: ListRow) -> [String] {
    list.cells(of: row, in: shown, saved).map(\.text) + [list.words(of: row, saved)]
  }

  /// What a heading says in some columns of what stands under it; `nil` where it is a line of words.
  func cells(ofHeading row: ListRow, in columns: [Int]) -> [ListCell]? {
    guard row.isHeading, let cells = list.cells(ofHeading: row, by: grouping?.id, sight) else { return nil }
    return columns.map { cells.indices.contains($0) ? cells[$0] : ListCell("") }
  }

  /// A heading with what it says in columns, as a line of words; `nil` where it is one already.
  func words(ofHeading row: ListRow) -> String? {
    guard let heading = row.heading, let cells = cells(ofHeading: row, in: Array(all.indices)) else { return nil }
    let amounts = zip(all, cells).filter { $0.alignment == .trailing && !$1.text.isEmpty }
      .map { "\($0.title.lowercased()) \($1.text)" }
    let words = cells.dropFirst().map(\.text).filter { text in !amounts.contains { $0.hasSuffix(text) } && !text.isEmpty
    }
    return ([heading] + amounts + words.prefix(1)).joined(separator: ", ")
  }

  /// The field that a cell shows, and the record it is a field of; `nil` for a cell that follows from others.
  func field(of row: ListRow, in column: Int) -> (record: RecordKey, field: FormField)? {
    guard let (record, key) = list.field(of: row, in: column, sight), sight.plan[record] != nil,
      let field = RecordForm.fields(of: record.kind).first(where: { $0.key == key })
    else { return nil }
    return (record, field)
  }
}
