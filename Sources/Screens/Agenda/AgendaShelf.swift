import ForumPlan
import Logistics
import Terminal
import Typography

/// The sessions that are not placed yet, one after the other in a line or a few.
struct AgendaShelf {
  let rect: Rect
  /// Those there is room for, with where each stands.
  let chips: [(session: Session, at: Point, text: String)]
  /// How many there is no room for.
  let hidden: Int

  static let title = "Not placed:"

  init(_ sessions: [Session], in rect: Rect) {
    self.rect = rect
    let flowed = Self.flow(sessions, width: rect.width)
    chips = flowed.filter { $0.at.y < rect.height }.map { chip in
      (chip.session, Point(rect.x + chip.at.x, rect.y + chip.at.y), chip.text)
    }
    hidden = sessions.count - chips.count
  }

  /// The lines that sessions take, at most so many; none without sessions.
  static func height(of sessions: [Session], width: Int, most: Int) -> Int {
    min(max(1, most), (flow(sessions, width: width).last?.at.y).map { $0 + 1 } ?? 0)
  }

  private static func flow(_ sessions: [Session], width: Int) -> [(session: Session, at: Point, text: String)] {
    var at = Point(title.count + 1, 0)
    return sessions.map { session in
      let text = " \(TextWidth.truncated(session.title, to: 30)) \(session.minutes) min "
      let size = TextWidth.width(of: text)
      if at.x + size > width, at.x > title.count + 1 { at = Point(title.count + 1, at.y + 1) }
      defer { at.x += size + 1 }
      return (session, at, text)
    }
  }

  func session(at point: Point) -> ForumPlan.ID<Session>? {
    chips.first { chip in
      point.y == chip.at.y && point.x >= chip.at.x && point.x < chip.at.x + TextWidth.width(of: chip.text)
    }?.session.id
  }
}
