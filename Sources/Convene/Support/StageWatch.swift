import Dates
import ForumPlan
import Logistics

/// Sees which forums a change moves to a later stage, and says what that stage asks for and the plan does not have.
struct StageWatch {
  private let before: Plan
  private let today: CivilDate

  /// Begins to watch a plan.
  init(_ plan: Plan, today: CivilDate) {
    before = plan
    self.today = today
  }

  /// Says on standard error what is missing, if anything; the change stands all the same.
  func say(_ plan: Plan) {
    for move in StageMove.all(from: before, to: plan, today: today) {
      for requirement in move.missing {
        Output.say(
          "Warning: \(move.forum.name), \(requirement.stage.label.lowercased()): \(requirement.missing)\(remedy(requirement))"
        )
      }
    }
  }

  private func remedy(_ requirement: StageRequirement) -> String {
    guard case .field(let key) = requirement.remedy else { return "" }
    return " Set it with --set \(key)=…"
  }
}
