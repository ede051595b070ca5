import ForumPlan
import Terminal

/// What stands on the board of money in one view.
struct MoneyPage: Sendable {
  /// What it is of, in a line.
  var head = ""
  /// What it comes to, in a line.
  var sum = ""
  var columns: [Column] = []
  var rows: [Row] = []
  /// What stands where there are no rows.
  var empty = ""
  /// What applying it would change, with the words that history has for it.
  var edits: [Edit] = []
  var label = ""

  /// A column with its head.
  struct Column: Sendable {
    var title: String
    var isAmount = true
    /// Whether it gives way first where there is little room.
    var isSpare = false

    /// A column of words, which grows.
    static func words(_ title: String) -> Column { Column(title: title, isAmount: false) }
  }

  struct Row: Sendable {
    var cells: [String]
    var style = Style.text
    /// What is told of it below, in sentences.
    var words: [String] = []
    /// Amounts that are drawn as a bar, in minor units, with the sign of each.
    var bar: [(amount: Int64, sign: Sign, style: Style)] = []
    /// What Enter leads to.
    var target: RecordKey?
  }

  /// The largest sum of a bar.
  var most: Int64 { rows.map { $0.bar.reduce(0) { $0 + $1.amount } }.max() ?? 0 }
}
