import Atlas
import ForumPlan
import Logistics
import Terminal
import Testing

@testable import Screens

@Suite("Budget: totals as you type")
struct BudgetTypingTests {
  /// A form over the first line of Tunis, with the cursor in a field.
  private func form(_ field: String, width: Int = 100, height: Int = 40) -> Stage {
    var stage = Stage(width: width, height: height)
    stage.type("8/2.08")
    stage.press(.enter)
    stage.type("e")
    stage.workspace.changeForm { form, _ in form.put(focusOn: field) }
    return stage
  }

  private var before: BudgetSummary { BudgetSummary(plan: Stage.example, today: Stage.today) }

  /// What the plan's sums are once the form is kept.
  private func kept(_ stage: Stage) -> BudgetSummary {
    var stage = stage
    stage.press(.ctrl("s"))
    #expect(stage.workspace.layers.isEmpty)
    return BudgetSummary(plan: stage.plan, today: Stage.today)
  }

  @Test("Every key changes the totals to what they are once it is kept")
  func keys() {
    var stage = form("quantity")
    stage.press(.ctrl("u"))
    for key in "125.5" {
      stage.type(String(key))
      guard let draft = stage.workspace.sight.budgetDraft, draft.problem == nil else {
        // `125.` is no number yet.
        #expect(stage.text.contains("! Not counted: Quantity. In all stays \(before.total.planned)"))
        continue
      }
      let kept = kept(stage)
      #expect(draft.after?.total == kept.total)
      #expect(draft.after?.byGrant == kept.byGrant)
      let line = stage.lines.first { $0.contains("In all") } ?? ""
      #expect(line.contains(kept.total.planned.amountText))
      let change = kept.total.planned.minus(before.total.planned)
      #expect(line.contains((change.minorUnits > 0 ? "+" : "") + change.amountText))
      for name in ["Lakes Founda", "Venue  ", "Tunis dialogue  "] {
        #expect(stage.lines.contains { $0.contains("│ \(name)") })
      }
    }
  }

  @Test("In a cell, the row’s own plan and its detail follow each key, and go back with Escape")
  func cell() throws {
    var stage = Stage(width: 200, height: 60)
    stage.workspace.arrangements[.budget] = Arrangement(columns: ["line", "planned", "quantity"])
    stage.type("8/2.08")
    stage.press(.enter)
    let key = try #require(stage.workspace.list.current?.record)
    let line = try #require(stage.plan.budgetLines[ID(rawValue: key.rawID)])
    func shown(_ stage: Stage) -> (cell: String, detail: String) {
      let row = stage.lines.first { $0.contains("2.08  ") } ?? ""
      let detail = stage.lines.first { $0.contains("│ Planned") } ?? ""
      return (row, detail)
    }
    let planned = try #require(line.planned).description
    #expect(shown(stage).cell.contains(planned) && shown(stage).detail.contains(planned))
    stage.type("i")
    stage.press(.tab, .ctrl("u"))
    for key in "73" {
      stage.type(String(key))
      guard case .budgetLine(let draft)? = stage.workspace.sight.budgetEntry(line.key) else { continue }
      let text = try #require(draft.planned).description
      #expect(draft.quantity != line.quantity && text != planned)
      #expect(shown(stage).cell.contains(text) && shown(stage).detail.contains(text))
    }
    stage.press(.escape)
    #expect(shown(stage).cell.contains(planned) && shown(stage).detail.contains(planned))
  }

  @Test("What is left of the grant is told, and by how much it is overdrawn")
  func left() throws {
    var stage = form("quantity")
    let left = try #require(before.byGrant.first { Stage.example.grants[$0.grant]?.reference == "LF/22" }?.left)
    #expect(stage.lines.contains { $0.contains("LF/22 left") && $0.contains(left.amountText) })
    stage.type("000")
    #expect(stage.lines.contains { $0.contains("LF/22 over by") && $0.contains("! planned over grant") })
  }

  @Test("A line given another grant, category and forum is added there")
  func moved() throws {
    var stage = form("grant")
    stage.press(.ctrl("u"))
    stage.type("NPF-0417")
    let after = try #require(stage.workspace.sight.budgetDraft?.after)
    #expect(after.total == before.total)
    #expect(after.byGrant != before.byGrant)
    #expect(stage.lines.contains { $0.contains("NPF-0417 left") })
    #expect(stage.lines.contains { $0.contains("│ Northern Pea") })
  }

  @Test(
    "What cannot be read is said, and the totals stay",
    arguments: [("quantity", "x"), ("committed", "CHF"), ("paid", "1.2345")])
  func invalid(field: String, typed: String) {
    var stage = form(field)
    if field != "quantity" { stage.press(.ctrl("u")) }
    stage.type(typed)
    let label = field.capitalisedFirst
    #expect(stage.text.contains("! Not counted: \(label). In all stays \(before.total.planned) until it is right."))
    #expect(stage.workspace.sight.budget == before)
    stage.press(.escape)
  }

  @Test("A committed amount in another currency than the rate is not counted")
  func currencies() {
    var stage = form("committed")
    stage.press(.ctrl("u"))
    stage.type("EUR 5")
    #expect(stage.text.contains("! Not counted: Committed."))
  }

