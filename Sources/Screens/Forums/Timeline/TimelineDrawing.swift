import Logistics
import Terminal
import Typography

/// Draws the timeline of the Forums tab.
struct TimelineDrawing {
  let state: TimelineState
  let sight: Sight
  let frame: TimelineFrame

  func draw(on canvas: inout Canvas) {
    guard let timeline = state.timeline else {
      canvas.put("Working out what is due …", at: Point(frame.names.x, frame.names.y), style: .dim)
      return
    }
    drawAxis(on: &canvas)
    let fixed = state.calendarLanes
    for (index, lane) in timeline.lanes.prefix(min(fixed, frame.calendar.height)).enumerated() {
      draw(lane, index, y: frame.calendar.y + index, on: &canvas)
    }
    let scrolled = timeline.lanes.enumerated().dropFirst(fixed + state.top).prefix(frame.lanes.height)
    for (row, (index, lane)) in scrolled.enumerated() { draw(lane, index, y: frame.lanes.y + row, on: &canvas) }
    if timeline.lanes.count == fixed {
      canvas.put("No forum yet. Press a to add one.", at: Point(frame.names.x, frame.lanes.y), style: .dim)
    }
    canvas.scrollBar(
      at: Point(frame.lanes.maxX + 2, frame.lanes.y), length: frame.lanes.height, offset: state.top,
      visible: frame.lanes.height, total: timeline.lanes.count - fixed)
    drawFoot(on: &canvas)
  }

  private func drawAxis(on canvas: inout Canvas) {
    let title = state.forum.flatMap { sight.plan.forums[$0]?.name } ?? "All forums"
    canvas.put(
      title, at: Point(frame.names.x, frame.axis.y), style: .title, maxWidth: frame.names.width, ellipsis: true)
    canvas.put(
      state.zoom.label, at: Point(frame.names.x, frame.axis.y + 1), style: .dim, maxWidth: frame.names.width)
    let axis = TimelineAxis(state, today: sight.today)
    for (row, ticks) in [axis.upper, axis.lower(sight.glyphs)].enumerated() {
      for tick in ticks {
        canvas.put(tick.text, at: Point(frame.axis.x + tick.column, frame.axis.y + row), style: tick.style)
      }
    }
  }

  private func draw(_ lane: TimelineLane, _ index: Int, y: Int, on canvas: inout Canvas) {
    let isChosen = index == state.lane
    let row = TimelineRow(lane, state, sight)
    drawName(lane, isChosen: isChosen, y: y, on: &canvas)
    for (x, cell) in row.cells.enumerated() where cell.text != " " {
      canvas.put(String(cell.text), at: Point(frame.axis.x + x, y), style: cell.style)
    }
    let beyond = row.isBeyond
    if beyond.left { canvas.put(.choiceLeft, at: Point(frame.axis.x - 1, y), style: .dim) }
    if beyond.right { canvas.put(.choiceRight, at: Point(frame.axis.maxX, y), style: .dim) }
    guard isChosen else { return }
    canvas.restyle(Rect(x: frame.names.x - 1, y: y, width: frame.names.width + 1, height: 1)) { $0 = onCursor($0) }
    canvas.cursor = Point(frame.names.x, y)
    guard let item = state.current else { return }
    let columns = state.columns(of: item)
    let first = max(0, columns.lowerBound - state.left)
    let last = min(state.width - 1, columns.upperBound - state.left)
    guard first <= last else { return }
    canvas.restyle(Rect(x: frame.axis.x + first, y: y, width: last - first + 1, height: 1)) { $0 = onCursor($0) }
    canvas.cursor = Point(frame.axis.x + first, y)
  }

  private func onCursor(_ style: Style) -> Style { style.role == .text ? .cursor : style.on(.cursor) }

  /// The lane's name, and behind it how it stands where there is room for both.
  private func drawName(_ lane: TimelineLane, isChosen: Bool, y: Int, on canvas: inout Canvas) {
    let style: Style = lane.kind.isCalendar ? .dim : .text
    let note = lane.note
    let title = sight.title(of: lane)
    let room = frame.names.width - TextWidth.width(of: note) - 1
    canvas.put(title, at: Point(frame.names.x, y), style: style, maxWidth: frame.names.width, ellipsis: true)
    guard !note.isEmpty, TextWidth.width(of: title) <= room else { return }
    canvas.field(
      note, at: Point(frame.names.maxX - TextWidth.width(of: note), y), width: TextWidth.width(of: note),
      style: noteStyle(lane.kind))
  }

  private func noteStyle(_ kind: TimelineLane.Kind) -> Style {
    switch kind {
    case .forum(let stage): stage.style
    case .visa(let state): state.style
    case .ramadan, .holidays, .venue, .tasks, .grant: .dim
    }
  }

  private func drawFoot(on canvas: inout Canvas) {
    guard frame.foot.height > 0 else { return }
    canvas.horizontal(at: Point(frame.foot.x - 1, frame.foot.y - 1), length: frame.foot.width + 2)
    let words = TimelineWords(state: state, sight: sight)
    canvas.put(words.headline, at: Point(frame.foot.x, frame.foot.y), maxWidth: frame.foot.width, ellipsis: true)
    canvas.paragraph(
      words.because, at: Point(frame.foot.x, frame.foot.y + 1), width: frame.foot.width,
      maxLines: frame.foot.height - 1, style: .dim)
  }
}
