import Atlas
import ForumPlan
import Logistics
import Terminal
import Testing

@testable import Screens

@Suite("Budget: sums under headings, bars, and the foot")
struct BudgetTabTests {
  private static let sizes = [(60, 16), (80, 24), (80, 50), (120, 40), (200, 60)]

  /// A stage on the tab of the budget; keys after it.
  private func stage(_ keys: String = "", _ plan: Plan? = nil, width: Int = 80, height: Int = 24) -> Stage {
    var stage = Stage(plan, width: width, height: height)
    stage.type("8" + keys)
    return stage
  }

  private var summary: BudgetSummary { BudgetSummary(plan: Stage.example, today: Stage.today) }

  @Test("Each heading says what stands under it adds up to, in each grouping", arguments: BudgetGrouping.allCases)
  func headings(grouping: BudgetGrouping) throws {
    let place = try #require(BudgetGrouping.allCases.firstIndex(of: grouping))
    let stage = stage(String(repeating: "b", count: place), width: 200, height: 160)
    let groups = grouping.groups(summary, Stage.example)
    #expect(groups.count > 2)
    for group in groups {
      let line = stage.lines.first { $0.hasPrefix(" \(group.name) ") && $0.contains("EUR") }
      #expect(try #require(line).contains("\(group.totals.planned)"))
      #expect(try #require(line).contains("\(group.totals.committed)"))
      #expect(try #require(line).contains("\(group.totals.paid)"))
    }
  }

  @Test("Under a filter headings count what was found, and the foot adds up only that")
  func filtered() {
    let stage = stage("/interpreters")
    let interpreters = Stage.example.budgetLines.filter { $0.title.contains("nterpreters") }
    let totals = BudgetSummary.totals(of: interpreters, plan: Stage.example, today: Stage.today)
    #expect(stage.text.contains("\(interpreters.count) lines"))
    #expect(stage.text.contains("EUR planned \(totals.planned.amountText)"))
    #expect(interpreters.count == 4)
    #expect(!stage.text.contains(summary.total.planned.amountText))
  }

  @Test("Marked lines are added up")
  func marked() {
    let stage = stage("  ")
    let some = stage.workspace.list.marked.compactMap { Stage.example.budgetLines[ID(rawValue: $0.rawID)] }
    let totals = BudgetSummary.totals(of: some, plan: Stage.example, today: Stage.today)
    #expect(some.count == 2)
    #expect(stage.text.contains("2 lines     EUR planned \(totals.planned.amountText)"))
  }

  @Test("What runs over has a sign at its amount and words, and is found by them")
  func over() {
    #expect(stage("/planner").text.contains("!EUR 42,000.00"))
    #expect(stage("v").text.contains("! paid over committed"))
    var found = stage("/paid over")
    #expect(found.workspace.list.rows.compactMap(\.record).count == 1)
    found.press(.enter, .enter)
    #expect(found.text.contains("! Paid over committed by EUR 42,000.00."))
  }

  // MARK: Bars

  @Test("Bars tell every group with its sums, at every size", arguments: BudgetGrouping.allCases, sizes)
  func bars(grouping: BudgetGrouping, size: (Int, Int)) throws {
    let place = try #require(BudgetGrouping.allCases.firstIndex(of: grouping))
    var stage = stage("v" + String(repeating: "b", count: place), width: size.0, height: size.1)
    let groups = grouping.groups(summary, Stage.example)
    for group in groups {
      #expect(stage.workspace.barsGroup == group)
      let name = group.name.prefix(12)
      let line = try #require(stage.lines.dropFirst(3).first { $0.hasPrefix(" \(name)") })
      #expect(line.contains(group.totals.planned.amountText))
      #expect(line.contains(group.totals.paid.amountText))
      stage.type("j")
    }
    #expect(stage.text.contains("In all"))
    #expect(stage.text.contains(summary.total.planned.amountText))
  }

