import Terminal

extension PlacementBoard {
  /// What a key led to.
  enum Result: Hashable, Sendable {
    case stay
    case close
    /// End the search with the best so far.
    case stop
    /// Change the plan to what is shown.
    case apply
  }

  mutating func handle(_ key: Key, in layout: PlacementLayout) -> Result {
    switch key {
    case .escape, .character("q"): return isSearching && outcome != nil ? .stop : .close
    case .left, .character("h"): move(right: -1, down: 0)
    case .right, .character("l"): move(right: 1, down: 0)
    case .up, .character("k"): move(right: 0, down: -1)
    case .down, .character("j"): move(right: 0, down: 1)
    case .home: move(right: -1_000, down: 0)
    case .end: move(right: 1_000, down: 0)
    case .pageDown: scroll(by: max(1, layout.foot.height - 1), of: layout.lines, in: layout.foot.height)
    case .pageUp: scroll(by: -max(1, layout.foot.height - 1), of: layout.lines, in: layout.foot.height)
    case .tab, .character("}"): step(1)
    case Key(.tab, .shift), .character("{"): step(-1)
    case .enter: tryCell()
    case .character(" "): toggleForum()
    case .character("b"), .character("0"): show(.best)
    case .character("a"): return shown == nil ? .stay : .apply
    default:
      if case .character(let digit) = key.code, let number = digit.wholeNumberValue, number > 0 {
        show(.other(number - 1))
      }
    }
    return .stay
  }

  /// Takes a press of the mouse: on a cell it goes there, on the cell at hand it tries it.
  mutating func press(_ point: Point, in layout: PlacementLayout) {
    guard let place = layout.place(at: point) else { return }
    let (row, column) = (top + place.row, left + place.column)
    guard let map, map.venues.indices.contains(row), map.weeks.indices.contains(column) else { return }
    if (row, column) == (self.row, self.column) { tryCell() } else { select(row: row, column: column) }
  }

  var hints: [KeyHint] {
    guard let outcome else { return [KeyHint("Esc", "close")] }
    var hints = [KeyHint("Esc", isSearching ? "stop" : "close")]
    if isElsewhere { hints.append(KeyHint("Enter", "try it here")) }
    if shown.map({ !$0.moved.isEmpty }) ?? false { hints.append(KeyHint("a", "apply")) }
    if view != .best { hints.append(KeyHint("b", "the best")) }
    let others = outcome.alternatives.count
    if others > 0 {
      hints.append(KeyHint(others == 1 ? "1" : "1–\(others)", others == 1 ? "another way" : "other ways"))
    }
    if outcome.study.forums.count > 1 { hints.append(KeyHint("Tab", "forum")) }
    hints.append(KeyHint("Space", outcome.study.movable.contains(forum) ? "keep" : "place it"))
    // The way out is never what there is no room for.
    return Array(hints.dropFirst().prefix(5)) + [hints[0]] + hints.dropFirst(6)
  }
}
