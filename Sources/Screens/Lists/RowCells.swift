/// The cells of the rows in view, kept while the cursor goes through them: a key then makes only those of rows that
/// come into view.
struct RowCells: Sendable {
  /// All that cells are made from.
  struct Source: Hashable, Sendable {
    var tab: Tab
    /// Of the rows, as the list counts them.
    var revision: Int
    /// Of plan, outlook and all else that is seen.
    var generation: Int
    var draft: BudgetDraft.Source?
    /// The places of the columns shown.
    var columns: [Int]
  }

  private(set) var source: Source?
  private var cells: [Int: [ListCell]] = [:]

  /// The cells of a row by its place in the list; `nil` where it was not in view.
  subscript(place: Int) -> [ListCell]? { cells[place] }

  /// Has the cells of some rows ready.
  mutating func see(_ places: Range<Int>, of source: Source, make: (Int) -> [ListCell]) {
    if source != self.source {
      self.source = source
      cells = [:]
    } else if cells.count > 4 * places.count {
      cells = cells.filter { places.contains($0.key) }
    }
    for place in places where cells[place] == nil { cells[place] = make(place) }
  }
}