  @Test("A bar's parts are in proportion, and what is above nothing can be seen")
  func proportions() {
    var totals = BudgetSummary.Totals(zero: .euro)
    totals.planned.minorUnits = 1000
    totals.committed.minorUnits = 500
    totals.paid.minorUnits = 1
    let granted = Money(minorUnits: 2000, currency: .euro)
    let group = BudgetGroup(key: "", name: "", record: nil, totals: totals, granted: granted)
    let text = BudgetBar(group).spans(width: 20, .standard).map(\.text).joined()
    #expect(text == "█▒▒▒▒░░░░░══════════")
    let ascii = BudgetBar(group).spans(width: 8, Glyphs(in: .ascii)).map(\.text).joined()
    #expect(ascii == "#=..====")
    let nothing = BudgetGroup(key: "", name: "", record: nil, totals: .init(zero: .euro))
    #expect(BudgetBar(nothing).spans(width: 8, .standard).isEmpty)
  }

  @Test("Enter shows the lines of the group, its heading above")
  func open() {
    var stage = stage("vbj")
    stage.press(.enter)
    #expect(!stage.workspace.showsBars)
    #expect(stage.workspace.list.current?.record.flatMap { stage.plan[$0] }?.line?.category == .perDiem)
    #expect(stage.lines[3].hasPrefix(" Per diem"))
    stage.type("v")
    #expect(stage.workspace.showsBars)
    stage.press(.escape)
    #expect(!stage.workspace.showsBars)
  }

  @Test("The mouse chooses a group, and a second press opens it")
  func mouse() {
    var stage = stage("v")
    stage.click(5, 5)
    #expect(stage.workspace.barsGroup?.name == "Tunis dialogue")
    stage.click(5, 6)
    #expect(!stage.workspace.showsBars)
    #expect(stage.workspace.list.current?.record.flatMap { stage.plan[$0] }?.line?.code == "2.01")
  }

  @Test("The forum of a bar can be edited, and one comes back to the bars")
  func record() {
    var stage = stage("v")
    stage.type("o")
    #expect(stage.workspace.tab == .forums)
    stage.press(.ctrl("o"))
    #expect(stage.workspace.showsBars)
  }

  @Test("What has no rate stands beside the totals, in the list and under the bars")
  func unconverted() throws {
    var plan = Stage.example
    let yen = try #require(Money("JPY 5000"))
    try plan.apply([.put(BudgetLine(id: ID(rawValue: 77), category: .other, title: "Lanterns", unitRate: yen))])
    #expect(stage("", plan).text.contains("! no rate, in no total 1"))
    #expect(stage("v", plan).text.contains("! No rate, in no total: Lanterns"))
    #expect(stage("v", plan, width: 60, height: 16).text.contains("! No rate, in no total: Lanterns"))
    #expect(stage("", plan, width: 60, height: 16).status.contains("1 without a rate"))
  }

  @Test("Without lines the tab says what to do, as bars too")
  func empty() {
    for keys in ["", "v", "vb"] {
      let stage = stage(keys, Plan())
      #expect(stage.text.contains("No budget line yet. Press a to add one"))
    }
  }

  @Test("Ten thousand lines are listed, grouped and drawn as bars")
  func many() throws {
    var plan = Stage.example
    try plan.apply(
      (0..<10_000).map { number in
        var line = BudgetLine(
          id: ID(rawValue: UInt64(1_000_000 + number)), category: BudgetCategory.allCases[number % 13],
          title: "Line \(number)", unitRate: Money(minorUnits: Int64(number), currency: .euro))
        line.grant = plan.grants.first { _ in true }?.id
        return .put(line)
      })
    var stage = stage("b", plan)
    #expect(stage.text.contains("\(10_000 + Stage.example.budgetLines.count) lines"))
    stage.type("jjjvjjb")
    #expect(stage.text.contains("By funder"))
  }
}

extension Entry {
  fileprivate var line: BudgetLine? {
    guard case .budgetLine(let line) = self else { return nil }
    return line
  }
}
