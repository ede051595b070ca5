import Terminal

/// The lines at the foot of a list that weigh up its rows, kept until those or what they are drawn from change.
struct ListFoot: Sendable {
  private(set) var lines: [ListBalance] = []
  /// How many records they are about.
  private(set) var count = 0
  /// Those records on the scales, kept while something is typed into one.
  private var weight: (of: Rows, rows: any RowsWeight)?
  private var draft: BudgetDraft.Source?
  /// The lines in the room there was for them last.
  private var laidOut: (width: Int, title: String, lines: [[Span]])?

  /// What rows there are, and what they are drawn from.
  struct Rows: Hashable, Sendable {
    var tab: Tab
    var revision: Int
    var generation: Int
  }

  /// Weighs rows up anew where they are others, or something else is being typed into one.
  mutating func refresh(_ rows: Rows, of state: ListState, _ sight: Sight) {
    let draft = sight.budgetDraft?.source
    guard weight?.of != rows || draft != self.draft else { return }
    self.draft = draft
    laidOut = nil
    if weight?.of != rows {
      let weighed = rows.tab.list.weighsRows ? state.weighed : []
      weight = (rows, rows.tab.list.weigh(weighed, sight))
      count = weighed.count
    }
    lines = weight?.rows.lines(sight) ?? []
  }

  /// Sets the lines under a title in so many columns, once for all frames that show them.
  mutating func layOut(width: Int, title: String) {
    guard laidOut?.width != width || laidOut?.title != title else { return }
    laidOut = (width, title, lines.map { $0.spans(width: width, title: title) })
  }

  /// The lines under a title in so many columns.
  func spans(width: Int, title: String) -> [[Span]] {
    if let laidOut, laidOut.width == width, laidOut.title == title { return laidOut.lines }
    return lines.map { $0.spans(width: width, title: title) }
  }
}

extension Workspace {
  /// The lines that weigh up the rows shown or marked.
  var balance: [ListBalance] { foot.lines }

  /// Weighs the rows up anew where they or what they are drawn from have changed.
  mutating func refreshBalance() {
    foot.refresh(.init(tab: tab, revision: list.revision, generation: generation), of: list, sight)
  }

  /// Sets the lines in the room there is for them.
  mutating func layOutBalance(width: Int) { foot.layOut(width: width, title: balanceTitle) }

  /// The lines that weigh the rows up, in so many columns.
  func balanceLines(width: Int) -> [[Span]] { foot.spans(width: width, title: balanceTitle) }

  /// How many records are weighed up, and which.
  private var balanceTitle: String {
    "\(foot.count) \(list.marks.isEmpty ? (list.filter.isEmpty ? "in all" : "found") : "marked")"
  }
}
