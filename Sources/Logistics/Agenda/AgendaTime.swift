import Dates
import ForumPlan

/// Times of an agenda in words.
extension Forum {
  /// A day of the forum as short as it can be told from the others: `Tue`, `Tue 29 Dec`, `day 2` without a date.
  public func dayName(_ day: Int) -> String {
    guard let start else { return "day \(day)" }
    let date = start + (day - 1)
    return days > 7 || day > 7 ? "\(date.weekday.abbreviation) \(date.short)" : date.weekday.abbreviation
  }

  /// A slot in words: `Tue 10:30, Hall`.
  public func words(for slot: Session.Slot) -> String {
    "\(dayName(slot.day)) \(Session.Slot.clock(slot.start))" + (slot.room.isEmpty ? "" : ", \(slot.room)")
  }
}

extension Session {
  /// From when to when, minutes after midnight of the forum's first day; `nil` while unscheduled.
  public var span: Range<Int>? {
    slot.map { slot in
      let start = (slot.day - 1) * 1440 + slot.start
      return start..<(start + max(1, minutes))
    }
  }

  /// `10:30–11:15`; past midnight the clock begins anew.
  public var clockSpan: String? { slot.map { Self.clockSpan($0.start, $0.start + minutes) } }

  static func clockSpan(_ start: Int, _ end: Int) -> String {
    "\(Slot.clock(start % 1440))–\(Slot.clock(end % 1440))"
  }

  /// The title, cut where it is long.
  var shortTitle: String { title.count > 40 ? title.prefix(39) + "…" : title }

  /// The title as a message quotes it.
  public var quoted: String { "“\(shortTitle)”" }
}

extension [Session] {
  /// The titles as a message quotes them: `“Opening”, “Close” and 3 more`.
  var quoted: String {
    let named = prefix(2).map(\.quoted)
    if count > 2 { return named.joined(separator: ", ") + " and \(count - 2) more" }
    return named.joined(separator: " and ")
  }
}

extension Int {
  /// Minutes as people say them: `45 minutes`, `2 hours`, `3 h 15`.
  var durationWords: String {
    switch (self / 60, self % 60) {
    case (0, let minutes): "\(minutes) minute\(minutes == 1 ? "" : "s")"
    case (let hours, 0): "\(hours) hour\(hours == 1 ? "" : "s")"
    case (let hours, let minutes): "\(hours) h \(minutes)"
    }
  }
}
