import ForumPlan
import Terminal

extension Workspace {
  /// The board above the Radar's list, with where it lies; `nil` where it is not shown.
  var board: (board: RadarBoard, frame: RadarFrame)? {
    guard tab == .radar, let board = sight.derived?.board, let frame = ScreenFrame(self).board else { return nil }
    return (board, frame)
  }

  /// The place of the forum under the cursor on the board; `nil` while the arrows move in the list.
  var boardPlace: Int? {
    guard let boardCursor, tab == .radar, let shown = board?.frame.forums.height, shown > 0 else { return nil }
    return min(boardCursor, shown - 1)
  }

  /// The row of the forum under the cursor on the board.
  var boardRow: ListRow? {
    guard let boardPlace, let board = sight.derived?.board, board.forums.indices.contains(boardPlace) else {
      return nil
    }
    return ListRow(RecordKey(board.forums[boardPlace].id), index: boardPlace, facet: RadarList.boardFacet)
  }

  /// Goes up from the first row of the list to the last forum of the board.
  mutating func enterBoard() {
    guard let shown = board?.frame.forums.height, shown > 0 else { return }
    boardCursor = shown - 1
  }

  /// Moves from forum to forum, and from the last one down into the list.
  mutating func moveOnBoard(by step: Int) {
    guard let place = boardPlace, let shown = board?.frame.forums.height else { return }
    guard place + step < shown else { return leaveBoard() }
    boardCursor = max(0, place + step)
  }

  /// Goes to the list, to the first of the rows shown.
  mutating func leaveBoard() {
    boardCursor = nil
    var list = list
    list.go(to: list.top)
    self.list = list
  }

  /// Goes to the forum under the cursor on its own tab.
  mutating func openFromBoard() {
    if let record = boardRow?.record { jump(to: record, opensDetail: true) }
  }

  /// Takes a press of the mouse, `false` where no forum is: the forum comes under the cursor; again, it opens.
  mutating func pressBoard(_ mouse: MouseEvent) -> Bool {
    guard let frame = board?.frame, frame.forums.contains(mouse.point) else { return false }
    let place = mouse.y - frame.forums.y
    let isSecond = mouse.action == .doubleClick || (place == boardPlace && focus == .list)
    focus = .list
    boardCursor = place
    if isSecond { openFromBoard() }
    return true
  }

  /// Draws the board.
  func drawBoard(_ frame: RadarFrame, on canvas: inout Canvas) {
    guard let board = sight.derived?.board else { return }
    let cursor = layers.isEmpty && focus == .list ? boardPlace : nil
    let drawing = RadarDrawing(board: board, sight: sight, frame: frame, cursor: cursor)
    guard cursor == nil else { return drawing.draw(on: &canvas) }
    let place = Rect(x: frame.weeks.x, y: frame.weeks.y, width: frame.weeks.width, height: frame.height)
    painted.paint(.board, in: place, from: .board(generation: generation), on: &canvas, drawing.draw)
  }
}
