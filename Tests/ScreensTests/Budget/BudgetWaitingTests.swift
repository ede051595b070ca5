import Atlas
import ForumPlan
import Logistics
import Terminal
import Testing

@testable import Screens

/// What of the Budget tab follows a figure at once while it is typed, and what follows when it is.
@Suite("Budget: what waits while one types")
struct BudgetWaitingTests {
  /// The quantity of the rooms in Tunis being typed in its cell.
  private var stage: Stage {
    var stage = Stage(width: 200, height: 60)
    stage.workspace.arrangements[.budget] = Arrangement(columns: ["line", "planned", "quantity"])
    stage.type("8/2.08")
    stage.press(.enter)
    stage.type("i")
    stage.press(.tab, .ctrl("u"))
    stage.type("7")
    return stage
  }

  private func planned(_ stage: Stage) -> String? {
    stage.workspace.detailRows.first { $0.spans.first?.text.hasPrefix("Planned") ?? false }?.spans.last?.text
  }

  @Test("The totals follow each key; the detail does when the keys rest")
  func detail() throws {
    var stage = stage
    let before = try #require(planned(stage))
    #expect(!stage.workspace.typesFigure(.tick))
    #expect(stage.workspace.typesFigure(.key(.character("0"))))
    stage.workspace.detailWaits = true
    stage.type("0")
    let line = try #require(stage.workspace.sight.budgetDraft?.lines.first)
    let after = try #require(line.planned?.description)
    #expect(line.quantity == FixedPoint(70))
    #expect(before != after)
    #expect(stage.lines.contains { $0.contains("2.08") && $0.contains(after) })
    #expect(planned(stage) == before)
    stage.workspace.detailWaits = false
    stage.handle(.tick)
    #expect(planned(stage) == after)
  }

  @Test("Outside a figure nothing waits")
  func others() {
    var stage = Stage(width: 200, height: 60)
    stage.type("8")
    #expect(!stage.workspace.typesFigure(.key(.down)))
    stage.type("3e")
    #expect(!stage.workspace.typesFigure(.key(.character("0"))))
  }

  @Test("Under a filter the foot adds up what is found with what is being typed")
  func filtered() throws {
    var stage = Stage(width: 200, height: 60)
    stage.workspace.arrangements[.budget] = Arrangement(columns: ["line", "planned", "quantity"])
    stage.type("8/interpreters")
    stage.press(.enter)
    stage.type("i")
    stage.press(.tab, .ctrl("u"))
    stage.type("7")
    let draft = try #require(stage.workspace.sight.budgetDraft?.lines.first)
    let lines = Stage.example.budgetLines.filter { $0.title.contains("nterpreters") }
    let typed = lines.map { $0.id == draft.id ? draft : $0 }
    #expect(typed != lines)
    let totals = BudgetSummary.totals(of: typed, plan: Stage.example, today: Stage.today)
    let foot = try #require(stage.workspace.balance.first?.shares.first)
    #expect(foot.value.hasSuffix(totals.planned.amountText))
    #expect(totals != BudgetSummary.totals(of: lines, plan: Stage.example, today: Stage.today))
  }
}
