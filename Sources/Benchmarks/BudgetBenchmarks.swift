import Atlas
import Dates
import ForumPlan
import Logistics
import Screens
import Terminal

/// Times what each key of the budget costs with many lines: lists, bars, and totals as one types.
enum BudgetBenchmarks {
  /// Times what follows from a change of venue, and one key of the board's, with so many lines that follow and six funders.
  static func runFollowing(today: CivilDate, lines: Int, runs: Int = 9) {
    let plan = following(lines: lines, today: today)
    let clock = ContinuousClock()
    guard let forum = plan.forumsByDate.first, let other = plan.venues.sorted(by: { $0.id < $1.id }).last else {
      return
    }
    var moved = forum
    moved.venue = other.id
    let count = plan.budgetLines.count
    func tell(_ name: String, _ body: () -> Void) {
      let times = (0..<runs).map { _ in clock.measure(body) / .milliseconds(1) }.sorted()
      let (median, most) = ((times[runs / 2] * 1000).rounded() / 1000, (times[runs - 1] * 1000).rounded() / 1000)
      print(#"{"name": "budget-\#(name)", "lines": \#(count), "medianMs": \#(median), "maxMs": \#(most)}"#)
    }
    let ledger = BudgetLedger(plan: plan, today: today)
    // As the screens have it, and as a command does that has just opened the file.
    tell("follow-venue") { _ = BudgetFollowing([.put(moved)], in: plan, today: today, ledger: ledger) }
    tell("follow-venue-unopened") { _ = BudgetFollowing([.put(moved)], in: plan, today: today) }
    tell("regenerate-all") {
      var next = plan
      _ = try? next.apply([.put(moved)])
      _ = BudgetRegeneration(plan: next, atlas: next.atlas, today: today)
    }
    tell("ledger") { _ = BudgetLedger(plan: plan, today: today) }
    tell("summary") { _ = ledger.summary(of: plan) }
    guard var line = plan.budgetLines.first(where: { _ in true }) else { return }
    line.quantity = FixedPoint(77)
    tell("line-typed") { _ = ledger.with([Entry(line)], plan: plan).summary(of: plan) }
    tell("outlook") { _ = Outlook(plan: plan, today: today, ledger: ledger) }
    tell("findings") { _ = BudgetCheck.findings(plan, atlas: plan.atlas, today: today, ledger: ledger) }
    run(plan, today: today, named: "shared")
  }

  /// Forums of forty people from twenty cities, six grants that share every line, and about so many lines.
  private static func following(lines: Int, today: CivilDate) -> Plan {
    var plan = Plan()
    var edits: [Edit] = [.put(Programme(name: "Many lines"))]
    let places = plan.atlas.places.prefix(60)
    let venues = places.prefix(4).enumerated().map { number, place in
      var venue = Venue(id: ID(rawValue: UInt64(900 + number)), name: "House \(number)", place: place)
      venue.dayRate = Money(minorUnits: 90_000, currency: .euro)
      return venue
    }
    edits += venues.map { .put($0) }
    for (number, item) in [CostItem.perDiem, .lodging, .transfer, .insurance, .interpreter, .followUp].enumerated() {
      edits.append(
        .put(
          CostRate(
            id: ID(rawValue: UInt64(950 + number)), item: item, amount: Money(minorUnits: 9_500, currency: .euro))))
    }
    for number in 0..<6 as Range<UInt64> {
      edits.append(.put(Funder(id: ID(rawValue: 970 + number), name: "Funder \(number)")))
      edits.append(
        .put(
          Grant(
            id: ID(rawValue: 980 + number), funder: ID(rawValue: 970 + number), reference: "G\(number)",
            amount: Money(minorUnits: 900_000_000, currency: .euro))))
    }
    for number in 0..<120 {
      var person = Person(
        id: ID(rawValue: UInt64(1_000 + number)), alias: "Person \(number)", sector: Sector.allCases[number % 4])
      person.residence = places[number % 60]
      person.nationalities = [places[number % 60].country]
      edits.append(.put(person))
    }
    let forums = max(1, lines / 49)
    for number in 0..<forums {
      var forum = Forum(id: ID(rawValue: UInt64(2_000 + number)), name: "Forum \(number)", days: 3)
      forum.start = today + 60 + number
      forum.venue = venues[number % 3].id
      forum.interpretation = ["fr"]
      edits.append(.put(forum))
      for guest in 0..<40 {
        edits.append(
          .put(
            Attendance(
              person: ID(rawValue: UInt64(1_000 + (number * 7 + guest % 20 + guest / 20 * 60) % 120)), forum: forum.id,
              role: .delegate)))
      }
    }
    do {
      try plan.apply(edits)
      let all = Set(plan.forums.map(\.id))
      try plan.apply(BudgetRegeneration(plan: plan, atlas: plan.atlas, today: today, forums: all).edits)
      try plan.apply(
        plan.budgetLines.map { line in
          var line = line
          line.grant = ID(rawValue: 980)
          line.shares = (1..<6 as Range<UInt64>).map { .init(ID(rawValue: 980 + $0), .percent(FixedPoint(15))) }
          return .put(line)
        })
    } catch {
      fatalError("The lines are none: \(error)")
    }
    return plan
  }

  /// Keys one after the other; each named one is timed.
  private static let script: [(name: String?, key: Key)] =
    [("open", .character("8"))] + Array(repeating: ("down", .down), count: 20)
    + [("group-category", .character("b")), ("bars", .character("v")), ("bars-down", .down)]
    + [("bars-group", .character("b")), ("bars-open", .enter), ("group-none", .character("b"))]
    + [(nil, .home), (nil, .character("i")), (nil, .tab), (nil, .tab), (nil, .character("7"))]
    + Array(repeating: [("cell-typed", .character("0")), ("cell-typed", .backspace)], count: 10).flatMap { $0 }
    + [(nil, .escape), ("form", .character("e"))] + Array(repeating: (nil, .down), count: 5)
    + Array(repeating: [("form-typed", .character("0")), ("form-typed", .backspace)], count: 10).flatMap { $0 }
    + [(nil, .escape), (nil, .character("y")), (nil, .enter), (nil, .character("/"))]
    + "line 77".map { ("filter", .character($0)) }

  /// Prints a line for each named key, and for the sums alone, in milliseconds.
  static func run(_ example: Plan, today: CivilDate, lines: Int) {
    run(filled(example, lines: lines), today: today, named: "")
  }

  /// Times each key, and says with which plan.
  private static func run(_ plan: Plan, today: CivilDate, named prefix: String, runs: Int = 5) {
    let lines = plan.budgetLines.count
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
        guard let name else { continue }
        note(name, time)
        if name.hasSuffix("-typed") {
          note(name.replacing("-typed", with: "-rested"), clock.measure { _ = rehearsal.rest() })
        }
        guard !name.hasSuffix("-typed") || rehearsal.typedTotal != nil else {
          fatalError("“\(name)” typed into nothing that counts: the keys went to the \(rehearsal.place).")
        }
      }
    }
    for name in names {
      let sorted = (times[name] ?? []).sorted()
      guard let slowest = sorted.last else { continue }
      let (median, most) = ((sorted[sorted.count / 2] * 1000).rounded() / 1000, (slowest * 1000).rounded() / 1000)
      print(#"{"name": "budget-\#(prefix)\#(name)", "lines": \#(lines), "medianMs": \#(median), "maxMs": \#(most)}"#)
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
