import Dates
import ForumPlan

/// A moment in words.
enum Moment {
  /// `2026-11-21 08:15`, from seconds since 1970-01-01T00:00:00Z.
  static func text(_ seconds: Int64, by clock: WallClock) -> String {
    "\(clock.day(at: seconds)) \(Session.Slot.clock(clock.minute(at: seconds)))"
  }

  /// The same in UTC, as programs read it: `2026-11-21 08:15Z`.
  static func code(_ seconds: Int64) -> String { text(seconds, by: .utc) + "Z" }
}
