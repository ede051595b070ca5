import Atlas
import Dates
import ForumPlan

/// Checks a journey's days in the Schengen area, its changes of planes and its vaccinations.
///
/// Use one check for all of a plan: it sorts the attendances by person once.
public struct StayCheck: Sendable {
  let plan: Plan
  let atlas: Atlas
  let today: CivilDate
  let attendances: [ForumPlan.ID<Person>: [Attendance]]

  /// A check for a plan, its facts and a day; O(attendances).
  public init(plan: Plan, atlas: Atlas, today: CivilDate) {
    self.init(
      plan: plan, atlas: atlas, today: today, attendances: Dictionary(grouping: plan.attendances, by: \.person))
  }

  private init(plan: Plan, atlas: Atlas, today: CivilDate, attendances: [ForumPlan.ID<Person>: [Attendance]]) {
    self.plan = plan
    self.atlas = atlas
    self.today = today
    self.attendances = attendances
  }

  /// What is wrong or to be done about an attendance that lies ahead; nothing once the forum is over or declined.
  public func findings(for attendance: Attendance) -> [Finding] {
    guard let trip = Trip(of: attendance, plan: plan, atlas: atlas, today: today) else { return [] }
    return schengenFindings(of: trip) + transitFindings(of: trip) + healthFindings(of: trip)
  }

  /// The findings of one attendance among all of its person's; without those it looks once through the plan's
  /// attendances, so that many go by one check.
  public static func findings(
    for attendance: Attendance, among own: [Attendance]? = nil, plan: Plan, atlas: Atlas, today: CivilDate
  ) -> [Finding] {
    let own = [attendance.person: own ?? plan.attendances(of: attendance.person)]
    return StayCheck(plan: plan, atlas: atlas, today: today, attendances: own).findings(for: attendance)
  }

  /// A source in brackets with the day it was looked at: `[Visa Code, article 3; 2020-02-02]`.
  func cited<Value>(_ fact: Fact<Value>) -> String {
    "[\(fact.source)\(fact.asOf.map { "; \($0)" } ?? "")]"
  }

  /// What to say of a fact that nobody looked at lately, or that is not to be trusted; else nothing.
  func doubt<Value>(_ fact: Fact<Value>, confidence: VisaProcess.Confidence = .high) -> String {
    guard fact.isStale(on: today) || confidence == .low else { return "" }
    let age = fact.asOf.map { "was last checked on \($0)" } ?? "bears no date"
    return " The rule \(age)\(confidence == .low ? " and is of low confidence" : ""): ask before relying on it."
  }
}
