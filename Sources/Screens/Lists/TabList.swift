import ForumPlan
import Logistics

/// What one tab lists.
protocol TabList: Sendable {
  /// The columns there are, left to right; the user chooses among them.
  var columns: [ListColumn] { get }
  /// The same with heads that depend on what is shown.
  func columns(_ sight: Sight) -> [ListColumn]
  /// What the rows can be put together by, besides their own order.
  var groupings: [ListGrouping] { get }
  /// The rows in order; cheap, for it is called after each change.
  func rows(_ sight: Sight) -> [ListRow]
  /// The record on which the cursor stands at first; `nil` for the first row.
  func start(_ sight: Sight) -> RecordKey?
  /// The cells of a row, as many as there are columns.
  func cells(of row: ListRow, _ sight: Sight) -> [ListCell]
  /// The cells of a row in some columns, for what is sorted, filtered or drawn; lists of many rows make no others.
  func cells(of row: ListRow, in columns: [Int], _ sight: Sight) -> [ListCell]
  /// What a heading says in each column of what stands under it, in the grouping of an id or the list's own order;
  /// `nil` where it is a line of words.
  func cells(ofHeading row: ListRow, by grouping: String?, _ sight: Sight) -> [ListCell]?
  /// Words a filter finds the row by, besides its cells.
  func words(of row: ListRow, _ sight: Sight) -> String
  /// The record and its field that a cell shows; `nil` for a cell that follows from others.
  func field(of row: ListRow, in column: Int, _ sight: Sight) -> (RecordKey, String)?
  /// What is told of a row beside or below the list.
  func detail(of row: ListRow, _ sight: Sight) -> [DetailLine]
  /// One line on all of it.
  func summary(_ sight: Sight) -> String
  /// Whether there are lines at the foot at all.
  var weighsRows: Bool { get }
  /// Some rows, those marked or those that pass the filter, for the lines at the foot that weigh them up.
  func weigh(_ rows: [ListRow], _ sight: Sight) -> any RowsWeight
  /// What stands in place of rows when there are none.
  func emptyText(_ sight: Sight) -> String
}

extension TabList {
  func columns(_ sight: Sight) -> [ListColumn] { columns }

  var groupings: [ListGrouping] { [] }

  func start(_ sight: Sight) -> RecordKey? { nil }

  func cells(of row: ListRow, in columns: [Int], _ sight: Sight) -> [ListCell] {
    let cells = cells(of: row, sight)
    return columns.map { cells.indices.contains($0) ? cells[$0] : ListCell("") }
  }

  func cells(ofHeading row: ListRow, by grouping: String?, _ sight: Sight) -> [ListCell]? { nil }

  func words(of row: ListRow, _ sight: Sight) -> String { "" }

  func field(of row: ListRow, in column: Int, _ sight: Sight) -> (RecordKey, String)? {
    guard let record = row.record, let field = columns[column].field else { return nil }
    return (record, field)
  }

  func summary(_ sight: Sight) -> String { "" }

  var weighsRows: Bool { false }

  func weigh(_ rows: [ListRow], _ sight: Sight) -> any RowsWeight { SettledWeight(lines: []) }
}
