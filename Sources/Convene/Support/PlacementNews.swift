import Foundation
import Scheduling

/// What a person at the terminal hears of a search: one line that is drawn anew, or a line for each better plan.
struct PlacementNews {
  private var line = Progress()
  private var cost: Int?

  mutating func tell(_ progress: PlacementProgress, after taken: Duration) {
    let seconds = (taken / .seconds(1)).formatted(.number.precision(.fractionLength(2)))
    let known = progress.cost.map { "best \($0), " } ?? ""
    let text = "\(known)none below \(progress.bound), \(progress.nodes) nodes, \(seconds) s"
    if isatty(STDERR_FILENO) == 1 {
      line.show(text)
    } else if progress.cost != cost {
      cost = progress.cost
      Output.say(text)
    }
  }

  /// Takes the line away again.
  func end() { line.end() }
}
