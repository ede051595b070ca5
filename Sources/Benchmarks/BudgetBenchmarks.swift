import Atlas
import Dates
import ForumPlan
import Logistics
import Screens
import Terminal

/// Times what each key of the budget costs with many lines: lists, bars, and totals as one types.
enum BudgetBenchmarks {
  /// Keys one after the other; each named one is timed.
  private static let script: [(name: String?, key: Key)] =
    [("open", .character("8"))] + Array(repeating: ("down", .down), count: 20)
    + [("group-category", .character("b")), ("bars", .character("v")), ("bars-down", .down)]
    + [("bars-group", .character("b")), ("bars-open", .enter), ("group-none", .character("b"))]
    + [(nil, .character("i")), (nil, .tab)] + Array(repeating: ("cell-typed", .character("0")), count: 3)
    + [(nil, .escape), ("form", .character("e"))] + Array(repeating: (nil, .down), count: 5)
    + Array(repeating: ("form-typed", .character("0")), count: 3)
    + [(nil, .escape), (nil, .character("y")), (nil, .enter), (nil, .character("/"))]
    + "line 77".map { ("filter", .character($0)) }

  /// Prints a line for each named key, and for the sums alone, in milliseconds.
  static func run(_ example: Plan, today: CivilDate, lines: Int, runs: Int = 5) {
    let plan = filled(example, lines: lines)
    let begun = Rehearsal(plan, today: today, width: 160, height: 50)
    let clock = ContinuousClock()
    var times: [String: [Double]] = [:]
    var names: [String] = []
    func note(_ name: String, _ time: Duration) {
      if times[name] == nil { names.append(name) }
      times[name, default: []].append(time / .milliseconds(1))
    }
    for _ in 0..<runs {
      note("sums", clock.measure { _ = BudgetSummary(plan: plan, today: today) })
      var rehearsal = begun
      for (name, key) in script {
        let time = clock.measure { _ = rehearsal.press(key) }
        if let name { note(name, time) }
      }
    }
    for name in names {
      let sorted = (times[name] ?? []).sorted()
      guard let slowest = sorted.last else { continue }
      let (median, most) = ((sorted[sorted.count / 2] * 1000).rounded() / 1000, (slowest * 1000).rounded() / 1000)
      print(#"{"name": "budget-\#(name)", "lines": \#(lines), "medianMs": \#(median), "maxMs": \#(most)}"#)
    }
  }

  /// A plan with so many lines more, spread over its forums, categories and grants.
  private static func filled(_ plan: Plan, lines: Int) -> Plan {
    var plan = plan
    let (forums, grants) = (plan.forumsByDate.map(\.id), plan.grants.map(\.id).sorted())
    let edits = (0..<lines).map { number -> Edit in
      var line = BudgetLine(
        id: ID(rawValue: UInt64(1_000_000 + number)),
        category: BudgetCategory.allCases[number % BudgetCategory.allCases.count], title: "Line \(number)",
        unitRate: Money(minorUnits: Int64(100 + number), currency: .euro))
      line.quantity = FixedPoint(number % 30)
      line.forum = forums.isEmpty ? nil : forums[number % forums.count]
      line.grant = grants.isEmpty || number % 7 == 0 ? nil : grants[number % grants.count]
      line.committed = number % 3 == 0 ? line.planned : nil
      return .put(line)
    }
    do {
      try plan.apply(edits)
    } catch {
      fatalError("The lines are none: \(error)")
    }
    return plan
  }
}
