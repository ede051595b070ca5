import ForumPlan
import Scheduling

/// Why nothing is possible, in sentences: rules that cannot hold together, and what is cheapest to give up.
public struct PlacementDeadlock: Sendable {
  /// Sets of rules that cannot hold together, each rule a sentence.
  public let together: [[String]]
  /// What to give up, and the placement that is possible then; `nil` where none was found.
  public let wayOut: WayOut?

  public struct WayOut: Sendable {
    /// The rules to give up, each a sentence.
    public let rules: [String]
    public let proposal: PlacementProposal
  }

  /// A diagnosis in the words of the plan.
  public init(_ diagnosis: PlacementDiagnosis, in study: PlacementStudy) {
    let objection = PlacementObjection(in: study)
    together = diagnosis.cores.map { $0.rules.map { objection.sentence($0) } }
    wayOut = diagnosis.waysOut.first.map { way in
      WayOut(
        rules: way.rules.map { objection.sentence($0) }, proposal: PlacementProposal(way.plan, in: study))
    }
  }
}
