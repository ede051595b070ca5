import ForumPlan
import Foundation
import Papers
import PlanFile

/// Papers: set, written and entered.
extension Desk {
  /// Sets a paper and gives it out on another thread: a long one takes its time, and so does a printer.
  func print(_ job: PrintJob, of plan: Plan) {
    let (press, tray) = (PrintPress(plan: plan, today: today, supplies: papers), tray)
    tray.isStopped = false
    printing += 1
    Self.inBackground {
      var told = ContinuousClock.now
      let printed = press.print(job) { done, count in
        // Ten times a second is as often as anybody reads it.
        if ContinuousClock.now - told > .milliseconds(100) {
          told = .now
          tray.put(.printed(Printed(.printing(done, of: count))))
        }
        return !tray.isStopped
      }
      tray.put(.printed(printed))
      tray.put(.pressed)
    }
  }

  /// Enters what was written in the register of papers; what has come of the writing is told all the same.
  func enter(_ printed: Printed) -> Outcome {
    guard !printed.papers.isEmpty, let file else { return printed.outcome }
    do {
      try file.enter(printed.papers, author: author, time: now())
    } catch {
      return .refused("It went out, but is not in the register of papers: \(error.description)")
    }
    tray.put(.printed(Printed(printed.outcome)))
    return changed(file, said: "Entered in the register of papers.", hint: "")
  }

  /// Looks on another thread at the letters that a sheet waits for.
  func look(_ wish: LetterWish?) {
    guard let wish, looking == nil, let file else { return }
    looking = wish
    let (plan, today, templates, tray) = (file.plan, today, papers.letters, tray)
    Self.inBackground { tray.put(.looked(wish.answer(from: plan, today: today, templates: templates))) }
  }

  /// Sets on another thread the paper that a preview waits for.
  func set(_ wish: PreviewWish?) {
    guard let wish, setting == nil, let file else { return }
    setting = wish
    let (press, tray) = (PrintPress(plan: file.plan, today: today, supplies: papers), tray)
    Self.inBackground { tray.put(.set(wish.answer(from: press))) }
  }

  /// Whether letters are being looked at, or a paper is being set.
  var isLooking: Bool { looking != nil || setting != nil }
}
