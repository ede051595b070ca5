/// What the rows of a list can be put together by, under headings.
struct ListGrouping: Identifiable, Sendable {
  let id: String
  /// The word for a message: `nationality`.
  let label: String
  /// The headings a row stands under; several where it belongs to several.
  let groups: @Sendable (ListRow, Sight) -> [Group]

  /// A heading, and where it comes among the others.
  struct Group: Hashable, Comparable, Sendable {
    var order = 0
    var heading: String
    /// What tells the row apart where it stands under several headings.
    var facet = ""
    /// What tells the heading apart from others of the same words, and what its cells are made from.
    var key = ""

    static func < (left: Group, right: Group) -> Bool {
      (left.order, left.heading, left.key) < (right.order, right.heading, right.key)
    }
  }
}

/// How a user has a tab's list, besides what is filtered and marked in it.
struct Arrangement: Hashable, Sendable {
  /// The columns by id, in the order in which they stand; `nil` for the usual ones.
  var columns: [String]?
  /// What rows are sorted by; `nil` for the list's own order.
  var order: SortOrder?
  /// What rows stand together by; `nil` for the list's own order.
  var grouping: String?
}
