import Dates
import ForumPlan
import PlanFile
import Terminal
import Testing

@testable import Screens

@Suite("The History tab")
struct HistoryTests {
  /// A stage on which two people were copied, one was removed and that was undone: changes 2 to 5.
  private func stage(width: Int = 80, height: Int = 24) -> Stage {
    var stage = Stage(width: width, height: height)
    stage.type("3dd")
    stage.press(.character("x"), .character("Y"), .character("u"), .character("9"))
    return stage
  }

  private func numbers(_ stage: Stage) -> [Int] { stage.workspace.list.rows.compactMap(\.change) }

  @Test("Changes stand the newest first, with what became of them in words")
  func list() {
    var stage = stage()
    #expect(numbers(stage) == [5, 4, 3, 2, 1])
    #expect(stage.text.contains("← undoes 4") && stage.text.contains("✗ taken back"))
    #expect(stage.status.contains("5 changes · 1 taken back"))
    stage.type("/taken back")
    #expect(numbers(stage) == [4])
    stage.press(.escape, .character("b"))
    #expect(stage.text.contains("Fri 20 Nov 2026 5"))
  }

  @Test("Times are those of the user's own zone, which the head names")
  func zone() {
    var stage = stage(width: 160, height: 50)
    #expect(stage.text.contains("When (UTC)") && stage.text.contains("20 Nov 08:01"))
    stage.type("1")
    // Hours ahead of UTC the same moment is of the next day.
    stage.workspace.sight.clock = WallClock(name: "Apia") { _ in 20 * 3600 }
    stage.workspace.outdate()
    stage.type("9")
    #expect(stage.text.contains("When (Apia)") && stage.text.contains("21 Nov 04:01"))
    #expect(stage.text.contains("Sat 21 Nov 2026, 04:04 (Apia)"))
    stage.press(.character("b"))
    #expect(stage.text.contains("Sat 21 Nov 2026 5"))
  }

  @Test("One change in the middle is taken back, and undo brings it again")
  func takeBack() {
    var stage = stage()
    let before = stage.plan
    stage.press(.down, .down, .down, .character("U"))
    #expect(stage.text.contains("Take back 2: Copy a person"))
    stage.press(.enter)
    #expect(stage.plan == before, "Enter destroys nothing")
    stage.press(.character("U"), .character("Y"))
    #expect(stage.plan.people.count == before.people.count - 1)
    #expect(stage.labels.last?.hasPrefix("Take back 2: Copy a person") == true)
    #expect(numbers(stage).first == 6 && stage.workspace.list.current?.change == 2)
    // It was taken back: the key says so.
    stage.press(.character("U"))
    #expect(stage.status.contains("Change 2 was taken back already, by change 6."))
    stage.press(.character("u"))
    #expect(stage.plan == before)
  }

  @Test("All that are marked go as one change, and the marks with them")
  func marked() {
    var stage = stage()
    let people = stage.plan.people.count
    stage.press(.down, .down, .character(" "), .character(" "))
    #expect(stage.status.contains("2 marked · U takes them back, Esc lets go"))
    // What works on records does nothing to changes.
    for key in ["e", "x", "i", "d", "o"] { stage.type(key) }
    #expect(stage.workspace.layers.isEmpty && stage.workspace.tab == .history)
    stage.press(.character("U"), .character("Y"))
    #expect(stage.plan.people.count == people - 2)
    #expect(stage.workspace.list.marks.isEmpty)
    #expect(stage.labels.last == "Take back 2 changes: 2, 3")
  }

  @Test("Going back to a change is as the plan was then")
  func goBack() {
    var stage = Stage()
    stage.type("3d")
    let then = stage.plan
    stage.type("dd9")
    stage.press(.down, .down, .character("B"))
    #expect(stage.text.contains("Go back to how the plan was after change 2? The 2 changes"))
    stage.press(.character("Y"))
    #expect(stage.plan == then)
    stage.press(.home, .character("B"))
    #expect(stage.status.contains("Nothing that could be taken back was done after change 5"))
  }

