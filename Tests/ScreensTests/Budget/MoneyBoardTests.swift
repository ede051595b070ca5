import Atlas
import ForumPlan
import Logistics
import Terminal
import Testing

@testable import Screens

@Suite("The board of money")
struct MoneyBoardTests {
  /// The board, so many views on.
  private func stage(tabs: Int = 0, width: Int = 100, height: Int = 30) -> Stage {
    var stage = Stage(width: width, height: height)
    stage.type("8w")
    for _ in 0..<tabs { stage.press(.tab) }
    return stage
  }

  private func board(_ stage: Stage) throws -> MoneyBoard {
    guard case .money(let board)? = stage.workspace.layers.last else { throw Missing() }
    return board
  }

  private struct Missing: Error {}

  @Test("Every view, as it is seen", arguments: [(80, 24), (160, 50)])
  func views(size: (Int, Int)) throws {
    var stage = stage(width: size.0, height: size.1)
    for name in ["following", "what-if", "months", "findings"] {
      try expectSnapshot(stage, "Budget/money-\(name)-\(size.0)x\(size.1)")
      stage.press(.tab)
    }
  }

  @Test("What changed in the plan follows by itself, and Enter brings up to date what was behind")
  func following() throws {
    var plan = Stage.example
    var forum = try #require(plan.forums.first { $0.name == "Colombo dialogue" })
    forum.days = 5
    plan.load(.forum(forum))
    var stage = Stage(plan, width: 100, height: 30)
    stage.type("8w")
    #expect(stage.text.contains("Rooms of Lotus Pond House"))
    let old = BudgetSummary(plan: stage.plan, today: Stage.today).total.planned
    stage.press(.enter)
    #expect(BudgetSummary(plan: stage.plan, today: Stage.today).total.planned.minorUnits > old.minorUnits)
    #expect(stage.text.contains("Every line says what it should."))
    #expect(stage.labels.last == "Bring the budget up to date")
  }

  @Test("Another venue, week and count are tried beside the plan, which stays as it is until a is pressed")
  func scenario() throws {
    var stage = stage(tabs: 1)
    let before = stage.plan
    let sum = try board(stage).page.sum
    #expect(sum.contains("for all who may come"))
    stage.type("v+")
    let tried = try board(stage)
    #expect(tried.wish?.venue != nil && tried.wish?.start != nil)
    #expect(tried.page.sum.contains("→"))
    stage.type("c")
    #expect(stage.text.contains("as many as are likely"))
    #expect(stage.plan == before)
    stage.type("a")
    let wish = try #require(tried.wish)
    let forum = try #require(stage.plan.forums[wish.forum])
    #expect(forum.venue == wish.venue && forum.start == wish.start)
    stage.press(.escape)
    stage.type("u")
    #expect(stage.plan.budgetLines == before.budgetLines)
  }

  @Test("A finding leads to what it is about")
  func findings() throws {
    var stage = stage(tabs: 3)
    let target = try #require(board(stage).row?.target)
    stage.press(.enter)
    #expect(stage.workspace.layers.isEmpty)
    #expect(stage.workspace.list.current?.record == target)
  }

  @Test("A typed figure is marked, and F takes what the formula says")
  func formula() throws {
    var stage = Stage(width: 200, height: 60)
    stage.type("8/3.09")
    stage.press(.enter)
    #expect(stage.text.contains("(typed)"))
    #expect(stage.text.contains("Typed by hand, and kept: unit rate."))
    stage.type("F")
    let line = try #require(stage.plan.budgetLines.first { $0.code == "3.09" })
    #expect(line.unitRate.description == "LKR 62,000.00")
    #expect(line.typedFigures.isEmpty)
  }

  @Test("Without the key there are no amounts, only whether a forum is within its budget")
  func shut() {
    var plan = Plan()
    for entry in Stage.example.entries where entry.key.kind.compartment != .finance { plan.load(entry) }
    plan.openCompartments.remove(.finance)
    var stage = Stage(plan, width: 100, height: 40)
    stage.type("8w")
    #expect(stage.workspace.layers.isEmpty)
    #expect(stage.text.contains("finance part of this plan is shut"))
    stage.type("2")
    stage.press(.enter)
    #expect(stage.text.contains("Budget") && stage.text.contains("within budget"))
    #expect(!stage.text.contains("EUR"))
  }
}
