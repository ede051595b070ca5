import ForumPlan
import Logistics
import Terminal

extension Workspace {
  /// Whether the agenda stands on its grid.
  var isGrid: Bool { tab == .agenda && !agenda.showsList && sight.agenda != nil }

  /// The grid as it stands on the screen now; `nil` where something else has its place.
  var grid: AgendaGrid? {
    guard isGrid, let scene = sight.agenda, let list = ScreenFrame(self).list else { return nil }
    return AgendaGrid(scene, agenda, in: Self.gridRect(list))
  }

  /// The rows of a list with their head.
  static func gridRect(_ list: (head: Rect, rows: Rect)) -> Rect {
    Rect(x: list.head.x, y: list.head.y, width: list.head.width, height: list.head.height + list.rows.height)
  }

  /// The row that keys are about: of the list, or the session at the spot of the grid, or none of all sessions.
  var currentRow: ListRow? {
    guard isGrid else { return boardRow ?? list.current }
    return sight.agenda?.session(agenda.draft?.held ?? agenda.spot.session).map { ListRow($0.key) }
      ?? ListRow(nil, facet: "overview")
  }

  /// Makes the scene anew from the plan and what follows from it.
  mutating func refreshAgenda() {
    sight.agenda = AgendaScene(sight)
    // What is in hand stays where it is held, whatever else became known.
    if agenda.draft != nil { sight.agenda?.show(agenda.draft) }
    guard let scene = sight.agenda else { return }
    agenda.finding = nil
    agenda.settle(in: scene)
  }

  /// Brings the spot of the grid into view.
  mutating func settleGrid() {
    guard let grid else { return }
    guard agenda.reveals else {
      agenda.top = grid.minute(ofRow: grid.top)
      return
    }
    (agenda.top, agenda.left) = grid.revealing(agenda)
  }

  /// Takes a step on the grid.
  mutating func step(_ direction: AgendaGrid.Direction) {
    guard let grid else { return }
    stand(at: grid.step(from: agenda.spot, direction))
  }

  /// Goes to the next session in a direction.
  mutating func leap(_ direction: AgendaGrid.Direction) {
    guard let grid, let spot = grid.leap(from: agenda.spot, direction) else { return }
    stand(at: spot)
  }

  mutating func stand(at spot: AgendaState.Spot) {
    agenda.spot = spot
    agenda.reveals = true
    agenda.finding = nil
    followGrid()
  }

  /// Puts the cursor of the list on the session at the spot, so that both views speak of the same.
  private mutating func followGrid() {
    guard let id = agenda.spot.session else { return }
    var list = list
    if list.go(to: RecordKey(id)) { self.list = list }
  }

  /// Puts the spot on the session that the list's cursor is on.
  mutating func followList() {
    guard tab == .agenda, let record = list.current?.record,
      let session = sight.agenda?.session(ForumPlan.ID(rawValue: record.rawID))
    else { return }
    agenda.go(to: session)
  }

  /// Moves by rows, pages or to the ends of the day.
  mutating func moveOnGrid(by rows: Int) {
    guard let grid else { return }
    let last = grid.window.count / grid.step - 1
    let room = grid.scene.rooms.firstIndex(of: agenda.spot.room) ?? 0
    stand(at: grid.spot(room: room, row: min(max(0, grid.row(of: agenda.spot.minute) + rows), last)))
  }

  /// Goes to the first or the last session of the day.
  mutating func moveToEndOfDay(isFirst: Bool) {
    let sessions = sight.agenda?.sessions.filter { $0.slot?.day == agenda.day } ?? []
    guard let session = isFirst ? sessions.first : sessions.last else { return }
    agenda.go(to: session)
    followGrid()
  }

  /// Shows the day so many after; after the last comes the first.
  mutating func stepDay(_ step: Int) {
    guard let scene = sight.agenda else { return }
    show(day: (agenda.day - 1 + step + scene.days) % scene.days + 1)
  }

  mutating func show(day: Int) {
    guard let scene = sight.agenda else { return }
    agenda.day = day
    agenda.spot.session = nil
    agenda.reveals = true
    if let first = scene.sessions.first(where: { $0.slot?.day == day }) {
      agenda.go(to: first)
      followGrid()
    }
  }

  /// Shows the sessions as a list, or on the grid again.
  mutating func toggleAgendaView() {
    agenda.showsList.toggle()
    if agenda.showsList { followGrid() } else { followList() }
  }

  /// Gives a row half the time, or as much as there is room for.
  mutating func zoomAgenda() {
    guard let grid else { return }
    agenda.zoom = agenda.zoom == nil ? (grid.step == 15 ? 30 : 15) : nil
    agenda.reveals = true
  }

  /// Goes to the first session of the next finding.
  mutating func goToFinding(_ step: Int) {
    guard let scene = sight.agenda, !scene.conflicts.findings.isEmpty else { return }
    let count = scene.conflicts.findings.count
    let next = agenda.finding.map { ($0 + step + count) % count } ?? (step > 0 ? 0 : count - 1)
    let finding = scene.conflicts.findings[next]
    guard let session = finding.sessions.compactMap({ scene.session($0) }).first else { return }
    agenda.go(to: session)
    followGrid()
    agenda.finding = next
    toast = Toast(text: "Conflict \(next + 1) of \(count).")
  }

  /// Looks at the session at the spot, or adds one there.
  mutating func openSpot() {
    if agenda.spot.session != nil { return openDetail() }
    guard mayChange() else { return }
    beginSession(at: emptySlot)
  }

  /// The slot of the empty cell at the spot.
  var emptySlot: Session.Slot? {
    guard isGrid, agenda.spot.session == nil else { return nil }
    return Session.Slot(day: agenda.day, start: agenda.spot.minute, room: agenda.spot.room)
  }

  /// Opens the form of a new session, at a time and in a room if they are known.
  mutating func beginSession(at slot: Session.Slot?) {
    guard let forum = sight.agendaForum else { return }
    var session = Session(
      id: ForumPlan.ID(rawValue: generator.next()), forum: forum.id, title: "", format: .plenary, minutes: 60)
    session.slot = slot
    openForm(RecordForm(editing: .session(session)), isNew: true)
  }
}

extension Workspace {
  /// Draws the grid with the keys as they are now.
  func drawGrid(_ grid: AgendaGrid, on canvas: inout Canvas) {
    let matches =
      list.filter.isEmpty ? nil : Set(list.rows.compactMap(\.record).map { ForumPlan.ID<Session>(rawValue: $0.rawID) })
    AgendaDrawing(
      grid: grid, state: agenda, matches: matches, hasFocus: focus == .list && layers.isEmpty,
      hints: AgendaHints(add: opening?.isReadOnly == false ? sight.key("agenda.open") : "")
    ).draw(on: &canvas)
  }
}
