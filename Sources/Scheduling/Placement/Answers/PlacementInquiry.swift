/// Questions to a problem of the kind “is there a plan without these rules?”.
struct PlacementInquiry {
  let problem: PlacementProblem
  /// The most nodes for each question.
  let nodes: Int
  let isCancelled: () -> Bool

  /// Whether there is a plan without some rules.
  func status(without given: Set<PlacementRule>) -> PlacementAnswer.Status {
    answer(without: given, nodes: nodes, gap: .infinity).status
  }

  private func answer(without given: Set<PlacementRule>, nodes: Int, gap: Double) -> PlacementAnswer {
    PlacementSolver.solve(PlacementModel(problem, without: given), nodes: nodes, gap: gap) { _ in
      !isCancelled()
    }
  }

  /// A minimal set of rules that cannot hold together, where some are given up and there is no plan.
  ///
  /// Rules are tried in their order, in ever greater bunches as long as there is no plan without them.
  func core(without given: Set<PlacementRule>) -> PlacementDiagnosis.Core {
    var kept: [PlacementRule] = []
    var rest = problem.rules.filter { !given.contains($0) }[...]
    var given = given
    var isMinimal = true
    var size = max(1, rest.count / 2)
    while !rest.isEmpty {
      if isCancelled() { return PlacementDiagnosis.Core(rules: kept + rest, isMinimal: false) }
      size = min(size, rest.count)
      let known = status(without: given.union(rest.prefix(size)))
      if known == .infeasible {
        given.formUnion(rest.prefix(size))
        rest.removeFirst(size)
        size *= 2
      } else if size > 1 {
        size /= 2
      } else {
        kept.append(rest.removeFirst())
        if known == .unknown { isMinimal = false }
      }
    }
    return PlacementDiagnosis.Core(rules: kept, isMinimal: isMinimal)
  }

  /// The plans without one rule of each core, the cheapest first.
  ///
  /// Where none leads out there are further cores: one of what is left is added, and one of its rules given up as well. With
  /// many cores there are many ways, of which those with the fewest rules are tried, up to 64 at a time.
  func waysOut(of known: [[PlacementRule]]) -> [PlacementDiagnosis.WayOut] {
    var cores = known
    var tried: Set<Set<PlacementRule>> = []
    for _ in 0..<8 {
      let choices = Self.choices(of: cores)
      var ways: [PlacementDiagnosis.WayOut] = []
      for rules in choices where tried.insert(Set(rules)).inserted && !isCancelled() {
        // There are many ways, and what they cost need not be proven.
        let answer = answer(without: Set(rules), nodes: nodes / 4 + 1, gap: 0)
        guard let plan = answer.plan, let cost = answer.cost else { continue }
        ways.append(PlacementDiagnosis.WayOut(rules: rules, plan: plan, cost: cost))
      }
      if !ways.isEmpty {
        return ways.enumerated().sorted {
          ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset)
        }.map(\.element)
      }
      guard let given = choices.first.map(Set.init), !isCancelled(),
        status(without: given) == .infeasible
      else { break }
      let core = core(without: given)
      guard !core.rules.isEmpty else { break }
      cores.append(core.rules)
    }
    return []
  }

  /// Sets of rules that have one of every core at least, those with the fewest first.
  private static func choices(of cores: [[PlacementRule]]) -> [[PlacementRule]] {
    var choices: [[PlacementRule]] = [[]]
    for core in cores {
      let longer = choices.flatMap { chosen in
        chosen.contains(where: core.contains) ? [chosen] : core.map { chosen + [$0] }
      }
      let byCount = longer.enumerated().sorted {
        ($0.element.count, $0.offset) < ($1.element.count, $1.offset)
      }
      choices = byCount.prefix(64).map(\.element)
    }
    return choices
  }
}
