import Dates
import ForumPlan
import Foundation
import Logistics
import Placing
import Scheduling

/// Times what the placement board waits for: the study of a plan, its proof, reasons, and a forum tried elsewhere.
enum PlacementBenchmarks {
  /// Prints a line for each, in milliseconds.
  static func run(_ example: Plan, today: CivilDate, people: Int, runs: Int = 7) {
    let plan = allAhead(example, today: today)
    var times: [String: [Double]] = [:]
    var names: [String] = []
    let clock = ContinuousClock()
    func note(_ name: String, _ work: () -> Void) {
      if times[name] == nil { names.append(name) }
      times[name, default: []].append(clock.measure(work) / .milliseconds(1))
    }
    let weights = PlacementWeights(usualIn: Converter(programme: plan.programme, on: today))
    let brief = PlacementBrief(forums: Set(plan.forums.map(\.id)), weights: weights)
    for _ in 0..<runs {
      var study: PlacementStudy?
      note("study") { study = PlacementStudy(brief, plan: plan, atlas: plan.atlas, today: today) }
      guard let study else { return }
      var answer: PlacementAnswer?
      note("proof") { answer = try? study.solver().solve() }
      guard let placements = answer?.plan, answer?.status == .optimal else {
        fatalError("The example has no placement.")
      }
      let proposal = PlacementProposal(placements, in: study)
      note("reasons-of-all") {
        for forum in study.movable { _ = PlacementReasons(proposal).sentences(of: forum) }
      }
      note("what-if") {
        let cell = Placement(venue: (placements[0].venue + 1) % study.venues.count, start: placements[0].start + 7)
        let moved = proposal.moving(0, to: cell)
        _ = PlacementMap(of: 0, in: moved)
      }
      let next = plan.forumsByDate.first
      note("compare") {
        var planner = VisaPlanner(plan: plan, atlas: plan.atlas, today: today)
        if let next { _ = planner.prospects(of: next, at: Array(plan.venues)) }
      }
    }
    for name in names {
      let sorted = (times[name] ?? []).sorted()
      guard let slowest = sorted.last else { continue }
      let (median, most) = ((sorted[sorted.count / 2] * 100).rounded() / 100, (slowest * 100).rounded() / 100)
      print(
        #"{"name": "placement-\#(name)", "forums": \#(plan.forums.count), "venues": \#(plan.venues.count), "#
          + #""people": \#(people), "medianMs": \#(median), "maxMs": \#(most)}"#)
    }
  }

  /// The example with all of its forums ahead and none confirmed.
  private static func allAhead(_ example: Plan, today: CivilDate) -> Plan {
    var plan = example
    let edits = example.forumsByDate.enumerated().map { number, forum -> Edit in
      var open = forum
      open.stage = .consulting
      // The one that was held and the one that is near get some weeks in spring; the others have theirs.
      if number < 2 {
        let first = today + 66 + 28 * number
        (open.start, open.window) = (first + 8, DateSpan(first...(first + 46 + 7 * number)))
      }
      return .put(open)
    }
    do { try plan.apply(edits) } catch { fatalError("The example is no plan: \(error)") }
    return plan
  }
}
