import CMemory
import PlanFile
import Terminal

/// Where the desk stands: while the plan is locked there is an empty one, and a plan that is unlocked gets another.
///
/// So nothing of a desk has to be wiped piece by piece, and what other threads still say of the plan that was locked comes to
/// a tray that nobody reads. Only a desk that is printing stays until what it printed is in the register of papers.
final class DeskRoom {
  private(set) var desk: Desk
  private let make: () -> Desk
  private let open: Workbench.Opener
  /// The desk that still has papers to enter.
  private var leaving: Desk?
  /// The right to write the plan: kept, so that nobody changes it underneath while its owner is at coffee.
  private var lock: WriterLock?
  private var pauses = UnlockPauses()
  /// What was typed, to be tried once the desk before is gone.
  private var waiting: String?

  init(opening open: @escaping Workbench.Opener, _ make: @escaping () -> Desk) {
    self.open = open
    self.make = make
    desk = make()
  }

  /// Closes the plan and forgets it with its keys.
  func lockUp() {
    desk.tray.isStopped = true
    if desk.printing > 0 { leaving = desk } else { lock = desk.leave() }
    desk = make()
    cm_let_go()
  }

  /// Tries what was typed on the plan; says at once that it is too early, else `news` tells what came of it.
  func unlock(_ typed: String, at now: ContinuousClock.Instant) -> Outcome? {
    if let left = pauses.left(at: now) { return .stillLocked("Too many that were wrong: wait \(left.inWords).") }
    if leaving == nil {
      desk.open(open, with: PlanKey(typed: typed, lock: lock))
    } else {
      waiting = typed
    }
    return nil
  }

  /// What came in since it was last asked; throws what kept the file from being opened at first.
  func news(at now: ContinuousClock.Instant) throws -> [Outcome] {
    if let old = leaving {
      // Whatever it says is of a plan that is locked; only the register has to be told.
      _ = try? old.news()
      if old.printing == 0 {
        lock = old.leave()
        leaving = nil
        if let typed = waiting { desk.open(open, with: PlanKey(typed: typed, lock: lock)) }
        waiting = nil
      }
    }
    return try desk.news().map { outcome in
      switch outcome {
      case .opened:
        // The file has it now.
        lock = nil
        pauses.succeed()
      case .stillLocked(let why):
        // A desk serves one opening.
        desk = make()
        guard let pause = pauses.fail(at: now) else { return .stillLocked(why) }
        return .stillLocked("\(why) Wait \(pause.inWords).")
      default: break
      }
      return outcome
    }
  }

  /// Closes what is open.
  func close() {
    desk.close()
    leaving?.close()
  }
}
