import ForumPlan
import Logistics
import Terminal

extension Workspace {
  /// Takes a press on the grid: it chooses, takes hold, and of an empty cell a second one adds a session.
  mutating func pressGrid(_ mouse: MouseEvent) -> [Effect] {
    guard let grid, let target = grid.target(at: mouse.point) else { return [] }
    focus = .list
    // What was pressed is in view, and must not move away under the pointer.
    defer { agenda.reveals = false }
    if agenda.draft != nil {
      // With a session in hand, a press says where it is to be.
      place(at: mouse.point, grip: 0)
      return []
    }
    let isSecond = mouse.action == .doubleClick
    switch target {
    case .day(let day): show(day: day)
    case .session(let id, let isEdge, let grip):
      guard let session = grid.scene.session(id) else { return [] }
      if isSecond || agenda.spot.session == id && mouse.button != .left {
        stand(at: AgendaState.Spot(session: id, room: session.slot?.room ?? "", minute: session.slot?.start ?? 0))
        openDetail()
        return []
      }
      stand(at: AgendaState.Spot(session: id, room: session.slot?.room ?? "", minute: session.slot?.start ?? 0))
      agenda.drag = AgendaDrag(session: id, origin: mouse.point, grip: grip, stretches: isEdge)
    case .shelf(let id):
      guard let id else { return [] }
      stand(at: AgendaState.Spot(session: id, room: agenda.spot.room, minute: agenda.spot.minute))
      if isSecond {
        openDetail()
      } else {
        agenda.drag = AgendaDrag(session: id, origin: mouse.point, grip: 0, stretches: false)
      }
    case .cell(let room, let row):
      stand(at: grid.spot(room: room, row: row))
      if isSecond { openSpot() }
    }
    return []
  }

  /// Follows the pointer with the session that the mouse holds.
  mutating func dragGrid(_ mouse: MouseEvent) {
    guard let drag = agenda.drag, isGrid else { return }
    if agenda.draft == nil {
      guard mouse.point != drag.origin else { return }
      guard mayChange() else {
        agenda.drag = nil
        return
      }
      guard let scene = sight.agenda,
        let draft = AgendaDraft(holding: drag.session, of: scene.forum, among: scene.sessions)
      else {
        agenda.drag = nil
        return
      }
      agenda.draft = draft
    }
    scrollUnder(mouse.point)
    if drag.stretches { stretch(to: mouse.point) } else { place(at: mouse.point, grip: drag.grip) }
    // The view follows the pointer and not the session, which would pull it to and fro.
    agenda.reveals = false
  }

  /// Drops what the mouse holds.
  mutating func releaseGrid() -> [Effect] {
    guard agenda.drag != nil else { return [] }
    agenda.drag = nil
    return dropSession()
  }

  /// Scrolls while the pointer is held above or below the hours.
  private mutating func scrollUnder(_ point: Point) {
    guard let grid else { return }
    if point.y < grid.body.y, point.y > grid.rect.y { agenda.top = grid.minute(ofRow: grid.top - 1) }
    if point.y == grid.body.maxY, !grid.shelf.rect.contains(point) { agenda.top = grid.minute(ofRow: grid.top + 1) }
  }

  private mutating func place(at point: Point, grip: Int) {
    guard let grid, let held = agenda.draft else { return }
    switch grid.target(at: point) {
    case .day(let day):
      moveSession { $0.put(at: held.session.slot.map { Session.Slot(day: day, start: $0.start, room: $0.room) }) }
    case .shelf: moveSession { $0.put(at: nil) }
    default:
      guard let cell = grid.cell(near: point) else { return }
      let room = grid.scene.rooms[cell.room]
      let row = max(0, cell.row - grip)
      var slot = Session.Slot(day: agenda.day, start: grid.minute(ofRow: row), room: room)
      // On the row where it is anyway it keeps its minutes, which the row may not show.
      if let now = held.original.slot, grid.isRow(row, of: now.start) { slot.start = now.start }
      moveSession { $0.put(at: slot) }
    }
  }

  private mutating func stretch(to point: Point) {
    guard let grid, let held = agenda.draft, let slot = held.session.slot, let cell = grid.cell(near: point) else {
      return
    }
    let end = grid.minute(ofRow: cell.row + 1)
    let isSame = grid.isRow(cell.row + 1, of: slot.start + held.original.minutes)
    moveSession { $0.last(isSame ? held.original.minutes : max(grid.step, end - slot.start)) }
  }
}

extension AgendaGrid {
  /// Whether a time is drawn at the upper edge of a row.
  fileprivate func isRow(_ row: Int, of minute: Int) -> Bool {
    (minute - window.lowerBound + step / 2) / step == row
  }
}
