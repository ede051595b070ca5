import Scheduling

/// What a search for a placement came to.
public struct PlacementOutcome: Sendable {
  public let study: PlacementStudy
  public let answer: PlacementAnswer
  /// The best placement found; `nil` where there is none.
  public let proposal: PlacementProposal?
  /// Other placements that cost little more, the cheapest first.
  public var alternatives: [PlacementProposal] = []
  /// Why there is none; `nil` where there is one, or where nobody knows.
  public var deadlock: PlacementDeadlock?

  public init(_ answer: PlacementAnswer, of study: PlacementStudy) {
    self.study = study
    self.answer = answer
    proposal = answer.plan.map { PlacementProposal($0, in: study) }
  }

  /// What is proven, in a sentence.
  public var proof: String {
    switch answer.status {
    case .optimal: "Nothing that counts less is possible: proven."
    case .feasible:
      "Something that counts up to \(Int((100 * (answer.gap ?? 0)).rounded(.up)))% less may be possible: the search ended before "
        + "it was known."
    case .infeasible: "There is no way to place the forums: proven."
    case .unknown: "Nothing was found, and nothing is ruled out. Give it more time."
    }
  }
}
