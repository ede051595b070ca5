import Terminal

extension Workspace {
  /// Moves by rows in the list, by records or lines in the detail, by lanes on the timeline, over venues.
  mutating func move(by step: Int) {
    if venuesView != .list { return moveVenues(right: 0, down: step) }
    if showsTimeline { return timeline.moveLane(by: step) }
    if showsBars { return moveOnBars(by: step) }
    guard focus == .list else { return stepInDetail(step) }
    if isGrid, !isFiltering { return self.step(step < 0 ? .up : .down) }
    if boardPlace != nil { return moveOnBoard(by: step) }
    var list = list
    let before = list.cursor
    list.move(by: step)
    self.list = list
    if step < 0, list.cursor == before, !isFiltering { enterBoard() }
    followList()
  }

  /// Moves by as many rows as are in view, but one.
  mutating func move(pages: Int) {
    if venuesView != .list { return moveVenues(right: 0, down: 4 * pages) }
    if showsTimeline { return move(by: pages * max(1, timeline.height - 1)) }
    if showsBars { return move(by: pages * max(1, barsFrame.groups - 1)) }
    let frame = ScreenFrame(self)
    guard focus == .list else { return scrollDetail(pages * (max(1, frame.detail?.height ?? 1) - 1)) }
    if let grid, !isFiltering { return moveOnGrid(by: pages * max(1, grid.body.height - 1)) }
    move(by: pages * max(1, (frame.list?.rows.height ?? 2) - 1))
  }

  mutating func moveToFirst() {
    if venuesView == .comparison { return venues.select(column: 0, row: 0) }
    if venuesView == .map { return venues.map.select(0) }
    if showsTimeline { return timeline.select(lane: 0) }
    if showsBars { return moveOnBars(by: -barsGroups.count) }
    if isGrid, focus == .list { return moveToEndOfDay(isFirst: true) }
    if boardPlace != nil, focus == .list {
      boardCursor = 0
      return
    }
    var list = list
    if focus == .list { list.go(to: 0) } else { (list.detailTop, list.detailCursor) = (0, 0) }
    list.detailReveals = false
    self.list = list
  }

  mutating func moveToLast() {
    if venuesView == .comparison { return venues.select(column: .max / 2, row: 0) }
    if venuesView == .map { return venues.map.select(max(0, venues.map.sites.count - 1)) }
    if showsTimeline { return timeline.select(lane: .max) }
    if showsBars { return moveOnBars(by: barsGroups.count) }
    if isGrid, focus == .list { return moveToEndOfDay(isFirst: false) }
    if focus == .list { boardCursor = nil }
    if tab == .history { wantsWholeHistory = true }
    var list = list
    if focus == .list {
      list.go(to: list.rows.count - 1, down: false)
    } else {
      let rows = detailRows
      (list.detailTop, list.detailCursor) = (rows.count, rows.count { $0.record != nil } - 1)
    }
    list.detailReveals = false
    self.list = list
  }

  mutating func openDetail() {
    guard currentRow != nil else { return }
    focus = .detail
    var list = list
    list.detailCursor = 0
    list.detailTop = 0
    list.detailReveals = false
    self.list = list
  }

  mutating func changePane() {
    if focus == .list { openDetail() } else { focus = .list }
  }

  private mutating func scrollDetail(_ lines: Int) {
    var list = list
    list.detailReveals = false
    list.detailTop += lines
    self.list = list
  }

  /// Steps from record to record where the next is in sight, and scrolls where it is not.
  private mutating func stepInDetail(_ step: Int) {
    let rows = detailRows
    let records = rows.indices.filter { rows[$0].record != nil }
    let height = max(1, ScreenFrame(self).detail?.height ?? 1)
    var list = list
    list.detailReveals = false
    let next = list.detailCursor + step
    let visible = list.detailTop..<(list.detailTop + height)
    if records.indices.contains(next), visible.contains(records[next]) {
      list.detailCursor = next
      list.detailReveals = true
    } else {
      list.detailTop += step
      // The chosen record stays in sight: what Enter opens can be seen.
      let shown = list.detailTop..<(list.detailTop + height)
      if records.indices.contains(next), shown.contains(records[next]) { list.detailCursor = next }
    }
    self.list = list
  }

  /// Takes a key for the filter.
  mutating func filter(_ key: Key) {
    switch key {
    case .backspace: setFilter(String(list.filter.dropLast()))
    case .ctrl("u"): setFilter("")
    default:
      if let typed = key.typed { setFilter(list.filter + String(typed)) }
    }
  }

  /// Shows only the rows that hold every word.
  mutating func setFilter(_ text: String) {
    let source = source
    var list = list
    list.setFilter(text, from: source)
    self.list = list
    if isGrid, !text.isEmpty { followList() }
  }
}
