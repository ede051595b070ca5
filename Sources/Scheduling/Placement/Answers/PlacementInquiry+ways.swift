extension PlacementInquiry {
  /// With more cores than this a way out has so many rules that to try combinations leads nowhere.
  private static let mostCores = 6

  /// The plans without one rule of each core, the cheapest first.
  ///
  /// Where none leads out there are further cores: one of what is left is added, and one of its rules given up as well. With
  /// many cores there are many ways, of which those with the fewest rules are tried, up to 64 at a time. All ways share
  /// the nodes: each is bettered a little, then the cheapest by what is left. Where none of those leads out either, there is
  /// one: what a plan without any rule of the cores breaks, less what need not be given up.
  func waysOut(of known: [[PlacementRule]]) -> [PlacementDiagnosis.WayOut] {
    var cores = known
    var tried: Set<Set<PlacementRule>> = []
    for _ in 0..<3 where cores.count <= Self.mostCores {
      let choices = Self.choices(of: cores)
      var ways: [PlacementDiagnosis.WayOut] = []
      for rules in choices where tried.insert(Set(rules)).inserted && !isCancelled() {
        if let way = way(without: rules) { ways.append(way) }
      }
      if !ways.isEmpty {
        ways = Self.sorted(ways)
        for place in ways.indices.prefix(3) where !isCancelled() {
          ways[place] = bettered(ways[place], nodes: nodes / 8 + 1)
        }
        return Self.sorted(ways)
      }
      guard let given = choices.first.map(Set.init), !isCancelled(), status(without: given) == .infeasible
      else { break }
      let core = core(without: given)
      guard !core.rules.isEmpty else { break }
      cores.append(core.rules)
    }
    return long(without: Set(cores.joined())).map { [$0] } ?? []
  }

  /// A way out by as few of many rules as must be given up together; nil if there is no plan without all of them.
  private func long(without many: Set<PlacementRule>) -> PlacementDiagnosis.WayOut? {
    let all = Array(problem.forums.indices)
    guard let plan = ask(stand(without: many), of: all, isAlone: false).plan else { return nil }
    let broken = Set(PlacementCheck.breaches(of: plan, in: problem).map(\.rule))
    var left = problem.rules.filter(broken.contains)
    for rule in left where !isCancelled() {
      let fewer = left.filter { $0 != rule }
      if ask(stand(without: Set(fewer)), of: all, isAlone: false).status == .feasible { left = fewer }
    }
    return way(without: left).map { bettered($0, nodes: nodes / 8 + 1) }
  }

  private func way(without rules: [PlacementRule]) -> PlacementDiagnosis.WayOut? {
    let stand = stand(without: Set(rules))
    let known = ask(stand, of: Array(problem.forums.indices), isAlone: false, nodes: nodes / 4)
    guard let plan = known.plan else { return nil }
    let cost = PlacementCost(of: plan, in: stand.problem).total
    let first = PlacementDiagnosis.WayOut(rules: rules, plan: plan, cost: cost)
    return bettered(first, nodes: nodes / 50 + 1)
  }

  /// The way with a cheaper plan, if one is found within the nodes.
  private func bettered(_ way: PlacementDiagnosis.WayOut, nodes: Int) -> PlacementDiagnosis.WayOut {
    let model = model(
      stand(without: Set(way.rules)), of: Array(problem.forums.indices), isAlone: false)
    let answer = PlacementSolver.solve(model, nodes: nodes, gap: 0) { [isCancelled] _ in !isCancelled() }
    guard let plan = answer.plan, let cost = answer.cost, cost < way.cost else { return way }
    return PlacementDiagnosis.WayOut(rules: way.rules, plan: plan, cost: cost)
  }

  private static func sorted(_ ways: [PlacementDiagnosis.WayOut]) -> [PlacementDiagnosis.WayOut] {
    ways.enumerated().sorted { ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset) }.map(\.element)
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
