/// One run of the solver: bounds from below, plans from above, until they meet.
///
/// The bound rises by proofs that there is no plan of at most a target a little above it ("destructive" lower bounds): a low
/// target leaves few choices, so that such a proof, or the discovery of a plan, is quick. Targets that turn out
/// too hard are left for higher ones until there is a plan; then the plan is bettered and the targets come back with
/// more nodes each time.
final class PlacementRun {
  private let model: PlacementModel
  private let limit: Int
  private let gap: Double
  private let progress: (PlacementProgress) -> Bool
  private let search: PlacementSearch
  private var improver = PlacementImprover(seed: 1)
  private var plan: [Placement]?
  private var cost = Int.max
  private var bound = 0
  private var isInfeasible = false
  private var isCancelled = false
  /// Nodes of searches other than `search`.
  private var otherNodes = 0

  init(_ model: PlacementModel, nodes: Int, gap: Double, progress: @escaping (PlacementProgress) -> Bool) {
    self.model = model
    limit = nodes
    self.gap = gap
    self.progress = progress
    search = PlacementSearch(model)
  }

  private var nodes: Int { search.nodes + otherNodes }

  var answer: PlacementAnswer {
    let status: PlacementAnswer.Status =
      isInfeasible ? .infeasible : plan == nil ? .unknown : bound >= cost ? .optimal : .feasible
    return PlacementAnswer(
      plan: plan, cost: plan == nil ? nil : cost, bound: min(bound, cost), status: status, nodes: nodes)
  }

  private var isOver: Bool {
    if isInfeasible || isCancelled || nodes >= limit || bound >= cost { return true }
    return plan != nil && Double(cost - bound) <= gap * Double(cost)
  }

  func solve() {
    guard model.forums > 0 else {
      plan = []
      cost = 0
      return
    }
    search.isCancelled = { [unowned self] in isCancelled || !isToGoOn() }
    guard let root = PlacementState(model), let low = search.rootBound(root) else {
      isInfeasible = true
      return
    }
    bound = low
    _ = isToGoOn()
    climb(from: root)
    search.isCancelled = { false }
  }

  /// Tells the progress; false if it says to stop.
  private func isToGoOn() -> Bool {
    let known = PlacementProgress(plan: plan, cost: plan == nil ? nil : cost, bound: min(bound, cost), nodes: nodes)
    if !progress(known) { isCancelled = true }
    return !isCancelled
  }

  private func climb(from root: PlacementState) {
    let top = model.ceiling
    // A hundredth of a percent.
    let first = max(1, bound / 10_000)
    var step = 1
    var quota = 500
    var misses = 0
    while !isOver {
      // Written so that no step runs over.
      let target = min(bound - 1 + step, top, cost - 1)
      let result = search.run(root, target: target, nodes: min(quota, limit - nodes))
      if let found = result.found { take(found) }
      if result.isDone {
        raise(to: target + 1)
        if target == top, plan == nil { isInfeasible = true }
        step = max(first, min(step, top) * 2)
      } else if plan == nil {
        misses += 1
        step = max(first, min(step, top) * 2)
        if target == top {
          quota *= 2
          step = first
        }
        if misses.isMultiple(of: 2), model.isBudgetTight { save(root, quota: 2 * quota) }
      } else {
        quota += quota / 2
        step = max(1, step / 2)
      }
      if plan != nil, !result.isDone { improve(root, quota) }
    }
  }

  private func raise(to proven: Int) {
    bound = max(bound, min(proven, cost))
    _ = isToGoOn()
  }

  /// Takes a plan that is cheaper, or costs the same and may be a better place to go on from.
  private func take(_ found: PlacementSearch.Found) {
    guard found.cost <= cost else { return }
    plan = found.plan
    guard found.cost < cost else { return }
    cost = found.cost
    _ = isToGoOn()
  }

  /// Tries to better the plan by about so many nodes.
  private func improve(_ root: PlacementState, _ quota: Int) {
    // A try that ends at once counts as some nodes too.
    var left = quota
    while left > 0, !isOver, let plan {
      let before = search.nodes
      let size = min(max(100, quota / 20), limit - nodes)
      if let found = improver.better(than: plan, costing: cost, search, root, nodes: size) { take(found) }
      left -= search.nodes - before + 5
    }
  }

  /// Looks for any plan within the budget, by cash alone.
  private func save(_ root: PlacementState, quota: Int) {
    let cashModel = savings.model
    let saver = savings.search
    guard let start = PlacementState(cashModel) else { return }
    saver.isCancelled = search.isCancelled
    defer { saver.isCancelled = { false } }
    let before = saver.nodes
    func count() { otherNodes += saver.nodes - otherNodes }
    defer { count() }
    let first = saver.run(start, target: model.budget, nodes: min(quota, limit - nodes))
    count()
    if first.isDone, first.found == nil { isInfeasible = true }
    var thrifty = first.found
    var over = max(1, model.budget / 1000)
    while thrifty == nil, !isOver, over < 2 * cashModel.ceiling {
      thrifty = saver.run(start, target: model.budget + over, nodes: min(quota, limit - nodes)).found
      count()
      over *= 4
    }
    while let plan = thrifty, plan.cost > model.budget, !isOver, saver.nodes - before < 8 * quota {
      let size = min(100, limit - nodes)
      if let found = savings.improver.better(than: plan.plan, costing: plan.cost, saver, start, nodes: size) {
        thrifty = found
      }
      count()
    }
    guard let thrifty, thrifty.cost <= model.budget else { return }
    // In the model itself the plan has its full cost.
    var state = root
    for f in 0..<model.forums {
      guard let fixed = root.domains[f].fixed(at: thrifty.plan[f]) else { return }
      state.domains[f] = fixed
    }
    if let found = search.run(state, target: min(model.ceiling, cost - 1), nodes: 100).found { take(found) }
  }

  /// The search for cash, made when it is first needed.
  private lazy var savings = Savings(model)

  private struct Savings {
    let model: PlacementModel
    let search: PlacementSearch
    var improver = PlacementImprover(seed: 2)

    init(_ whole: PlacementModel) {
      model = PlacementModel(cashOf: whole)
      search = PlacementSearch(model)
    }
  }
}
