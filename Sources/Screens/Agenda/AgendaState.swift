import ForumPlan
import Logistics
import Terminal

/// Where a user stands on the grid of an agenda, and the session in hand if one is being moved.
struct AgendaState: Sendable {
  /// Whether the sessions stand in a list rather than on the grid.
  var showsList = false
  /// The day shown, from 1.
  var day = 0
  var spot = Spot()
  /// The minutes a row stands for, when the user chose them.
  var zoom: Int?
  /// The first minute and the first room in view.
  var top = 0
  var left = 0
  /// Whether the spot is to be brought into view; not after scrolling away from it.
  var reveals = true
  /// The session in hand.
  var draft: AgendaDraft?
  /// How the mouse holds it.
  var drag: AgendaDrag?
  /// The finding last gone to.
  var finding: Int?

  /// A place on the grid, or a session there: of several in one place, one is meant.
  struct Spot: Hashable, Sendable {
    var session: ForumPlan.ID<Session>?
    var room = ""
    /// Minutes after midnight.
    var minute = 9 * 60
  }

  /// Brings the spot back onto the grid after the sessions or rooms became others.
  mutating func settle(in scene: AgendaScene) {
    day = min(max(1, day), scene.days)
    if let session = scene.session(spot.session) {
      if let slot = session.slot { day = slot.day }
    } else {
      spot.session = nil
    }
    if !scene.rooms.contains(spot.room) { spot.room = scene.rooms.first ?? "" }
  }

  /// Goes to a session, and to its day.
  mutating func go(to session: Session) {
    spot.session = session.id
    reveals = true
    guard let slot = session.slot else { return }
    // Another day begins at the top, with the hour of the session.
    if day != slot.day { top = slot.start / 60 * 60 }
    day = slot.day
    spot.room = slot.room
    spot.minute = slot.start
  }
}

/// How the mouse holds a session.
struct AgendaDrag: Hashable, Sendable {
  var session: ForumPlan.ID<Session>
  /// Where the button went down; nothing is moved before the pointer is elsewhere.
  var origin: Point
  /// Rows from the upper edge of the session down to the pointer.
  var grip: Int
  /// Whether the lower edge is held, so that the session is made longer or shorter.
  var stretches: Bool
}
