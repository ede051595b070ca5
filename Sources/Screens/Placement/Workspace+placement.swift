import ForumPlan
import Placing
import Terminal

/// Where and when forums meet: searched for, looked at, applied.
extension Workspace {
  /// Opens the board for all forums that are not confirmed.
  mutating func openPlacement() {
    layers.append(.placement(PlacementBoard(isCovered: !sight.showsNames)))
  }

  /// The search that the board waits for.
  var placementWish: PlacementWish? {
    for layer in layers.reversed() {
      if case .placement(let board) = layer { return board.wish(generation) }
    }
    return nil
  }

  /// Takes what a search has to say.
  mutating func take(_ news: PlacementNews) {
    for index in layers.indices {
      guard case .placement(var board) = layers[index] else { continue }
      board.take(news)
      reveal(&board)
      layers[index] = .placement(board)
    }
  }

  func placementLayout(_ board: PlacementBoard) -> PlacementLayout {
    PlacementLayout(board, in: size)
  }

  /// Brings the cursor into view.
  func reveal(_ board: inout PlacementBoard) {
    let layout = placementLayout(board)
    board.reveal(rows: layout.cells.height, columns: layout.columns)
  }

  /// Goes on with the board, by what a key led to.
  mutating func perform(_ result: PlacementBoard.Result, of board: PlacementBoard) -> [Effect] {
    var board = board
    reveal(&board)
    switch result {
    case .close: return [.stopPlacing]
    case .stay: layers.append(.placement(board))
    case .stop:
      layers.append(.placement(board))
      return [.stopPlacing]
    case .apply:
      layers.append(.placement(board))
      return apply(board)
    }
    return []
  }

  /// Changes the plan to what is shown; asks before, where that breaks rules.
  private mutating func apply(_ board: PlacementBoard) -> [Effect] {
    guard let shown = board.shown, mayChange() else { return [] }
    guard !shown.moved.isEmpty else {
      toast = Toast(text: "The plan is so already: nothing moves.")
      return []
    }
    let effect = Effect.apply(label: shown.label, edits: shown.edits)
    guard !shown.report.breaches.isEmpty else {
      layers.removeLast()
      return [.stopPlacing, effect]
    }
    let objection = PlacementObjection(in: shown.study, isCovered: !sight.showsNames)
    let first = shown.report.breaches.prefix(2).map { objection.sentence($0, of: shown.placements) }
    let more = shown.report.breaches.count > 2 ? " And \(shown.report.breaches.count - 2) more." : ""
    layers.append(
      .question(
        Question(
          text: "It breaks what was asked: \(first.joined(separator: " "))\(more)", verb: "Apply all the same",
          answer: .effect(effect))))
    return []
  }
}
