import Dates
import ForumPlan

/// A moment in UTC, so that two offices read the same.
enum Moment {
  /// `2026-11-21 08:15Z`, from seconds since 1970-01-01T00:00:00Z.
  static func text(_ seconds: Int64) -> String {
    let day = Int((Double(seconds) / 86_400).rounded(.down))
    let minutes = Int(seconds / 60 - Int64(day) * 1440)
    return "\(CivilDate(dayNumber: day)) \(Session.Slot.clock(minutes))Z"
  }
}
