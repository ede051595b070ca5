import Dates
import ForumPlan
import Placing
import Scheduling
import Terminal

/// Where and when forums meet: one of them over venues and weeks, and why it is where it is.
struct PlacementBoard: Sendable {
  /// The forums to be placed; `nil` for all that are not confirmed.
  private(set) var forums: Set<ForumPlan.ID<Forum>>?
  /// The search that was answered last; `nil` before the first.
  private(set) var answered: PlacementWish?
  /// What the search knows; `nil` until it has found something or ended.
  private(set) var outcome: PlacementOutcome?
  /// What is on view: the best, one of the other ways, or one's own.
  private(set) var shown: PlacementProposal?
  private(set) var view = View.best
  /// The map of the forum at hand.
  private(set) var map: PlacementMap?
  /// The place of the forum at hand among those of the study.
  private(set) var forum = 0
  /// The row and column of the map under the cursor.
  private(set) var row = 0
  private(set) var column = 0
  /// The first rows and columns of the map in view, and the first line of the words below it.
  private(set) var top = 0
  private(set) var left = 0
  private(set) var firstLine = 0
  private(set) var isSearching = true
  private(set) var bound: Int?
  private(set) var failure: String?
  /// Whether it is left unsaid who is threatened.
  let isCovered: Bool
  /// What there is to say of the cell under the cursor, a sentence each.
  private(set) var words: [String] = []
  /// Whether the cursor stands on another cell than the one the forum is in.
  var isElsewhere: Bool { cell.map { $0 != shown?.placements[forum] } ?? false }

  enum View: Hashable, Sendable {
    case best
    case other(Int)
    case own
  }

  init(_ forums: Set<ForumPlan.ID<Forum>>? = nil, isCovered: Bool = true) {
    (self.forums, self.isCovered) = (forums, isCovered)
    words = wordsOfCell
  }

  /// The search that is wanted of the plan as it is now; `nil` where it was answered, or goes on.
  func wish(_ generation: Int) -> PlacementWish? {
    let wish = PlacementWish(forums: forums, generation: generation)
    return wish == answered && !isSearching ? nil : wish
  }

  /// Takes what a search has to say; what is of another search is passed over.
  mutating func take(_ news: PlacementNews) {
    defer { words = wordsOfCell }
    guard news.wish.forums == forums else { return }
    // What was tried belongs to the plan as it was.
    if news.wish != answered { (isSearching, failure, view, shown) = (true, nil, .best, nil) }
    answered = news.wish
    switch news.content {
    case .going(let bound, _): self.bound = bound
    case .better(let outcome):
      bound = outcome.answer.bound
      take(outcome)
    case .done(let outcome):
      isSearching = false
      bound = outcome.answer.bound
      take(outcome)
    case .failed(let why):
      isSearching = false
      failure = why
    }
  }

  private mutating func take(_ outcome: PlacementOutcome) {
    let before = study.map { $0.forums[forum].id }
    self.outcome = outcome
    if view != .own || shown == nil {
      (view, shown) = (.best, outcome.proposal ?? outcome.deadlock?.wayOut)
    }
    let study = outcome.study
    forum = before.flatMap { study.index(of: $0) } ?? study.movable.first ?? 0
    remap(keepsCursor: map != nil)
  }

  var study: PlacementStudy? { outcome?.study }

  /// The placement under the cursor: the best day of the week; nil where the week has none that is possible.
  var cell: Placement? {
    guard let map, map.venues.indices.contains(row), map.weeks.indices.contains(column) else { return nil }
    let venue = map.venues[row]
    if let now = shown?.placements[forum], now.venue == venue, map.weeks[column].contains(now.start) { return now }
    // Where nothing is possible it is the week's middle day that is asked about.
    let week = map.weeks[column]
    return Placement(venue: venue, start: map.best[row][column]?.start ?? (week.lowerBound + week.upperBound) / 2)
  }

  /// Makes the map anew, and puts the cursor on the cell that the forum is in.
  private mutating func remap(keepsCursor: Bool = false) {
    defer { words = wordsOfCell }
    firstLine = 0
    guard let shown, let study, study.forums.indices.contains(forum) else {
      map = nil
      return
    }
    let map = PlacementMap(of: forum, in: shown)
    self.map = map
    if !keepsCursor, let place = map.place(of: shown.placements[forum]) { (row, column) = place }
    row = max(0, min(row, map.venues.count - 1))
    column = max(0, min(column, map.weeks.count - 1))
  }

  mutating func move(right: Int, down: Int) {
    guard let map else { return }
    row = max(0, min(row + down, map.venues.count - 1))
    column = max(0, min(column + right, map.weeks.count - 1))
    firstLine = 0
    words = wordsOfCell
  }

  /// Puts the cursor on a cell.
  mutating func select(row: Int, column: Int) {
    (self.row, self.column) = (row, column)
    move(right: 0, down: 0)
  }

  mutating func scroll(by lines: Int, of count: Int, in height: Int) {
    firstLine = max(0, min(firstLine + lines, count - height))
  }

  /// Goes to the forum before or after.
  mutating func step(_ step: Int) {
    guard let study, !study.forums.isEmpty else { return }
    forum = (forum + step + study.forums.count) % study.forums.count
    remap()
  }

  /// Tries the forum in the cell under the cursor; all else stays as it is shown.
  mutating func tryCell() {
    guard let shown, let cell, cell != shown.placements[forum] else { return }
    self.shown = shown.moving(forum, to: cell)
    view = .own
    remap(keepsCursor: true)
  }

  /// Shows the best again, or one of the other ways.
  mutating func show(_ view: View) {
    guard let outcome else { return }
    switch view {
    case .best: shown = outcome.proposal ?? outcome.deadlock?.wayOut
    case .other(let number):
      guard outcome.alternatives.indices.contains(number) else { return }
      shown = outcome.alternatives[number]
    case .own: return
    }
    self.view = view
    remap()
  }

  /// Has the forum at hand stay where the plan has it, or be placed; the search begins again.
  mutating func toggleForum() {
    guard let study else { return }
    var forums = Set(study.movable.map { study.forums[$0].id })
    forums.formSymmetricDifference([study.forums[forum].id])
    self.forums = forums
    (isSearching, failure, view) = (true, nil, .best)
    bound = nil
  }

  /// Brings the cursor into the rows and columns that there is room for.
  mutating func reveal(rows: Int, columns: Int) {
    guard let map else { return }
    top = max(0, min(max(top, row - rows + 1), row, map.venues.count - rows))
    left = max(0, min(max(left, column - columns + 1), column, map.weeks.count - columns))
  }
}
