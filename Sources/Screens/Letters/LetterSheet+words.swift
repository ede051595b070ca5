import ForumPlan
import Papers

/// What a sheet of letters says, on a screen and in lines.
extension LetterSheet {
  func title(_ plan: Plan) -> String {
    let kind = choice.kind?.label ?? "Letters"
    return "\(kind), \(plan.forums[choice.forum]?.name ?? "")"
  }

  /// In which language, and how to take another.
  var languageWords: String {
    if let language = choice.language { return "In \(language.englishName)." }
    return choice.isOfSeveral ? "In English." : "Each in the person's own language."
  }

  /// How far they have come.
  var stateWords: String {
    if let progress {
      return progress.count == 0 ? "Writing …" : "Writing: \(progress.done) of \(progress.count)."
    }
    if let failure { return failure }
    if isOutdated { return "Looking at what they need …" }
    if count == 0 {
      return leftOut > 0 ? "Nobody agreed to be named to its reader." : "No such letter concerns anybody here."
    }
    let left =
      leftOut == 0
      ? "" : " \(leftOut) \(leftOut == 1 ? "person is" : "people are") left out, for want of consent."
    if complete == count { return (isOne ? "The letter is complete." : "All \(count) letters are complete.") + left }
    return (isOne ? "The letter waits for what is missing." : "\(complete) of \(count) letters are complete.") + left
  }

  /// The way on, as the last row says it.
  var wayOn: String {
    if isOne { return "Write the letter" }
    return complete == count
      ? "Write all \(count)" : "Write the \(complete) that \(complete == 1 ? "is" : "are") complete"
  }
}
