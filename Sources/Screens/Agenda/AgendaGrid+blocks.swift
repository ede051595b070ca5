import ForumPlan
import Logistics
import Terminal

extension AgendaGrid {
  /// The sessions of a day, each in its room; those that share rows stand beside one another.
  static func blocks(_ scene: AgendaScene, day: Int, window: Range<Int>, step: Int) -> [Block] {
    let rows = window.count / step
    var blocks: [Block] = []
    for session in scene.sessions {
      guard let slot = session.slot, slot.day == day, let room = scene.rooms.firstIndex(of: slot.room) else { continue }
      // Rounded, so that sessions of which one begins when the other ends never share a row.
      let start = min((slot.start - window.lowerBound + step / 2) / step, rows - 1)
      let end = min((slot.start + session.minutes - window.lowerBound + step / 2) / step, rows)
      blocks.append(Block(session: session, room: room, rows: start..<max(end, start + 1)))
    }
    blocks.sort { ($0.room, $0.rows.lowerBound, $0.session.id) < ($1.room, $1.rows.lowerBound, $1.session.id) }
    return sideBySide(blocks)
  }

  /// Gives each block the first lane that is free, and all that hang together as many lanes as they need.
  private static func sideBySide(_ blocks: [Block]) -> [Block] {
    var result: [Block] = []
    var group: [Block] = []
    var ends: [Int] = []
    func close() {
      for block in group {
        var block = block
        block.lanes = ends.count
        result.append(block)
      }
      group = []
      ends = []
    }
    for block in blocks {
      if let first = group.first, first.room != block.room || block.rows.lowerBound >= ends.max() ?? 0 { close() }
      var block = block
      block.lane = ends.firstIndex { $0 <= block.rows.lowerBound } ?? ends.count
      if block.lane == ends.count { ends.append(0) }
      ends[block.lane] = block.rows.upperBound
      group.append(block)
    }
    close()
    return result
  }

  /// The rows in view.
  var shownRows: Range<Int> { top..<(top + body.height) }

  /// Where a block stands on the screen; `nil` out of view.
  func rect(of block: Block) -> Rect? {
    guard let column = columns.first(where: { $0.room == block.room }) else { return nil }
    let rows = block.rows.clamped(to: shownRows)
    guard !rows.isEmpty else { return nil }
    let left = column.width * block.lane / block.lanes
    let right = column.width * (block.lane + 1) / block.lanes
    return Rect(x: column.x + left, y: body.y + rows.lowerBound - top, width: right - left, height: rows.count)
  }

  /// The minutes after midnight at which a row begins.
  func minute(ofRow row: Int) -> Int { window.lowerBound + row * step }

  /// The row in which a time falls.
  func row(of minute: Int) -> Int { min(max(0, (minute - window.lowerBound) / step), window.count / step - 1) }

  /// The blocks that stand on a row of a room, from left to right.
  func blocks(room: Int, row: Int) -> [Block] {
    blocks.filter { $0.room == room && $0.rows.contains(row) }.sorted { $0.lane < $1.lane }
  }

  /// What is at a point of the screen.
  enum Target: Hashable {
    case day(Int)
    /// A session, and whether it is its lower edge, and how many rows below its upper edge.
    case session(ForumPlan.ID<Session>, isEdge: Bool, grip: Int)
    case cell(room: Int, row: Int)
    case shelf(ForumPlan.ID<Session>?)
  }

  func target(at point: Point) -> Target? {
    if point.y == rect.y {
      return days.first { point.x >= $0.x && point.x < $0.x + $0.text.count }.map { .day($0.day) }
    }
    if shelf.rect.contains(point) { return .shelf(shelf.session(at: point)) }
    guard let cell = cell(near: point), body.contains(point) else { return nil }
    for block in blocks(room: cell.room, row: cell.row) {
      guard let rect = rect(of: block), rect.contains(point) else { continue }
      let isEdge = block.rows.count > 1 && cell.row == block.rows.upperBound - 1
      return .session(block.session.id, isEdge: isEdge, grip: cell.row - block.rows.lowerBound)
    }
    return .cell(room: cell.room, row: cell.row)
  }

  /// The cell at a point, or the nearest for a pointer that left the hours.
  func cell(near point: Point) -> (room: Int, row: Int)? {
    guard let column = columns.last(where: { $0.x <= point.x }) ?? columns.first else { return nil }
    return (column.room, min(max(top, top + point.y - body.y), top + body.height - 1))
  }
}
