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
  /// How much is due week by week.
  public let workload: Workload
  /// The money, exact, for whoever asks what a line that is being typed makes of it.
  public let ledger: BudgetLedger
  /// The money.
  public let budget: BudgetSummary
  /// Each forum's numbers, by date and name.
  public let forums: [ForumOutlook]
  /// By when each forum that is not confirmed yet has to be, where it is to meet.
  public let confirmBy: [ForumPlan.ID<Forum>: ConfirmBy]

  /// The planner that has seen the plan: what is asked of a copy finds all that cases share.
  public let planner: VisaPlanner

  private let visaByAttendance: [ForumPlan.ID<Attendance>: Int]

  /// The outlook of a plan on a day, with its ledger where that is known; O(records).
  public init(plan: Plan, today: CivilDate, ledger known: BudgetLedger? = nil) {
    self.today = today
    atlas = plan.atlas
    var planner = VisaPlanner(plan: plan, atlas: atlas, today: today)
    let visas = planner.outlooks()
    self.visas = visas
    let learned = planner
    let (confirmed, journeys) = Cores.both {
      var planner = learned
      let confirmBy = Self.confirmations(plan: plan, today: today, using: &planner)
      return (confirmBy, planner)
    } _: {
      Deadlines.journeys(visas, using: learned)
    }
    (confirmBy, self.planner) = confirmed
    deadlines = Deadlines.all(using: learned, journeys: journeys, confirmBy: confirmBy)
    workload = Workload(deadlines, today: today)
    ledger = known ?? BudgetLedger(plan: plan, today: today)
    budget = ledger.summary(of: plan)
    visaByAttendance = Dictionary(uniqueKeysWithValues: visas.enumerated().map { ($1.id, $0) })
    forums = ForumOutlook.all(plan: plan, visas: visas, budget: budget, today: today)
  }

  /// The visa of an attendance.
  public func visa(of attendance: ForumPlan.ID<Attendance>) -> VisaOutlook? {
    visaByAttendance[attendance].map { visas[$0] }
  }

  private static func confirmations(
    plan: Plan, today: CivilDate, using planner: inout VisaPlanner
  ) -> [ForumPlan.ID<Forum>: ConfirmBy] {
    var found: [ForumPlan.ID<Forum>: ConfirmBy] = [:]
    for forum in plan.forums where forum.stage < .confirmed && !forum.isOver(on: today) {
      guard let place = forum.place(in: plan), let start = forum.start, start > today else { continue }
      let here = ConfirmBy.Candidate(venue: forum.venue, place: place, start: start)
      found[forum.id] = planner.confirmBy(forum, at: [here]).first
    }
    return found
  }
}
