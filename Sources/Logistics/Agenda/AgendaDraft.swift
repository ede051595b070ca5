import ForumPlan

/// A session taken up, and where it would stand if it were dropped now; the plan is as it was until then.
///
/// Whatever is asked of it, the session stays on the forum's days, ends by midnight, and lasts 5 to 720 minutes.
public struct AgendaDraft: Hashable, Sendable {
  /// The session taken up.
  public let held: ForumPlan.ID<Session>
  /// The session that takes the place it came from, when the two are swapped.
  public private(set) var partner: ForumPlan.ID<Session>?
  /// The forum's sessions as they would stand, in the order in which they were given.
  public private(set) var sessions: [Session]
  let forum: Forum
  private let before: [Session]
  private let place: Int

  /// Takes up a session of a forum; `nil` when it is not among the sessions given.
  public init?(holding held: ForumPlan.ID<Session>, of forum: Forum, among sessions: [Session]) {
    guard let place = sessions.firstIndex(where: { $0.id == held }) else { return nil }
    self.held = held
    self.forum = forum
    self.sessions = sessions
    self.place = place
    before = sessions
  }

  /// The session as it would stand.
  public var session: Session { sessions[place] }

  /// The session as it stands in the plan.
  public var original: Session { before[place] }

  /// Puts it on a day, at a time and in a room; without a slot it goes to those not placed yet.
  public mutating func put(at slot: Session.Slot?) {
    guard var slot else {
      sessions[place].slot = nil
      return
    }
    slot.day = min(max(1, slot.day), max(1, forum.days))
    slot.start = min(max(0, slot.start), max(0, 1440 - session.minutes))
    sessions[place].slot = slot
  }

  /// Moves it to the next line of a grid of so many minutes, later or earlier; lines count from midnight.
  public mutating func step(_ direction: Int, grid: Int) {
    guard let slot = session.slot, grid > 0 else { return }
    let line = direction > 0 ? slot.start / grid + 1 : (slot.start + grid - 1) / grid - 1
    put(at: Session.Slot(day: slot.day, start: line * grid, room: slot.room))
  }

  /// Moves it by minutes, later or earlier.
  public mutating func shift(by minutes: Int) {
    guard let slot = session.slot else { return }
    put(at: Session.Slot(day: slot.day, start: slot.start + minutes, room: slot.room))
  }

  /// Moves it by days; the first and the last day are the ends.
  public mutating func shift(days: Int) {
    guard let slot = session.slot else { return }
    put(at: Session.Slot(day: slot.day + days, start: slot.start, room: slot.room))
  }

  /// Moves it to another room at the same time.
  public mutating func go(to room: String) {
    guard let slot = session.slot else { return }
    put(at: Session.Slot(day: slot.day, start: slot.start, room: room))
  }

  /// Makes it last so many minutes.
  public mutating func last(_ minutes: Int) {
    let most = min(720, 1440 - (session.slot?.start ?? 0))
    // A session that begins a few minutes before midnight keeps its length rather than become too short to be one.
    guard most >= 5 else { return }
    sessions[place].minutes = min(max(5, minutes), most)
  }

  /// Makes its end fall on the next line of a grid, later or earlier, but one line of it stays.
  public mutating func stretch(_ direction: Int, grid: Int) {
    guard grid > 0 else { return }
    let start = session.slot?.start ?? 0
    let end = start + session.minutes
    let line = direction > 0 ? end / grid + 1 : (end + grid - 1) / grid - 1
    guard line * grid > start else { return }
    last(line * grid - start)
  }

  /// The sessions that it would stand on: in the same room at the same time, the longest time in common first.
  public var beneath: [Session] {
    guard let span = session.span, let room = session.slot?.room else { return [] }
    func common(_ other: Session) -> Int { other.span.map { $0.clamped(to: span).count } ?? 0 }
    return sessions.filter { $0.id != held && $0.slot?.room == room && common($0) > 0 }
      .sorted { (common($1), $0.id) < (common($0), $1.id) }
  }

  /// Swaps it with the session it stands on: each takes the slot of the other, and lasts as long as it did.
  ///
  /// Once more takes the swap back; on another session, that one is swapped instead. Says whether there was
  /// anything to swap.
  public mutating func swap() -> Bool {
    if let other = beneath.first(where: { $0.id != partner }) {
      restorePartner()
      guard let slot = other.slot, let index = sessions.firstIndex(where: { $0.id == other.id }) else { return false }
      sessions[index].slot = Self.fitted(original.slot, lasting: sessions[index].minutes)
      partner = other.id
      put(at: slot)
      return true
    }
    guard partner != nil else { return false }
    restorePartner()
    return true
  }

  private mutating func restorePartner() {
    guard let partner, let index = sessions.firstIndex(where: { $0.id == partner }) else { return }
    sessions[index] = before[index]
    self.partner = nil
  }

  /// A longer session takes a late slot a little earlier, so that it ends by midnight.
  private static func fitted(_ slot: Session.Slot?, lasting minutes: Int) -> Session.Slot? {
    slot.map { Session.Slot(day: $0.day, start: min($0.start, max(0, 1440 - minutes)), room: $0.room) }
  }

  /// Whether anything would change.
  public var isChanged: Bool { sessions != before }

  /// The edits that make the plan so.
  public var edits: [Edit] { zip(before, sessions).filter { $0 != $1 }.map { .put($1) } }
}