  @Test("A later change that builds on one is named, and may go with it")
  func overtaken() {
    var stage = Stage()
    stage.type("3d")
    stage.press(.character("e"), .ctrl("u"))
    stage.type("Zebra 9")
    stage.press(.ctrl("s"))
    let before = stage.plan
    stage.press(.character("9"), .down, .character("U"))
    #expect(stage.text.contains("Change 2 cannot be taken back alone: change 3 (Edit"))
    stage.press(.escape)
    #expect(stage.plan == before && stage.workspace.layers.isEmpty)
    // Both together are what the next question is about.
    stage.press(.character("U"), .enter)
    #expect(stage.text.contains("Take back 2 changes: 2, 3? This removes person Zebra 9."))
    #expect(stage.plan == before)
    stage.press(.character("Y"))
    #expect(stage.labels.last == "Take back 2 changes: 2, 3")
  }

  @Test("An identity is a closed door until names are shown")
  func needToKnow() throws {
    var stage = Stage(width: 160, height: 50)
    let identity = try #require(stage.plan.identities.first { !$0.fullName.isEmpty })
    stage.workspace.edit(identity.key)
    stage.press(.ctrl("u"))
    stage.type("Quillmoor")
    stage.press(.ctrl("s"), .character("9"))
    let alias = stage.plan.displayName(of: identity.key)
    #expect(stage.text.contains("Changed: identity \(alias)"))
    #expect(!stage.text.contains("Quillmoor") && stage.text.contains("Hidden. Press n"))
    stage.press(.character("n"))
    #expect(stage.text.contains("Quillmoor"))
    stage.press(.character("n"))
    #expect(!stage.text.contains("Quillmoor"))
  }

  @Test("From the detail one goes to a record that a change touched")
  func detail() {
    var stage = stage()
    stage.press(.down, .down, .down, .enter)
    #expect(stage.text.contains("Added: person"))
    stage.type("o")
    #expect(stage.workspace.tab == .people)
    stage.press(.ctrl("o"))
    #expect(stage.workspace.tab == .history && stage.workspace.list.current?.change == 2)
  }

  @Test("Where the plan can only be read, history can too")
  func readOnly() {
    var stage = Stage(isReadOnly: true)
    stage.type("9")
    #expect(numbers(stage) == [1])
    stage.type("U")
    #expect(stage.status.contains("This plan can only be read here"))
  }
}

@Suite("Reading the history")
struct HistorySceneTests {
  private func page(_ numbers: ClosedRange<Int>) -> HistoryPage {
    HistoryPage(
      numbers.reversed().map {
        ChangeSummary(number: $0, label: "Step \($0)", author: "mk", time: 0, reversal: nil, records: 1)
      })
  }

  @Test("It is read once, what came since is read on, and one change at a time is looked at")
  func wishes() {
    var scene = HistoryScene()
    #expect(scene.wish(wantsMore: false, lookingAt: 3) == .newest(above: 0, limit: HistoryScene.pageSize))
    scene.take(.newest(page(1...3), above: 0))
    #expect(scene.wish(wantsMore: true, lookingAt: nil) == nil)
    #expect(scene.wish(wantsMore: true, lookingAt: 3) == .change(3))
    scene.planHasChanged()
    #expect(scene.wish(wantsMore: false, lookingAt: 3) == .newest(above: 3, limit: HistoryScene.pageSize))
    scene.take(.newest(page(4...5), above: 3))
    #expect(scene.changes.map(\.number) == [5, 4, 3, 2, 1])
    #expect(scene.change(4)?.label == "Step 4" && scene.change(9) == nil)
    scene.take(.failed("The disk is gone."))
    #expect(scene.wish(wantsMore: true, lookingAt: 3) == nil && scene.failure == "The disk is gone.")
    scene.planHasChanged()
    #expect(scene.wish(wantsMore: true, lookingAt: 3) != nil)
  }

  @Test("Before the plan is there, and on other tabs, nothing is read")
  func lazy() {
    var workspace = Workspace(
      fileName: "x", plan: Plan(), today: Stage.today, size: .init(width: 80, height: 24), seed: 1)
    workspace.tab = .history
    #expect(workspace.historyWish == nil)
    workspace.take(.opened(Plan(), isSealed: true, isReadOnly: false, undo: "Add Tunis dialogue", redo: nil))
    #expect(workspace.historyWish != nil && workspace.undoLabel == "Add Tunis dialogue")
    #expect(workspace.canvas().text.contains("Reading the history …"))
    workspace.tab = .people
    #expect(workspace.historyWish == nil)
  }
}
