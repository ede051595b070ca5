import ForumPlan
import Scheduling

/// Why nothing is possible, in sentences: rules that cannot hold together, and what is cheapest to give up.
public struct PlacementDeadlock: Sendable {
  private let diagnosis: PlacementDiagnosis
  private let study: PlacementStudy
  /// The placement that is possible once the cheapest is given up; `nil` where none was found.
  public let wayOut: PlacementProposal?

  /// A diagnosis in the words of the plan.
  public init(_ diagnosis: PlacementDiagnosis, in study: PlacementStudy) {
    (self.diagnosis, self.study) = (diagnosis, study)
    wayOut = diagnosis.waysOut.first.map { PlacementProposal($0.plan, in: study) }
  }

  /// Sets of rules that cannot hold together, each rule a sentence; covered, it is left unsaid who is threatened.
  public func together(isCovered: Bool = false) -> [[String]] {
    let objection = PlacementObjection(in: study, isCovered: isCovered)
    return diagnosis.cores.map { $0.rules.map { objection.sentence($0) } }
  }

  /// The rules to give up for the way out, each a sentence.
  public func toGiveUp(isCovered: Bool = false) -> [String] {
    let objection = PlacementObjection(in: study, isCovered: isCovered)
    return diagnosis.waysOut.first?.rules.map { objection.sentence($0) } ?? []
  }
}
