import Terminal

/// The short list under a field of what it may be going to say.
struct Completion: Sendable {
  /// The nearest first.
  let candidates: [Candidate]
  /// What was typed, to be marked in the names.
  let pattern: FuzzyPattern
  /// The bytes of the field that the one chosen takes the place of.
  let bytes: Range<Int>
  /// Which is chosen; `nil` while it would be a guess.
  private(set) var cursor: Int?
  private(set) var top = 0

  /// Rows in view at most.
  static let height = 6

  /// The list for what was typed; `nil` when nothing is near, or the field says it already.
  ///
  /// One is chosen from the start only when it begins with what was typed: letters that happen to be in a name must
  /// never turn a name that is not on the list into another.
  init?(for typed: String, in bytes: Range<Int>, from list: CandidateList) {
    let found = list.matching(typed)
    guard let first = found.first, !(first.nearness == .same && found.count == 1) else { return nil }
    candidates = found.map(\.candidate)
    pattern = FuzzyPattern(typed)
    self.bytes = bytes
    let isSure = first.nearness == .begins || first.nearness == .wordBegins
    cursor = isSure && typed.count > 1 ? 0 : nil
  }

  /// The one that would be taken.
  var chosen: Candidate? { cursor.map { candidates[$0] } }

  /// Moves the choice; above the first there is none.
  mutating func move(by step: Int) {
    let next = (cursor ?? -1) + step
    cursor = next < 0 ? nil : min(next, candidates.count - 1)
    let shown = cursor ?? 0
    top = min(max(top, shown - Self.height + 1), shown)
  }

  /// Chooses the one in a row of the list.
  mutating func choose(row: Int) -> Bool {
    guard candidates.indices.contains(top + row) else { return false }
    cursor = top + row
    return true
  }

  /// Where the list stands for a field whose value has its first row at a point: below it, or above where the screen
  /// ends too soon.
  func frame(below point: Point, in size: Workspace.Size) -> Rect {
    let widest = candidates.map(\.width).max() ?? 0
    // With an edge and a blank on both sides, the name stands below what is typed.
    let left = max(0, point.x - 2)
    let width = min(max(24, widest + 4), max(10, size.width - left))
    let room = size.height - 2 - point.y
    let rows = min(candidates.count, Self.height)
    if room >= min(rows, 3) {
      return Rect(x: left, y: point.y + 1, width: width, height: min(rows, room))
    }
    let above = min(rows, max(1, point.y - 1))
    return Rect(x: left, y: point.y - above, width: width, height: above)
  }
}
