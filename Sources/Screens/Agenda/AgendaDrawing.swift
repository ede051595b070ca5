import Dates
import ForumPlan
import Logistics
import Terminal
import Typography

/// Draws the grid of a day.
struct AgendaDrawing {
  let grid: AgendaGrid
  let state: AgendaState
  /// The sessions that pass the filter; `nil` while nothing is looked for.
  let matches: Set<ForumPlan.ID<Session>>?
  let hasFocus: Bool
  let hints: AgendaHints

  var scene: AgendaScene { grid.scene }
  var held: ForumPlan.ID<Session>? { state.draft?.held }

  func draw(on canvas: inout Canvas) {
    drawDays(on: &canvas)
    drawRooms(on: &canvas)
    drawHours(on: &canvas)
    let worst = scene.conflicts.worst
    drawOrigin(on: &canvas)
    for block in grid.blocks { draw(block, worst[block.session.id], on: &canvas) }
    if held == nil, grid.block(at: state.spot) == nil { drawEmptyCell(on: &canvas) }
    drawShelf(worst, on: &canvas)
    AgendaFoot(scene: scene, state: state, hints: hints).draw(in: grid.foot, on: &canvas)
    let rows = grid.window.count / grid.step
    canvas.scrollBar(
      at: Point(grid.rect.maxX - 1, grid.body.y), length: grid.body.height, offset: grid.top,
      visible: grid.body.height, total: rows)
  }

  private func drawDays(on canvas: inout Canvas) {
    let y = grid.rect.y
    if let first = grid.days.first, first.x > grid.rect.x + 1 {
      canvas.put(
        scene.forum.name, at: Point(grid.rect.x + 1, y), style: .title, maxWidth: first.x - grid.rect.x - 2,
        ellipsis: true)
    }
    for (day, x, text) in grid.days {
      canvas.put(text, at: Point(x, y), style: day == state.day ? .tabActive : .dim)
    }
    let end = grid.days.last.map { $0.x + TextWidth.width(of: $0.text) } ?? grid.rect.x
    let words = scene.conflicts.summary
    let start = grid.rect.maxX - 1 - TextWidth.width(of: words)
    guard start > end, let worst = scene.conflicts.findings.first?.severity else { return }
    canvas.put(words, at: Point(start, y), style: worst.style)
  }

  private func drawRooms(on canvas: inout Canvas) {
    let y = grid.rect.y + 1
    for column in grid.columns {
      let room = scene.rooms[column.room]
      let seats = scene.seats(of: room).map { " \($0)" } ?? ""
      let name = room.isEmpty ? "No room yet" : room
      let used = canvas.put(
        name, at: Point(column.x, y), style: room.isEmpty ? .dim : .heading, maxWidth: column.width, ellipsis: true)
      if used + seats.count <= column.width { canvas.put(seats, at: Point(column.x + used, y), style: .dim) }
    }
    guard let first = grid.columns.first, let last = grid.columns.last else { return }
    if first.room > 0 { canvas.put(.choiceLeft, at: Point(first.x - 1, y), style: .focus) }
    if last.room < scene.rooms.count - 1 {
      canvas.put(.choiceRight, at: Point(last.x + last.width, y), style: .focus)
    }
  }

  private func drawHours(on canvas: inout Canvas) {
    for (line, row) in grid.shownRows.enumerated() {
      let minute = grid.minute(ofRow: row)
      let y = grid.body.y + line
      if minute % 60 == 0 {
        canvas.put(Session.Slot.clock(minute), at: Point(grid.rect.x, y), style: .text)
        for column in grid.columns {
          for x in stride(from: column.x, to: column.x + column.width, by: 4) {
            canvas.put(.separator, at: Point(x, y), style: .border)
          }
        }
      } else if minute % 30 == 0 {
        canvas.put("  :30", at: Point(grid.rect.x, y), style: .dim)
      }
    }
  }

  /// Where the session in hand came from.
  private func drawOrigin(on canvas: inout Canvas) {
    guard let lifted = scene.lifted, let slot = lifted.slot, slot.day == state.day,
      let room = scene.rooms.firstIndex(of: slot.room)
    else { return }
    let rows = grid.row(of: slot.start)..<(grid.row(of: slot.start + lifted.minutes - 1) + 1)
    guard let rect = grid.rect(of: AgendaGrid.Block(session: lifted, room: room, rows: rows)) else { return }
    canvas.fill(rect, with: canvas.glyphs[.barLight], style: .border)
    canvas.put(" from here ", at: Point(rect.x + 1, rect.y), style: .dim, maxWidth: max(0, rect.width - 2))
  }

  private func drawEmptyCell(on canvas: inout Canvas) {
    guard scene.session(state.spot.session) == nil, let room = scene.rooms.firstIndex(of: state.spot.room),
      let column = grid.columns.first(where: { $0.room == room })
    else { return }
    let row = grid.row(of: state.spot.minute)
    guard grid.shownRows.contains(row) else { return }
    let at = Point(column.x, grid.body.y + row - grid.top)
    canvas.field(
      " \(Session.Slot.clock(grid.minute(ofRow: row)))", at: at, width: column.width,
      style: hasFocus ? .cursor : .selection)
    canvas.cursor = at
  }

  private func drawShelf(_ worst: [ForumPlan.ID<Session>: Finding.Severity], on canvas: inout Canvas) {
    guard !grid.shelf.rect.isEmpty else { return }
    canvas.put(AgendaShelf.title, at: Point(grid.shelf.rect.x, grid.shelf.rect.y), style: .dim)
    for chip in grid.shelf.chips {
      let isHere = chip.session.id == held || held == nil && state.spot.session == chip.session.id
      let style: Style =
        isHere ? (hasFocus ? .cursor : .selection) : matches?.contains(chip.session.id) == false ? .dim : .text
      canvas.put(chip.text, at: chip.at, style: style, maxWidth: grid.shelf.rect.maxX - chip.at.x, ellipsis: true)
      if isHere { canvas.cursor = chip.at }
    }
    guard grid.shelf.hidden > 0 else { return }
    let text = " +\(grid.shelf.hidden)"
    canvas.put(text, at: Point(grid.shelf.rect.maxX - text.count, grid.shelf.rect.maxY - 1), style: .focus)
  }
}

extension CivilDate {
  /// Weekday, day and month: `Tue 11 May`.
  var dayWords: String { "\(weekday.abbreviation) \(short)" }
}
