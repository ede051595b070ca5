extension PlacementSolver {
  /// Finds out why a problem has no plan: rules are taken away as long as there is none without them.
  ///
  /// - Parameters:
  ///   - nodes: The most nodes for each question of the kind “is there a plan without these?”.
  ///   - isCancelled: Asked now and then; true ends the search with what there is.
  /// - Returns: Nil if there is a plan, or if it is not known within the nodes whether there is.
  /// - Complexity: For a core about a few forums, a question for each two of them that could hinder each other, and about
  ///   the size of the core times the logarithm of the number of rules; each is about those forums alone.
  public func diagnose(nodes: Int = 5_000, isCancelled: @escaping () -> Bool = { false })
    -> PlacementDiagnosis?
  {
    let inquiry = PlacementInquiry(problem, nodes: nodes, isCancelled: isCancelled)
    guard inquiry.status(without: []) == .infeasible else { return nil }
    var cores: [PlacementDiagnosis.Core] = []
    var given: Set<PlacementRule> = []
    repeat {
      let core = inquiry.core(without: given)
      cores.append(core)
      given.formUnion(core.rules)
      if isCancelled() || core.rules.isEmpty { break }
    } while inquiry.status(without: given) == .infeasible
    return PlacementDiagnosis(cores: cores, waysOut: inquiry.waysOut(of: cores.map(\.rules)))
  }
}
