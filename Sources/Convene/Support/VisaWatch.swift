import Dates
import ForumPlan
import Logistics

/// Sees what a change does to visas: whoever moves a forum has to learn at once whom it costs the visa.
struct VisaWatch {
  private let before: [VisaOutlook]
  private let today: CivilDate

  /// Begins to watch a plan.
  init(_ plan: Plan, today: CivilDate) {
    self.today = today
    before = VisaPlanner.outlooks(plan: plan, atlas: plan.atlas, today: today)
  }

  /// Says on standard error which visas turned worse, if any.
  func say(_ plan: Plan) {
    let after = VisaPlanner.outlooks(plan: plan, atlas: plan.atlas, today: today)
    let turned = VisaTurn.words(VisaTurn.between(before, after))
    if !turned.isEmpty { Output.say("\(turned). See “convene visas”.") }
  }
}
