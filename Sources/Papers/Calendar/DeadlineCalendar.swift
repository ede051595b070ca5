import Dates
import ForumPlan
import Logistics

extension CalendarRenderer {
  /// Deadlines as events: people stand in them by alias alone, and nothing of anybody's protection does, for calendars are
  /// shared and synchronised.
  ///
  /// An alarm rings a week before and on the day; for what has passed, none.
  public func render(_ deadlines: [Deadline], plan: Plan) -> String {
    var counts: [String: Int] = [:]
    let events = deadlines.filter(\.mayLieAbout).map { deadline in
      // A record may have several deadlines of a kind, as a grant has reports: they are numbered in order.
      let stem = "\(deadline.record.kind.rawValue)-\(deadline.record.idText)-\(deadline.kind.rawValue)"
      let count = counts[stem, default: 0] + 1
      counts[stem] = count
      var event = CalendarEvent(
        identifier: stem + (count > 1 ? "-\(count)" : ""), when: .day(deadline.by),
        summary: "\(deadline.kind.label): \(deadline.subject)")
      event.details = deadline.because
      event.alarms = deadline.daysLeft < 0 ? [] : [7, 0]
      return event
    }
    return render(events)
  }
}
