/// How the budget is looked at, and where the user stands among its bars.
struct BudgetState: Sendable {
  /// Whether bars stand in place of the lines.
  var isShown = false
  private(set) var cursor = 0
  /// The first group shown.
  private(set) var top = 0

  /// Moves the cursor by groups and stops at the ends.
  mutating func move(by step: Int, of count: Int) { cursor = min(max(0, cursor + step), max(0, count - 1)) }

  mutating func select(_ group: Int, of count: Int) {
    cursor = 0
    move(by: group, of: count)
  }

  /// Brings the cursor among the groups that there is room for.
  mutating func reveal(_ room: Int, of count: Int) {
    move(by: 0, of: count)
    top = min(max(top, cursor - room + 1, 0), cursor, max(0, count - room))
  }
}
