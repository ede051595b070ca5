/// A rule that a plan breaks, and how.
public struct PlacementBreach: Sendable, Hashable {
  public var rule: PlacementRule
  public var how: How

  public enum How: Sendable, Hashable {
    /// The forum begins on this day, too early or too late.
    case start(Int)
    /// The venue is closed on one of the days, or holds too few.
    case venue(Int)
    /// What keeps the required person away.
    case hindrance(PlacementProblem.Hindrance)
    /// The shared person whose days of the two forums overlap.
    case person(Int)
    /// What is spent, or how many forums there are.
    case amount(Int)
  }

  /// What is wrong, in a sentence.
  public func sentence(in problem: PlacementProblem) -> String {
    switch (rule, how) {
    case (.window(let forum), .start(let day)):
      let series = problem.forums[forum]
      return "\(series.name) begins on day \(day); its window is day \(series.earliest) to \(series.latest)."
    case (.opening(let forum), .venue(let venue)):
      return "\(problem.venues[venue].name) is closed on a day of \(problem.forums[forum].name)."
    case (.capacity(let forum), .venue(let venue)):
      return "\(problem.venues[venue].name) holds \(problem.venues[venue].capacity) people; "
        + "\(problem.forums[forum].name) needs room for \(problem.size(of: forum))."
    case (.attendance(let person, let forum), .hindrance(let hindrance)):
      return "\(problem.people[person].name) must come to \(problem.forums[forum].name), but \(hindrance.clause)."
    case (.passports(let forum, let other), .person(let person)):
      return "\(problem.forums[forum].name) and \(problem.forums[other].name) need \(problem.people[person].name) "
        + "or their passport on the same days."
    case (.sharedVenue(let forum, let other), .venue(let venue)):
      return
        "\(problem.forums[forum].name) and \(problem.forums[other].name) would be in \(problem.venues[venue].name) "
        + "on the same days."
    case (.budget, .amount(let spent)):
      return "The forums cost \(spent) together; the budget is \(problem.budget)."
    case (.regionCap(let region), .amount(let number)):
      return "\(number) forums meet in \(problem.regions[region]); at most \(problem.regionCap) may."
    default: return rule.sentence(in: problem)
    }
  }
}

extension PlacementProblem.Hindrance {
  /// As the end of a sentence.
  var clause: String {
    switch self {
    case .visaTooLate: "their visa application would have to be lodged before that is possible"
    case .barred: "the country does not admit them"
    case .busy: "they are elsewhere on one of the days"
    }
  }
}
