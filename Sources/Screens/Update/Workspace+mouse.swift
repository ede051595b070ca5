import Terminal

extension Workspace {
  /// Takes the mouse: tabs and rows by a press, details and forms by a second one, the wheel scrolls.
  mutating func handle(_ mouse: MouseEvent) -> [Effect] {
    switch mouse.action {
    case .wheelUp: return scroll(-3, at: mouse.point)
    case .wheelDown: return scroll(3, at: mouse.point)
    case .press, .doubleClick:
      toast = nil
      guard layers.isEmpty else { return pressLayer(mouse) }
      if let list = ScreenFrame(self).list, isGrid, Self.gridRect(list).contains(mouse.point) {
        return pressGrid(mouse)
      }
      press(mouse)
      return []
    case .drag:
      dragGrid(mouse)
      return []
    case .release: return releaseGrid()
    }
  }

  private mutating func press(_ mouse: MouseEvent) {
    let frame = ScreenFrame(self)
    if let chosen = frame.tab(at: mouse.point) {
      open(chosen)
    } else if showsTimeline {
      pressTimeline(mouse)
    } else if venuesView != .list {
      pressVenues(mouse)
    } else if showsBars {
      pressBars(mouse)
    } else if pressBoard(mouse) {
      return
    } else if let head = frame.list?.head, head.contains(mouse.point) {
      let column = ListLayout(source, in: head).column(at: mouse.x)?.column
      if let column, !column.title.isEmpty { sort(by: column.id) }
    } else if let rows = frame.list?.rows, rows.contains(mouse.point) {
      var list = list
      let row = list.top + mouse.y - rows.y
      guard list.rows.indices.contains(row), !list.rows[row].isHeading else { return }
      let isSecond = mouse.action == .doubleClick || (row == list.cursor && focus == .list && boardPlace == nil)
      list.go(to: row)
      self.list = list
      focus = .list
      boardCursor = nil
      if isSecond { openDetail() }
    } else if let detail = frame.detail, detail.contains(mouse.point) {
      pressDetail(mouse, detail)
    }
  }

  private mutating func pressDetail(_ mouse: MouseEvent, _ detail: Rect) {
    focus = .detail
    let rows = detailRows
    var list = list
    let row = list.detailTop + mouse.y - detail.y
    guard rows.indices.contains(row), let record = rows[row].record else { return }
    list.detailCursor = rows[..<row].count { $0.record != nil }
    self.list = list
    if mouse.action == .doubleClick { edit(record) }
  }

  private mutating func scroll(_ step: Int, at point: Point) -> [Effect] {
    guard layers.isEmpty else {
      return (0..<abs(step)).flatMap { _ in handle(step < 0 ? Key.up : .down) }
    }
    if venuesView != .list {
      wheelVenues(step)
      return []
    }
    if showsBars {
      moveOnBars(by: step.signum())
      return []
    }
    if showsTimeline {
      timeline.scroll(by: step.signum() * timeline.stride)
      return []
    }
    let frame = ScreenFrame(self)
    var list = list
    if let detail = frame.detail, detail.contains(point) {
      list.detailTop += step
      list.detailReveals = false
    } else if let grid {
      agenda.top = grid.minute(ofRow: grid.top + step)
      agenda.reveals = false
    } else {
      list.move(by: step)
    }
    self.list = list
    return []
  }
}
