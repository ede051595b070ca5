import Dates
import ForumPlan
import Logistics
import Placing
import Scheduling

/// A search for where and when forums meet, of the plan as it is.
struct PlacementWish: Hashable, Sendable {
  /// The forums to be placed; `nil` for all that are not confirmed.
  var forums: Set<ForumPlan.ID<Forum>>?
  /// The number of what the screens are drawn from.
  let generation: Int

  /// The study of a plan for it.
  func study(of plan: Plan, today: CivilDate) -> PlacementStudy {
    let open = plan.forums.filter { !$0.isOver(on: today) && !$0.isSettled }.map(\.id)
    let weights = PlacementWeights(usualIn: Converter(programme: plan.programme, on: today))
    let brief = PlacementBrief(forums: forums ?? Set(open), weights: weights)
    return PlacementStudy(brief, plan: plan, atlas: plan.atlas, today: today)
  }

  /// Searches, on any thread: tells of each better placement until it is proven, or nobody wants to hear any more.
  func search(_ plan: Plan, today: CivilDate, tell: @escaping (PlacementNews) -> Bool) {
    let study = study(of: plan, today: today)
    guard !study.forums.isEmpty, !plan.venues.isEmpty else {
      let none = PlacementAnswer(plan: nil, cost: nil, bound: 0, status: .unknown, nodes: 0)
      _ = tell(PlacementNews(wish: self, content: .done(PlacementOutcome(none, of: study))))
      return
    }
    let solver: PlacementSolver
    do {
      solver = try study.solver()
    } catch {
      _ = tell(PlacementNews(wish: self, content: .failed("The plan cannot be placed: \(error.description)")))
      return
    }
    var isWanted = true
    var told: Int?
    let answer = solver.solve { progress in
      guard isWanted, progress.cost != told || progress.plan == nil else {
        return isWanted && tell(PlacementNews(wish: self, content: .going(progress.bound, progress.nodes)))
      }
      told = progress.cost
      let known = PlacementAnswer(
        plan: progress.plan, cost: progress.cost, bound: progress.bound,
        status: progress.plan == nil ? .unknown : .feasible, nodes: progress.nodes)
      isWanted = tell(PlacementNews(wish: self, content: .better(PlacementOutcome(known, of: study))))
      return isWanted
    }
    var outcome = PlacementOutcome(answer, of: study)
    let isStopped = { !tell(PlacementNews(wish: self, content: .going(answer.bound, answer.nodes))) }
    if let proposal = outcome.proposal {
      outcome.alternatives = study.alternatives(to: proposal, by: solver, isCancelled: isStopped)
    } else if answer.status == .infeasible {
      outcome.deadlock = solver.diagnose(isCancelled: isStopped).map { PlacementDeadlock($0, in: study) }
    }
    _ = tell(PlacementNews(wish: self, content: .done(outcome)))
  }
}

/// What has come of a search so far.
struct PlacementNews: Sendable {
  let wish: PlacementWish
  let content: Content

  /// Whether nothing comes after it.
  var isLast: Bool {
    switch content {
    case .going, .better: false
    case .done, .failed: true
    }
  }

  enum Content: Sendable {
    /// It goes on: nothing costs less than this, after so many nodes.
    case going(Int, Int)
    /// Something better was found.
    case better(PlacementOutcome)
    /// It has ended.
    case done(PlacementOutcome)
    /// It cannot begin, and why.
    case failed(String)
  }
}
