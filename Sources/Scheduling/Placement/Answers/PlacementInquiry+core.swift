extension PlacementInquiry {
  /// A minimal set of rules that cannot hold together, where some are given up and there is no plan.
  ///
  /// Few forums make a short core, and quick questions: first one forum is looked for that can be nowhere, then two that
  /// do not go together, then as few as can be found. Only where all go together but for the budget and the regions
  /// is the core about all of them, and then whole forums are let go of first.
  func core(without given: Set<PlacementRule>) -> PlacementDiagnosis.Core {
    let stand = stand(without: given)
    if let few = deadlock(stand) {
      let rules = problem.rules.filter { rule in
        !given.contains(rule) && !rule.forums.isEmpty && rule.forums.allSatisfy(few.contains)
      }
      return core(of: rules, given, few, isAlone: true)
    }
    let all = Array(problem.forums.indices)
    var left = given
    var rules = problem.rules.filter { !given.contains($0) }
    func letGo(_ isMeant: (PlacementRule) -> Bool) {
      let fewer = left.union(rules.filter(isMeant))
      guard fewer.count > left.count, !isCancelled(), status(without: fewer) == .infeasible else { return }
      left = fewer
      rules.removeAll(where: isMeant)
    }
    letGo { if case .regionCap = $0 { true } else { false } }
    letGo { $0 == .budget }
    for forum in all { letGo { $0.forums.contains(forum) } }
    if rules.contains(.budget) { rules = bySaving(rules, left) }
    let core = core(of: rules, left, all, isAlone: false)
    return PlacementDiagnosis.Core(rules: problem.rules.filter(core.rules.contains), isMinimal: core.isMinimal)
  }

  /// Rules ordered by the least cash that each saves if it alone is given up, those first that save nothing.
  ///
  /// Where the budget is at stake, the few that save most are then left for the core.
  private func bySaving(_ rules: [PlacementRule], _ given: Set<PlacementRule>) -> [PlacementRule] {
    func least(_ stand: Stand) -> Int { stand.domains.reduce(0) { $0 + ($1?.leastCash ?? 0) } }
    let whole = least(stand(without: given))
    let saved = rules.map { $0.forums.count == 1 ? whole - least(stand(without: given.union([$0]))) : 0 }
    return rules.indices.sorted { (saved[$0], $0) < (saved[$1], $1) }.map { rules[$0] }
  }

  /// Forums that do not go together, even if neither the budget nor a region's cap counts; nil if none are found.
  private func deadlock(_ stand: Stand) -> [Int]? {
    let all = Array(problem.forums.indices)
    if let one = all.first(where: { stand.domains[$0] == nil }) { return [one] }
    let whole = model(stand, of: all, isAlone: true).conflicts
    for f in all {
      for g in whole.neighbours[f] + whole.rivals[f] where g > f {
        if isCancelled() { return nil }
        // Who shares nobody goes together wherever there are two venues.
        if whole.rivals[f].contains(g) {
          guard let venue = stand.domains[f]?.onlyVenue, stand.domains[g]?.onlyVenue == venue else { continue }
        }
        if ask(stand, of: [f, g], isAlone: true).status == .infeasible { return [f, g] }
      }
    }
    guard ask(stand, of: all, isAlone: true).status == .infeasible else { return nil }
    var few = all
    for f in all where few.count > 1 && !isCancelled() {
      let fewer = few.filter { $0 != f }
      if ask(stand, of: fewer, isAlone: true).status == .infeasible { few = fewer }
    }
    return few
  }

  /// Rules are tried in their order, in ever greater bunches as long as there is no plan without them.
  private func core(of rules: [PlacementRule], _ given: Set<PlacementRule>, _ forums: [Int], isAlone: Bool)
    -> PlacementDiagnosis.Core
  {
    var kept: [PlacementRule] = []
    var rest = rules[...]
    var given = given
    var isMinimal = true
    var size = max(1, rest.count / 2)
    while !rest.isEmpty {
      if isCancelled() { return PlacementDiagnosis.Core(rules: kept + rest, isMinimal: false) }
      size = min(size, rest.count)
      let known = ask(stand(without: given.union(rest.prefix(size))), of: forums, isAlone: isAlone).status
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
}
