import ForumPlan

extension AgendaGrid {
  /// A direction on the grid.
  enum Direction: Sendable {
    case up
    case down
    case left
    case right
  }

  /// The block of the session at a spot, or nothing where the spot is empty or on the shelf.
  func block(at spot: AgendaState.Spot) -> Block? {
    spot.session.flatMap { id in blocks.first { $0.session.id == id } }
  }

  /// The spot one step on: over a session as a whole, else by a row or a room; at the end it stays.
  func step(from spot: AgendaState.Spot, _ direction: Direction) -> AgendaState.Spot {
    if let place = shelfPlace(of: spot) { return stepOnShelf(place, spot, direction) }
    let block = block(at: spot)
    let room = block?.room ?? scene.rooms.firstIndex(of: spot.room) ?? 0
    let row = row(of: spot.minute)
    switch direction {
    case .up:
      let next = (block?.rows.lowerBound ?? row) - 1
      return next < 0 ? spot : self.spot(room: room, row: next, fromTop: false)
    case .down:
      let next = block?.rows.upperBound ?? row + 1
      guard next >= window.count / step else { return self.spot(room: room, row: next, fromTop: true) }
      var shelved = spot
      shelved.session = scene.shelved.first?.id ?? spot.session
      return shelved
    case .left, .right:
      let by = direction == .left ? -1 : 1
      let beside = blocks(room: room, row: row)
      if let block, let lane = beside.firstIndex(of: block), beside.indices.contains(lane + by) {
        return self.spot(on: beside[lane + by], minute: spot.minute)
      }
      guard scene.rooms.indices.contains(room + by) else { return spot }
      let there = blocks(room: room + by, row: row)
      if let next = by > 0 ? there.first : there.last { return self.spot(on: next, minute: spot.minute) }
      return AgendaState.Spot(session: nil, room: scene.rooms[room + by], minute: spot.minute)
    }
  }

  /// The next session in a direction: below or above in the room, else the nearest in a room beside.
  func leap(from spot: AgendaState.Spot, _ direction: Direction) -> AgendaState.Spot? {
    let block = block(at: spot)
    let room = block?.room ?? scene.rooms.firstIndex(of: spot.room) ?? 0
    let rows = block?.rows ?? row(of: spot.minute)..<(row(of: spot.minute) + 1)
    func distance(_ other: Block) -> Int { abs(other.rows.lowerBound - rows.lowerBound) }
    let found: Block?
    switch direction {
    case .up:
      found = blocks.filter { $0.room == room && $0.rows.lowerBound < rows.lowerBound }
        .max { $0.rows.lowerBound < $1.rows.lowerBound }
    case .down:
      found = blocks.filter { $0.room == room && $0.rows.lowerBound >= rows.upperBound }
        .min { $0.rows.lowerBound < $1.rows.lowerBound }
    case .left:
      found = blocks.filter { $0.room < room }.min { (-$0.room, distance($0)) < (-$1.room, distance($1)) }
    case .right:
      found = blocks.filter { $0.room > room }.min { ($0.room, distance($0)) < ($1.room, distance($1)) }
    }
    return found.map { self.spot(on: $0, minute: minute(ofRow: $0.rows.lowerBound)) }
  }

  /// The spot in a room on a row: the session that stands there, or the empty cell.
  func spot(room: Int, row: Int, fromTop: Bool = true) -> AgendaState.Spot {
    let minute = minute(ofRow: row)
    guard let block = blocks(room: room, row: row).first else {
      return AgendaState.Spot(session: nil, room: scene.rooms[room], minute: minute)
    }
    return spot(on: block, minute: fromTop ? minute : self.minute(ofRow: block.rows.lowerBound))
  }

  private func spot(on block: Block, minute: Int) -> AgendaState.Spot {
    AgendaState.Spot(session: block.session.id, room: scene.rooms[block.room], minute: minute)
  }

  private func shelfPlace(of spot: AgendaState.Spot) -> Int? {
    spot.session.flatMap { id in scene.shelved.firstIndex { $0.id == id } }
  }

  private func stepOnShelf(
    _ place: Int, _ spot: AgendaState.Spot, _ direction: Direction
  ) -> AgendaState.Spot {
    var next = spot
    switch direction {
    case .up:
      let room = scene.rooms.firstIndex(of: spot.room) ?? 0
      return self.spot(room: room, row: window.count / step - 1, fromTop: false)
    case .down: break
    case .left: next.session = scene.shelved[max(0, place - 1)].id
    case .right: next.session = scene.shelved[min(scene.shelved.count - 1, place + 1)].id
    }
    return next
  }

  /// The first minute and the first room to show so that a spot is in view.
  func revealing(_ state: AgendaState) -> (top: Int, left: Int) {
    let block = block(at: state.spot)
    var top = top
    var left = columns.first?.room ?? 0
    guard shelfPlace(of: state.spot) == nil else { return (minute(ofRow: top), left) }
    let rows = block?.rows ?? row(of: state.spot.minute)..<(row(of: state.spot.minute) + 1)
    // The end of a long session gives way to its beginning.
    if rows.upperBound > top + body.height { top = rows.upperBound - body.height }
    if rows.lowerBound < top { top = rows.lowerBound }
    let room = block?.room ?? scene.rooms.firstIndex(of: state.spot.room) ?? 0
    if room < left { left = room }
    if room >= left + columns.count { left = room - columns.count + 1 }
    return (minute(ofRow: top), left)
  }
}
