import Dates
import ForumPlan
import Logistics
import Terminal
import Testing

@testable import Screens

@Suite("Moving a forum to its next stage")
struct StageCheckTests {
  /// The Forums tab with the cursor on a forum of the example.
  private func stage(on name: String, width: Int = 80, height: Int = 24) -> Stage {
    var stage = Stage(width: width, height: height)
    stage.press(.character("2"))
    while stage.workspace.forumAtHand?.name != name { stage.press(.down) }
    return stage
  }

  private func forum(_ stage: Stage, _ name: String) throws -> Forum {
    try #require(stage.plan.forums.first { $0.name == name })
  }

  @Test("With nothing missing, the key moves it at once, and undo brings it back")
  func atOnce() throws {
    var stage = stage(on: "Geneva review")
    stage.type("m")
    #expect(try forum(stage, "Geneva review").stage == .confirmed)
    #expect(stage.labels == ["Move Geneva review to Confirmed"])
    stage.type("u")
    #expect(try forum(stage, "Geneva review").stage == .consulting)
  }

  @Test("What is missing is listed; Enter goes to the field, with the stage already chosen")
  func field() throws {
    var stage = stage(on: "Geneva review")
    stage.type("mm")
    #expect(stage.text.contains("Geneva review: Confirmed → Inviting"))
    #expect(stage.text.contains("✗ Inviting: The day on which it was confirmed is not noted."))
    stage.press(.enter)
    guard case .form(let form) = stage.workspace.layers.last else {
      Issue.record("no form")
      return
    }
    #expect(form.field.key == "confirmedOn")
    stage.type("2026-11-19")
    stage.press(.ctrl("s"))
    #expect(try forum(stage, "Geneva review").stage == .inviting)
    #expect(stage.labels.last == "Move Geneva review to Inviting")
  }

  @Test("Going on anyway needs a reason, which stands in the notes and in history")
  func anyway() throws {
    var stage = stage(on: "Tunis dialogue")
    stage.type("m")
    stage.press(.end, .enter, .enter)
    #expect(stage.labels.isEmpty, "no reason, no move")
    #expect(stage.text.contains("Ready all the same, because"))
    stage.press(.escape)
    #expect(stage.text.contains("Go on anyway"), "the list is still there")
    stage.press(.enter)
    stage.type("the ministry insists")
    stage.press(.enter)
    let moved = try forum(stage, "Tunis dialogue")
    #expect(moved.stage == .ready)
    #expect(moved.notes.hasPrefix("2026-11-20: Ready because the ministry insists. Missing then: 4 people"))
    #expect(stage.labels == ["Move Tunis dialogue to Ready because the ministry insists"])
  }

  @Test("Another record that is missing something is opened; one that is missing itself is begun")
  func others() throws {
    var stage = stage(on: "Tunis dialogue")
    stage.type("m")
    stage.press(.enter)
    guard case .form(let form) = stage.workspace.layers.last else {
      Issue.record("no form")
      return
    }
    #expect(form.form.entry.key.kind == .attendance)
    var plan = Plan()
    var empty = Forum(id: ID(rawValue: 3), name: "Empty", days: 2)
    empty.stage = .inviting
    empty.start = Stage.today + 30
    try plan.apply([.put(empty)])
    var other = Stage(plan)
    other.press(.character("2"), .character("m"))
    while !other.lines.contains(where: { $0.contains("agenda is empty") }) { other.press(.down) }
    other.press(.down, .enter)
    guard case .form(let session) = other.workspace.layers.last else {
      Issue.record("no form")
      return
    }
    #expect(session.form.entry.key.kind == .session)
  }

  @Test("Changed in a form, the stage asks the same before it is saved, with all else that was typed")
  func inForm() throws {
    var stage = stage(on: "Tunis dialogue")
    stage.press(.character("e"))
    stage.type(" II")
    stage.press(.tab, .tab, .tab, .right, .ctrl("s"))
    #expect(stage.text.contains("Tunis dialogue II: Inviting → Ready"))
    #expect(stage.labels.isEmpty)
    stage.press(.escape)
    stage.press(.ctrl("s"), .end, .enter)
    stage.type("it must")
    stage.press(.enter)
    #expect(try forum(stage, "Tunis dialogue II").stage == .ready)
    #expect(stage.workspace.layers.isEmpty)
  }

  @Test("Going back asks nothing")
  func back() throws {
    var stage = stage(on: "Tunis dialogue")
    stage.press(.character("e"), .tab, .tab, .tab, .left, .ctrl("s"))
    #expect(try forum(stage, "Tunis dialogue").stage == .confirmed)
    #expect(stage.labels == ["Edit forum Tunis dialogue"])
  }

  @Test("Changed in a cell, the stage asks the same, and a reason moves it")
  func inCell() throws {
    var stage = stage(on: "Tunis dialogue")
    let record = try #require(stage.plan.forums.first { $0.name == "Tunis dialogue" }).key
    let form = try #require(FormState("stage", of: [record], sight: stage.workspace.sight))
    stage.workspace.layers.append(.cell(CellEditor(form: form, column: 1)))
    stage.press(.right, .enter)
    #expect(stage.text.contains("Tunis dialogue: Inviting → Ready"))
    stage.press(.end, .enter)
    stage.type("it must")
    stage.press(.enter)
    #expect(try forum(stage, "Tunis dialogue").stage == .ready)
    #expect(stage.workspace.layers.isEmpty)
  }

  @Test("A rule of the record itself cannot be passed over")
  func barred() throws {
    var plan = Plan()
    var forum = Forum(id: ID(rawValue: 3), name: "Empty", days: 2)
    forum.stage = .inviting
    try plan.apply([.put(forum)])
    var stage = Stage(plan)
    stage.press(.character("2"), .character("m"))
    #expect(stage.text.contains("It cannot go on without: A forum that is ready needs its first day."))
    stage.press(.end, .enter)
    guard case .form(let form) = stage.workspace.layers.last else {
      Issue.record("no form")
      return
    }
    #expect(form.form.entry.key.kind == .session, "the last of what is missing, not the way on")
  }

  @Test("A closed forum goes no further, and says so")
  func closed() throws {
    var plan = Plan()
    var forum = Forum(id: ID(rawValue: 3), name: "Old", days: 2)
    forum.stage = .closed
    forum.start = Stage.today - 300
    try plan.apply([.put(forum)])
    var stage = Stage(plan)
    stage.press(.character("2"), .character("m"))
    #expect(stage.status.contains("This forum is closed"))
  }

  @Test("A click on what is missing goes there; one outside the frame leaves")
  func mouse() throws {
    var stage = stage(on: "Tunis dialogue")
    stage.type("m")
    stage.click(0, 0)
    #expect(stage.workspace.layers.isEmpty)
    stage.type("m")
    let row = try #require(stage.lines.firstIndex { $0.contains("have not answered") })
    stage.click(20, row)
    guard case .form = stage.workspace.layers.last else {
      Issue.record("no form")
      return
    }
  }

  @Test("As it stands on a screen of 60 by 16")
  func snapshot() {
    var stage = stage(on: "Tunis dialogue", width: 60, height: 16)
    stage.type("m")
    #expect(
      stage.lines.filter { $0.contains("│") || $0.contains("─") }.joined(separator: "\n") == """
         ╭─ Tunis dialogue: Inviting → Ready ─────────────────────╮
         │ This stage asks for more than the plan has. Enter goe… │
         │ ✗ Ready: 4 people have not answered yet.               │
         │                                                        │
         │ → Go on anyway, and say why                            │
         │                                                        │
         ╰────────────────────────────────────────────────────────╯
        """)
  }
}
