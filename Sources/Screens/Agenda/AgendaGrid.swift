import Dates
import ForumPlan
import Logistics
import Terminal
import Typography

/// Where everything stands on the grid of one day: the one truth for drawing and for the mouse.
///
/// From the top: the days, the rooms, the hours with the sessions, what is not placed yet, and a foot for words.
struct AgendaGrid {
  let scene: AgendaScene
  let day: Int
  let rect: Rect
  /// The minutes a row stands for.
  let step: Int
  /// The first and the last minute there are rows for, whole hours.
  let window: Range<Int>
  /// The first row in view, counted from the window's first.
  let top: Int
  /// The hours' rows, without their labels.
  let body: Rect
  /// The rooms in view, by their place among the scene's, with their columns.
  let columns: [(room: Int, x: Int, width: Int)]
  let days: [(day: Int, x: Int, text: String)]
  let blocks: [Block]
  let shelf: AgendaShelf
  let foot: Rect

  /// The columns of the hours' labels.
  static let labelWidth = 6
  /// The columns of a room, with the blank after it, at least.
  static let leastColumn = 13

  /// A session on the grid.
  struct Block: Hashable {
    let session: Session
    /// The room's place among the scene's.
    let room: Int
    /// Rows from the window's first.
    let rows: Range<Int>
    /// Sessions that stand in one place share it side by side.
    var lane = 0
    var lanes = 1
  }

  init(_ scene: AgendaScene, _ state: AgendaState, in rect: Rect) {
    self.scene = scene
    day = state.day
    self.rect = rect
    window = Self.window(of: scene.sessions)
    let width = max(0, rect.width - 2)
    // Words at the foot need room; of what the hours leave free they get all.
    let least = rect.height >= 28 ? 5 : rect.height >= 16 ? 3 : rect.height >= 10 ? 1 : 0
    let shelfHeight = rect.height >= 8 ? AgendaShelf.height(of: scene.shelved, width: width, most: least) : 0
    let room = max(1, rect.height - 2 - shelfHeight - least)
    step = state.zoom ?? (window.count / 15 <= room ? 15 : 30)
    let rows = window.count / step
    let shown = min(rows, room)
    top = min(max(0, (state.top - window.lowerBound) / step), rows - shown)
    body = Rect(x: rect.x + Self.labelWidth, y: rect.y + 2, width: width - Self.labelWidth, height: shown)
    shelf = AgendaShelf(
      scene.shelved, in: Rect(x: rect.x + 1, y: body.maxY, width: width, height: shelfHeight))
    foot = Rect(
      x: rect.x + 1, y: body.maxY + shelfHeight, width: width, height: max(0, rect.maxY - body.maxY - shelfHeight))
    columns = Self.columns(scene.rooms.count, from: state.left, in: body)
    days = Self.days(of: scene, day: state.day, in: Rect(x: rect.x + 1, y: rect.y, width: width, height: 1))
    blocks = Self.blocks(scene, day: state.day, window: window, step: step)
  }

  /// The whole hours of the usual working day, and of whatever session is before or after it on any day.
  private static func window(of sessions: [Session]) -> Range<Int> {
    var first = 8 * 60
    var last = 18 * 60
    for session in sessions {
      guard let slot = session.slot else { continue }
      first = min(first, slot.start / 60 * 60)
      last = max(last, min(1440, (slot.start + session.minutes + 59) / 60 * 60))
    }
    return first..<last
  }

  private static func columns(_ rooms: Int, from left: Int, in body: Rect) -> [(room: Int, x: Int, width: Int)] {
    let count = min(rooms, max(1, body.width / leastColumn))
    let first = min(max(0, left), rooms - count)
    return (0..<count).map { place in
      let start = body.width * place / count
      return (first + place, body.x + start, body.width * (place + 1) / count - start - 1)
    }
  }

  /// The days as tabs, those around the one shown where there is no room for all.
  private static func days(of scene: AgendaScene, day: Int, in rect: Rect) -> [(day: Int, x: Int, text: String)] {
    let name = TextWidth.width(of: scene.forum.name) + 2
    func tabs(_ words: (Int) -> String) -> [(day: Int, x: Int, text: String)] {
      var x = rect.x + (name * 2 < rect.width ? name : 0)
      return (1...scene.days).map { day in
        let text = " \(words(day)) "
        defer { x += TextWidth.width(of: text) }
        return (day, x, text)
      }
    }
    func fits(_ tabs: [(day: Int, x: Int, text: String)]) -> Bool {
      tabs.last.map { $0.x + TextWidth.width(of: $0.text) <= rect.maxX } ?? true
    }
    let start = scene.forum.start
    let long = tabs { number in start.map { ($0 + (number - 1)).dayWords } ?? "Day \(number)" }
    if fits(long) { return long }
    let short = tabs { String($0) }
    if fits(short) { return short }
    let away = max(0, (short.first { $0.day == day }?.x ?? 0) - rect.x - rect.width / 2)
    return short.map { ($0.day, $0.x - away, $0.text) }.filter { $0.1 >= rect.x && $0.1 + $0.2.count <= rect.maxX }
  }
}
