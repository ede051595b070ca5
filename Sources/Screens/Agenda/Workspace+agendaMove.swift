import ForumPlan
import Logistics
import Terminal

extension Workspace {
  /// Takes the session at the spot in hand.
  mutating func takeSession() {
    if agenda.showsList { toggleAgendaView() }
    guard let scene = sight.agenda, let session = scene.session(agenda.spot.session),
      var draft = AgendaDraft(holding: session.id, of: scene.forum, among: scene.sessions)
    else { return }
    if draft.session.slot == nil, let slot = freeSlot(for: session) { draft.put(at: slot) }
    hold(draft)
  }

  /// The first time on the day shown when a room is free for a session; else the first room's morning.
  private func freeSlot(for session: Session) -> Session.Slot? {
    guard let scene = sight.agenda, let first = scene.rooms.first else { return nil }
    let placed = scene.sessions.compactMap { other in other.slot.map { (other, $0) } }.filter { $0.1.day == agenda.day }
    for start in stride(from: 9 * 60, through: 18 * 60 - session.minutes, by: 15) {
      let span = start..<(start + session.minutes)
      for room in scene.rooms {
        let isTaken = placed.contains { other, slot in
          slot.room == room && span.overlaps(slot.start..<(slot.start + other.minutes))
        }
        if !isTaken { return Session.Slot(day: agenda.day, start: start, room: room) }
      }
    }
    return Session.Slot(day: agenda.day, start: 9 * 60, room: first)
  }

  /// Changes where the session in hand would stand.
  mutating func moveSession(_ change: (inout AgendaDraft) -> Void) {
    guard var draft = agenda.draft else { return }
    change(&draft)
    hold(draft)
  }

  /// Moves it to the room beside, as the grid has them.
  mutating func moveSession(rooms step: Int) {
    guard let scene = sight.agenda else { return }
    moveSession { draft in
      guard let room = draft.session.slot?.room, let place = scene.rooms.firstIndex(of: room),
        scene.rooms.indices.contains(place + step)
      else { return }
      draft.go(to: scene.rooms[place + step])
    }
  }

  /// Moves it by a row of the grid, or off the shelf.
  mutating func moveSession(rows step: Int) {
    guard let grid else { return }
    if let draft = agenda.draft, draft.session.slot == nil {
      guard step < 0, let slot = draft.original.slot ?? freeSlot(for: draft.session) else { return }
      return moveSession { $0.put(at: slot) }
    }
    moveSession { $0.step(step, grid: grid.step) }
  }

  /// Makes it longer or shorter by a row of the grid.
  mutating func stretchSession(_ direction: Int) {
    guard let grid else { return }
    moveSession { $0.stretch(direction, grid: grid.step) }
  }

  /// Swaps it with the session it stands on.
  mutating func swapSession() {
    guard var draft = agenda.draft else { return }
    guard draft.swap() else {
      toast = Toast(text: "Move it onto the session to swap it with.")
      return
    }
    hold(draft)
  }

  private mutating func hold(_ draft: AgendaDraft) {
    agenda.draft = draft
    show(draft)
    agenda.go(to: draft.session)
  }

  /// Shows the agenda as it would be with a draft, or as it is, and what is wrong with that.
  private mutating func show(_ draft: AgendaDraft?) {
    sight.agenda?.show(draft)
    generation += 1
    // Rows that are sorted, grouped or found by what a move changes are others now.
    let arrangement = arrangements[.agenda] ?? Arrangement()
    if arrangement.order != nil || arrangement.grouping != nil || !list.filter.isEmpty { stale.insert(.agenda) }
    var list = list
    list.summary = tab.list.summary(sight)
    self.list = list
  }

  /// Makes the one change that puts the session where it stands now.
  mutating func dropSession() -> [Effect] {
    guard let draft = agenda.draft else { return [] }
    letGo(goingTo: draft.session)
    guard draft.isChanged else { return [] }
    return [.apply(label: draft.label, edits: draft.edits)]
  }

  /// Puts the session back where it was.
  mutating func putBackSession() {
    guard let draft = agenda.draft else { return }
    letGo(goingTo: draft.original)
  }

  private mutating func letGo(goingTo session: Session) {
    agenda.draft = nil
    agenda.drag = nil
    show(nil)
    agenda.go(to: session)
  }
}
