import Dates
import ForumPlan

/// Days and times as papers head them.
extension PaperLanguage {
  /// `Tuesday 11 May 2027`, `mardi 11 mai 2027`, `الثلاثاء 11 أيار/مايو 2027`.
  func weekdayAndDate(_ date: CivilDate) -> String { "\(weekday(date.weekday)) \(text(date))" }

  private func weekday(_ day: Weekday) -> String {
    switch day {
    case .monday: chosen("Monday", "lundi", "الاثنين")
    case .tuesday: chosen("Tuesday", "mardi", "الثلاثاء")
    case .wednesday: chosen("Wednesday", "mercredi", "الأربعاء")
    case .thursday: chosen("Thursday", "jeudi", "الخميس")
    case .friday: chosen("Friday", "vendredi", "الجمعة")
    case .saturday: chosen("Saturday", "samedi", "السبت")
    case .sunday: chosen("Sunday", "dimanche", "الأحد")
    }
  }

  /// A day of a forum with its date, where that is known: `Day 1 · Tuesday 11 May 2027`.
  func heading(ofDay day: Int, of forum: Forum) -> String {
    let number = "\(chosen("Day", "Jour", "اليوم")) \(day)"
    return forum.start.map { "\(number) · \(weekdayAndDate($0 + day - 1))" } ?? number
  }

  /// From when to when, on a 24-hour clock.
  func times(of session: Session) -> String {
    let start = session.slot?.start ?? 0
    return "\(Session.Slot.clock(start))–\(Session.Slot.clock((start + session.minutes) % 1440))"
  }
}
