import Scheduling

/// The answer to a placement problem, as it is written in JSON.
struct PlacementSolution: Encodable {
  var forums: [Place]?
  var objective: Int?
  var bound: Int?
  var optimal: Bool
  var seconds: Double
  var nodes: Int
  var infeasible: Reasons?

  struct Place: Encodable {
    var venue: Int
    var start: Int
  }

  /// Why there is no plan.
  struct Reasons: Encodable {
    /// Rules that cannot hold together, in sentences.
    var together: [[String]]
    /// The forums that each of those is about.
    var forums: [[String]]
    /// The rules that are cheapest to give up, and what the plan costs then.
    var cheapestToGiveUp: [String]?
    var objectiveThen: Int?
  }

  init(_ answer: PlacementAnswer, seconds: Double) {
    forums = answer.plan?.map { Place(venue: $0.venue, start: $0.start) }
    objective = answer.cost
    bound = answer.status == .infeasible ? nil : answer.bound
    optimal = answer.status == .optimal
    self.seconds = (seconds * 100_000).rounded() / 100_000
    nodes = answer.nodes
  }
}

extension PlacementSolution.Reasons {
  init(_ diagnosis: PlacementDiagnosis?, in problem: PlacementProblem) {
    let cores = diagnosis?.cores ?? []
    together = cores.map { $0.rules.map { $0.sentence(in: problem) } }
    forums = cores.map { $0.forums.map { problem.forums[$0].name } }
    let way = diagnosis?.waysOut.first
    cheapestToGiveUp = way?.rules.map { $0.sentence(in: problem) }
    objectiveThen = way?.cost
  }
}
