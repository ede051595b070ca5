import Dates
import ForumPlan
import Screens
import Terminal

/// Times what each key of a list costs on a plan of many people: the state's step and the screen drawn, on a terminal of
/// 160 by 50.
enum ListBenchmarks {
  /// Keys one after the other; each named one is timed.
  private static let script: [(name: String?, key: Key)] =
    [(nil, .character("3"))] + repeated("down", .down, 50) + [("page-down", .pageDown), ("end", .end), ("home", .home)]
    + [("mark", .character(" ")), ("invert", .character("*")), (nil, .escape)]
    + [("sort-ask", .character("s")), (nil, .down), ("sort", .enter), ("sort-reverse", .character("S"))]
    + [
      ("group-organisation", .character("b")), ("group-sector", .character("b")),
      ("group-nationality", .character("b")),
    ]
    + [("group-forum", .character("b")), ("group-none", .character("b"))]
    + [("filter", .character("/"))]
    + "police kenya".enumerated().map { ("filter-\($0.offset + 1)", .character($0.element)) }
    + [("filter-back", .backspace), ("filter-clear", .escape)]

  private static func repeated(_ name: String, _ key: Key, _ count: Int) -> [(name: String?, key: Key)] {
    Array(repeating: (name, key), count: count)
  }

  /// Prints a line for each named key: the median and the slowest of so many runs, in milliseconds.
  static func run(_ plan: Plan, today: CivilDate, people: Int, runs: Int = 5) {
    let begun = Rehearsal(plan, today: today, width: 160, height: 50)
    let clock = ContinuousClock()
    var times: [String: [Double]] = [:]
    var rows: [String: Int] = [:]
    for _ in 0..<runs {
      var rehearsal = begun
      for (name, key) in script {
        var count = 0
        let time = clock.measure { count = rehearsal.press(key) }
        guard let name else { continue }
        times[name, default: []].append(time / .milliseconds(1))
        rows[name] = count
      }
    }
    for name in script.compactMap(\.name).uniqued() {
      let sorted = (times[name] ?? []).sorted()
      guard let slowest = sorted.last else { continue }
      let (median, most) = ((sorted[sorted.count / 2] * 1000).rounded() / 1000, (slowest * 1000).rounded() / 1000)
      print(
        #"{"name": "list-\#(name)", "people": \#(people), "runs": \#(sorted.count), "medianMs": \#(median), "#
          + #""maxMs": \#(most), "rows": \#(rows[name] ?? 0)}"#)
    }
  }
}

extension [String] {
  /// Each once, in the order of its first place.
  fileprivate func uniqued() -> [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
