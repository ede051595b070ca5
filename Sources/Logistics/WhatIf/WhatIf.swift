import Atlas
import Dates
import ForumPlan

/// What would become of a forum's visas, were it held elsewhere or at another time.
///
/// It changes nothing: the answer is worked out on a copy, which costs next to nothing.
public struct WhatIf: Hashable, Sendable {
  /// The forum in question.
  public var forum: ForumPlan.ID<Forum>
  /// Another venue; `nil` leaves it where it is.
  public var venue: ForumPlan.ID<Venue>?
  /// Another first day; `nil` leaves it when it is.
  public var start: CivilDate?

  /// A question on a forum.
  public init(forum: ForumPlan.ID<Forum>, venue: ForumPlan.ID<Venue>? = nil, start: CivilDate? = nil) {
    self.forum = forum
    self.venue = venue
    self.start = start
  }

  /// The plan as it would be; throws when it does not hold the forum or the venue.
  ///
  /// Journeys that were booked for the old days are taken back, since nobody would travel then.
  public func applied(to plan: Plan) throws(PlanError) -> Plan {
    guard var changed = plan.forums[forum] else { throw .missing(RecordKey(forum), neededBy: RecordKey(forum)) }
    if let venue { changed.venue = venue }
    let moves = start != nil && start != changed.start
    if let start { changed.start = start }
    var edits: [Edit] = [.put(changed)]
    if moves {
      for attendance in plan.attendances
      where attendance.forum == forum && (attendance.travel.arrival != nil || attendance.travel.departure != nil) {
        var free = attendance
        free.travel.arrival = nil
        free.travel.departure = nil
        edits.append(.put(free))
      }
    }
    var copy = plan
    try copy.apply(edits)
    return copy
  }

  /// The visas of the forum's people as they would be, the most pressing first; O(attendances).
  public func visas(plan: Plan, atlas: Atlas, today: CivilDate) throws(PlanError) -> [VisaOutlook] {
    let copy = try applied(to: plan)
    var planner = VisaPlanner(plan: copy, atlas: atlas, today: today)
    return copy.attendances(at: forum).map { planner.outlook(of: $0) }.sorted { $0.sortKey < $1.sortKey }
  }
}
