/// Why a problem has no plan, and what could be given up.
public struct PlacementDiagnosis: Sendable, Equatable {
  /// Sets of rules that cannot hold together, with no rule in two.
  ///
  /// If one rule is given up of each, there may be a plan.
  public var cores: [Core]
  /// What could be given up, the cheapest first: one rule of each core.
  public var waysOut: [WayOut]

  public struct Core: Sendable, Equatable {
    public var rules: [PlacementRule]
    /// Whether it is proven that without any one of these rules the others could hold.
    public var isMinimal: Bool

    /// The forums that the rules are about, ascending.
    public var forums: [Int] { Set(rules.flatMap(\.forums)).sorted() }
  }

  public struct WayOut: Sendable, Equatable {
    public var rules: [PlacementRule]
    /// The best plan found without those rules, and what it costs by all the rest.
    public var plan: [Placement]
    public var cost: Int
  }
}

extension PlacementSolver {
  /// Finds out why a problem has no plan: rules are taken away as long as there is none without them.
  ///
  /// - Parameters:
  ///   - nodes: The most nodes for each question of the kind “is there a plan without these?”.
  ///   - isCancelled: Asked now and then; true ends the search with what there is.
  /// - Returns: Nil if there is a plan, or if it is not known within the nodes whether there is.
  /// - Complexity: About the size of a core times the logarithm of the number of rules, in such questions.
  public func diagnose(nodes: Int = 5_000, isCancelled: @escaping () -> Bool = { false }) -> PlacementDiagnosis? {
    let goesOn: (PlacementProgress) -> Bool = { _ in !isCancelled() }
    func status(without given: Set<PlacementRule>) -> PlacementAnswer.Status {
      Self.solve(PlacementModel(problem, without: given), nodes: nodes, gap: .infinity, progress: goesOn).status
    }
    guard status(without: []) == .infeasible else { return nil }
    var cores: [PlacementDiagnosis.Core] = []
    var given: Set<PlacementRule> = []
    repeat {
      let rules = problem.rules.filter { !given.contains($0) }
      let core = Self.core(of: rules) { status(without: given.union($0)) }
      cores.append(core)
      given.formUnion(core.rules)
      if isCancelled() || core.rules.isEmpty { break }
    } while status(without: given) == .infeasible
    return PlacementDiagnosis(cores: cores, waysOut: waysOut(cores, nodes, goesOn))
  }

  /// A minimal part of rules that has no plan: the rules before it are tried first, in ever greater bunches.
  private static func core(
    of rules: [PlacementRule], status: (_ without: Set<PlacementRule>) -> PlacementAnswer.Status
  ) -> PlacementDiagnosis.Core {
    var kept: [PlacementRule] = []
    var rest = rules
    var given: Set<PlacementRule> = []
    var isMinimal = true
    var size = max(1, rest.count / 2)
    while !rest.isEmpty {
      size = min(size, rest.count)
      let bunch = rest.prefix(size)
      let known = status(given.union(bunch))
      if known == .infeasible {
        given.formUnion(bunch)
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
  /// With many cores there are many ways: the first 64 are
  /// tried.
  private func waysOut(
    _ cores: [PlacementDiagnosis.Core], _ nodes: Int, _ goesOn: (PlacementProgress) -> Bool
  ) -> [PlacementDiagnosis.WayOut] {
    var choices: [[PlacementRule]] = [[]]
    for core in cores {
      choices = Array(choices.flatMap { chosen in core.rules.map { chosen + [$0] } }.prefix(64))
    }
    let ways = choices.compactMap { rules -> PlacementDiagnosis.WayOut? in
      let answer = Self.solve(
        PlacementModel(problem, without: Set(rules)), nodes: nodes, gap: 0, progress: goesOn)
      guard let plan = answer.plan, let cost = answer.cost else { return nil }
      return PlacementDiagnosis.WayOut(rules: rules, plan: plan, cost: cost)
    }
    return ways.enumerated().sorted { ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset) }.map(\.element)
  }
}
