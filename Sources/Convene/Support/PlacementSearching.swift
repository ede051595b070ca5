import Placing
import Scheduling

/// A search for a placement at the terminal: told as it goes on, ended by the clock or Ctrl-C.
struct PlacementSearching {
  let outcome: PlacementOutcome

  init(_ study: PlacementStudy, time limit: Duration, gap: Double) throws {
    let clock = ContinuousClock()
    let begun = clock.now
    var news = PlacementNews()
    Interruption.listen()
    let solver: PlacementSolver
    do {
      solver = try study.solver()
    } catch {
      throw Failure(code: .badData, message: "The plan cannot be placed: \(error.description)")
    }
    let answer = solver.solve(gap: gap) { progress in
      let taken = clock.now - begun
      news.tell(progress, after: taken)
      return taken < limit && !Interruption.isThere
    }
    news.end()
    var outcome = PlacementOutcome(answer, of: study)
    let isLate: () -> Bool = { Interruption.isThere || clock.now - begun > limit }
    if let proposal = outcome.proposal {
      outcome.alternatives = study.alternatives(to: proposal, by: solver, isCancelled: isLate)
    } else if answer.status == .infeasible {
      outcome.deadlock = solver.diagnose(isCancelled: isLate).map { PlacementDeadlock($0, in: study) }
    }
    self.outcome = outcome
  }
}
