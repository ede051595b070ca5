/// Questions to a problem of the kind “is there a plan without these rules?”.
///
/// The domain of a forum is worked out once for each set of its own rules that is given up: most questions differ from
/// one asked before in the rules of a few forums.
final class PlacementInquiry {
  let problem: PlacementProblem
  /// The most nodes for each question.
  let nodes: Int
  let isCancelled: () -> Bool
  private var domains: [[Set<PlacementRule>: PlacementDomain?]]

  init(_ problem: PlacementProblem, nodes: Int, isCancelled: @escaping () -> Bool) {
    self.problem = problem
    self.nodes = nodes
    self.isCancelled = isCancelled
    domains = Array(repeating: [:], count: problem.forums.count)
  }

  /// The problem without some rules.
  struct Stand {
    let given: Set<PlacementRule>
    let problem: PlacementProblem
    /// By forum; nil where nothing is allowed.
    let domains: [PlacementDomain?]
  }

  /// What is known of a question: a plan of the forums it is about, in their order, that breaks no rule that counts.
  struct Known {
    var status: PlacementAnswer.Status
    var plan: [Placement]?
  }

  func stand(without given: Set<PlacementRule>) -> Stand {
    let relaxed = problem.relaxed(given)
    var own = [Set<PlacementRule>](repeating: [], count: problem.forums.count)
    for rule in given { if rule.forums.count == 1 { own[rule.forums[0]].insert(rule) } }
    let found = own.indices.map { f -> PlacementDomain? in
      if let known = domains[f][own[f]] { return known }
      let domain = PlacementModel.domain(of: f, in: relaxed, without: own[f])
      domains[f][own[f]] = .some(domain)
      return domain
    }
    return Stand(given: given, problem: relaxed, domains: found)
  }

  func model(_ stand: Stand, of forums: [Int], isAlone: Bool) -> PlacementModel {
    PlacementModel(
      stand.problem, without: stand.given, of: forums, domains: forums.map { stand.domains[$0] }, isAlone: isAlone)
  }

  /// Whether there is a plan of some forums; if they are alone, the budget and the regions do not count.
  ///
  /// Cash is all that is minimised, since no other cost forbids a plan: it proves that a budget is too small at
  /// once. Only what is too hard that way is asked of the whole solver.
  func ask(_ stand: Stand, of forums: [Int], isAlone: Bool, nodes most: Int? = nil) -> Known {
    let nodes = most ?? nodes
    let model = model(stand, of: forums, isAlone: isAlone)
    guard model.domains.allSatisfy({ $0 != nil }) else { return Known(status: .infeasible) }
    let cash = PlacementModel(cashOf: model)
    guard let root = PlacementState(cash) else { return Known(status: .infeasible) }
    let search = PlacementSearch(cash)
    search.isCancelled = { [unowned search, isCancelled] in search.found != nil || isCancelled() }
    let result = search.run(root, target: min(model.budget, cash.ceiling), nodes: nodes / 2 + 1)
    if let found = result.found { return Known(status: .feasible, plan: found.plan) }
    if result.isDone { return Known(status: .infeasible) }
    let answer = PlacementSolver.solve(model, nodes: nodes / 2 + 1, gap: .infinity) { [isCancelled] _ in
      !isCancelled()
    }
    return Known(status: answer.status, plan: answer.plan)
  }

  /// Whether there is a plan of all forums without some rules.
  func status(without given: Set<PlacementRule>) -> PlacementAnswer.Status {
    ask(stand(without: given), of: Array(problem.forums.indices), isAlone: false).status
  }
}