  @Test("A currency without a rate is said to be in no total")
  func noRate() {
    var stage = form("unitRate")
    stage.press(.ctrl("u"))
    stage.type("JPY 100")
    #expect(stage.text.contains("! Not counted: Committed.") || stage.text.contains("no rate for JPY"))
    var fresh = Stage(width: 100, height: 40)
    fresh.type("8a")
    fresh.press(.enter)
    fresh.workspace.changeForm { form, _ in form.put(focusOn: "unitRate") }
    fresh.press(.ctrl("u"))
    fresh.type("JPY 100")
    #expect(fresh.text.contains("! no rate for JPY"))
    #expect(fresh.text.contains("! 1 without a rate, in no total"))
  }

  @Test("Nothing of a draft is left once the form is closed")
  func closed() {
    var stage = form("quantity")
    stage.type("9")
    #expect(stage.workspace.sight.budget != before)
    stage.press(.escape)
    stage.type("y")
    stage.press(.enter)
    #expect(stage.workspace.layers.isEmpty)
    #expect(stage.workspace.sight.budgetDraft == nil)
    #expect(stage.workspace.sight.budget == before)
  }

  @Test("Typing into a cell changes headings, foot and the line of totals", arguments: [(80, 24), (160, 50)])
  func cell(size: (Int, Int)) throws {
    var stage = Stage(width: size.0, height: size.1)
    stage.type("8/1.1")
    stage.press(.enter, .escape)
    stage.type("i")
    stage.press(.tab)
    if case .cell(let editor)? = stage.workspace.layers.last, editor.form.field.key != "committed" { stage.press(.tab) }
    guard case .cell(let editor)? = stage.workspace.layers.last else {
      Issue.record("no cell is open")
      return
    }
    let field = editor.form.field.key
    stage.press(.ctrl("u"))
    stage.type("KES 2000000")
    let after = try #require(stage.workspace.sight.budgetDraft?.after)
    let total = field == "paid" ? after.total.paid : after.total.committed
    #expect(stage.status.hasPrefix(" EUR \(field): In all \(total.amountText) (+"))
    #expect(stage.text.contains("\(field) \(total.amountText)") || stage.text.contains("\(field) !\(total.amountText)"))
    stage.type("x")
    #expect(stage.status.hasPrefix(" ! Not counted: \(field.capitalisedFirst)."))
  }

  @Test("A grant's form tells what is left of it as its amount is typed")
  func grant() throws {
    var stage = Stage(width: 100, height: 40)
    stage.type("8/NPF-0417, ")
    stage.press(.enter)
    stage.type("e")
    stage.workspace.changeForm { form, _ in form.put(focusOn: "amount") }
    stage.press(.ctrl("u"))
    stage.type("EUR 1")
    #expect(stage.lines.contains { $0.contains("NPF-0417 over by") && $0.contains("! planned over grant") })
  }

  @Test("What was kept is in the totals at once, before all else that follows is there")
  func kept() throws {
    var stage = form("quantity")
    stage.type("5")
    let after = try #require(stage.workspace.sight.budgetDraft?.after)
    for effect in stage.workspace.handle(.key(.ctrl("s"))) {
      guard case .apply(_, let edits) = effect else { continue }
      var plan = stage.plan
      try plan.apply(edits)
      stage.workspace.take(.changed(plan, said: "", undo: nil, redo: nil))
    }
    #expect(stage.workspace.layers.isEmpty)
    #expect(stage.workspace.sight.derived?.outlook.budget == before)
    #expect(stage.workspace.sight.budget == after)
    stage.workspace.take(.derived(Derivation(plan: stage.plan, today: Stage.today)))
    #expect(stage.workspace.sight.summed == nil)
    #expect(stage.workspace.sight.budget == after)
  }

  @Test("Forms of other records have no totals")
  func others() {
    var stage = Stage()
    stage.type("3e")
    #expect(!stage.text.contains("In all"))
    #expect(stage.workspace.sight.budgetDraft == nil)
  }

  @Test("Many lines at once are counted as all of them will be")
  func several() throws {
    var stage = Stage(width: 160, height: 50)
    stage.type("8/flights")
    stage.press(.enter)
    stage.type("*i")
    stage.press(.tab)
    stage.press(.ctrl("u"))
    stage.type("EUR 1")
    let after = try #require(stage.workspace.sight.budgetDraft?.after)
    stage.press(.enter)
    #expect(BudgetSummary(plan: stage.plan, today: Stage.today) == after)
  }

  @Test("The foot keeps the total and what is left on the smallest screen")
  func small() {
    var stage = form("quantity", width: 60, height: 16)
    stage.type("9")
    #expect(stage.text.contains("In all"))
    #expect(stage.text.contains("LF/22 left"))
    #expect(stage.lines.allSatisfy { $0.count <= 60 })
  }

  @Test("A row stays where it is while one types in the cell that rows are sorted by")
  func sorted() {
    var stage = Stage(width: 160, height: 50)
    stage.type("8")
    stage.workspace.sort(by: "paid")
    stage.type("jji")
    let before = stage.workspace.list.rows
    stage.type("99")
    #expect(stage.workspace.source.rows() == before && stage.workspace.list.rows == before)
    #expect(stage.workspace.sight.budgetDraft != nil)
  }
}
