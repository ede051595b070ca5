import Atlas
import Dates
import ForumPlan
import Papers

/// Letters to be looked at, and the state of the plan that they are about.
struct LetterWish: Hashable, Sendable {
  let order: LetterOrder
  /// The number of what the screens are drawn from.
  let generation: Int

  /// Writes the letters in memory.
  func answer(from plan: Plan, today: CivilDate, templates: LetterTemplates) -> LetterNews {
    do {
      return .surveyed(
        try LetterSurvey(order, plan: plan, atlas: plan.atlas, today: today, templates: templates), for: self)
    } catch {
      return .failed(error.description, for: self)
    }
  }
}

/// What came of looking at letters.
enum LetterNews: Sendable {
  case surveyed(LetterSurvey, for: LetterWish)
  /// A template cannot be used, or the key of identities is not held.
  case failed(String, for: LetterWish)
}
