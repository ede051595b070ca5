import Dates
import ForumPlan

/// The check-ins that are usual on a journey: on leaving, on arriving, each evening, on the way back, and at home.
public enum CheckInPlan {
  /// Those of somebody's next journey that are still to come and are not on the record yet; none while no forum of theirs
  /// has a day.
  ///
  /// Hours are a beginning, to be changed where flights and trains are known; `call` is whom to call when nothing is heard.
  public static func usual(
    for record: ProtectionRecord, in plan: Plan, today: CivilDate, call: String
  ) -> [ProtectionRecord.CheckIn] {
    let journeys = plan.attendances(of: record.person).compactMap {
      attendance -> (first: CivilDate, last: CivilDate)? in
      guard attendance.travels, let span = plan.forums[attendance.forum]?.span else { return nil }
      return (attendance.travel.arrival ?? span.first - 1, attendance.travel.departure ?? span.last + 1)
    }
    guard let next = journeys.filter({ $0.last >= today }).min(by: { $0.first < $1.first }) else { return [] }
    func at(_ day: CivilDate, _ hour: Int, _ what: String) -> ProtectionRecord.CheckIn {
      .init(on: day, minute: 60 * hour, what: what, call: call)
    }
    let evenings =
      next.last - next.first > 1 ? (1..<(next.last - next.first)).map { at(next.first + $0, 21, "Evening") } : []
    let all =
      [at(next.first, 7, "Leaving"), at(next.first, 20, "Arriving")] + evenings
      + [at(next.last, 10, "Leaving for home"), at(next.last, 22, "Back home")]
    return all.filter { new in
      new.on >= today && !record.checkIns.contains { $0.on == new.on && $0.what.folded == new.what.folded }
    }
  }
}
