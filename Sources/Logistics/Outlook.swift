import Atlas
import Dates
import ForumPlan

/// All that follows from a plan on a day: visas, deadlines, money.
public struct Outlook: Sendable {
  /// The day it was made for.
  public let today: CivilDate
  /// The facts it was made with, the plan's own among them.
  public let atlas: Atlas
  /// The visas, the most pressing first.
  public let visas: [VisaOutlook]
  /// The deadlines, the earliest first.
  public let deadlines: [Deadline]
  /// The money.
  public let budget: BudgetSummary
  /// Each forum's numbers, by date and name.
  public let forums: [ForumOutlook]

  private let visaByAttendance: [ForumPlan.ID<Attendance>: Int]

  /// The outlook of a plan on a day; O(records).
  public init(plan: Plan, today: CivilDate) {
    self.today = today
    atlas = plan.atlas
    visas = VisaPlanner.outlooks(plan: plan, atlas: atlas, today: today)
    deadlines = Deadlines.all(plan: plan, visas: visas, today: today)
    budget = BudgetSummary(plan: plan, today: today)
    visaByAttendance = Dictionary(uniqueKeysWithValues: visas.enumerated().map { ($1.id, $0) })
    forums = ForumOutlook.all(plan: plan, visas: visas, budget: budget, today: today)
  }

  /// The visa of an attendance.
  public func visa(of attendance: ForumPlan.ID<Attendance>) -> VisaOutlook? {
    visaByAttendance[attendance].map { visas[$0] }
  }
}
