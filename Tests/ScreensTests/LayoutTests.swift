import ForumPlan
import Terminal
import Testing

@testable import Screens

@Suite("Layouts")
struct LayoutTests {
  @Test("Wide is side by side, high is one above the other, small is one at a time")
  func kinds() {
    func layout(_ width: Int, _ height: Int) -> ScreenFrame.Layout { .init(.init(width: width, height: height)) }
    #expect(layout(120, 16) == .sideBySide && layout(200, 60) == .sideBySide)
    #expect(layout(119, 34) == .stacked && layout(60, 60) == .stacked)
    #expect(layout(119, 33) == .single && layout(80, 24) == .single)
  }

  @Test("Parts never overlap and never leave the screen", arguments: Tab.allCases)
  func parts(tab: Tab) {
    for width in stride(from: 60, through: 200, by: 7) {
      for height in stride(from: 16, through: 70, by: 3) {
        for focus in [Workspace.Focus.list, .detail] {
          var workspace = Workspace(
            fileName: "x", plan: Plan(), today: Stage.today, size: .init(width: width, height: height), seed: 1)
          workspace.focus = focus
          let frame = ScreenFrame(workspace)
          let screen = Rect(x: 0, y: 2, width: width, height: height - 4)
          let parts = [frame.list?.rows, frame.list?.head, frame.detail].compactMap(\.self)
          for part in parts { #expect(screen.intersection(part) == part && !part.isEmpty) }
          if let list = frame.list?.rows, let detail = frame.detail {
            // The title of the detail stands in the row above it.
            let told = Rect(x: detail.x, y: detail.y - 1, width: detail.width, height: detail.height + 1)
            #expect(list.intersection(told).isEmpty)
          }
        }
      }
    }
  }

  @Test("On a high screen the detail follows the cursor below the list")
  func portrait() {
    var stage = Stage(width: 80, height: 50)
    stage.press(.character("2"))
    #expect(stage.lines[3...8].contains { $0.contains("Nairobi dialogue") })
    let title = stage.lines.firstIndex { $0.hasPrefix("─ Forum · Tunis dialogue ─") }
    #expect(title == 24)
    stage.press(.down)
    #expect(stage.text.contains("─ Forum · Colombo dialogue ─"))
    // The arrows move in the list until the detail is entered.
    stage.press(.tab)
    #expect(stage.workspace.focus == .detail && stage.text.contains("Nairobi dialogue"))
    stage.press(.tab)
    #expect(stage.workspace.focus == .list)
    stage.press(.character("q"))
    #expect(stage.quits == 1)
  }

  @Test("The mouse finds both parts of a high screen")
  func portraitMouse() {
    var stage = Stage(width: 80, height: 50)
    stage.press(.character("3"))
    stage.click(5, 10)
    #expect(stage.workspace.list.cursor == 7)
    stage.click(5, 30)
    #expect(stage.workspace.focus == .detail)
  }

  @Test("Lists, details and what lies over them, at each size", arguments: [(60, 16), (80, 24), (80, 50), (120, 40)])
  func snapshots(width: Int, height: Int) throws {
    var stage = Stage(width: width, height: height)
    stage.press(.character("3"), .down, .down)
    try expectSnapshot(stage, "people-\(width)x\(height)")
    stage.press(.enter)
    try expectSnapshot(stage, "people-detail-\(width)x\(height)")
    stage.press(.escape, .character("g"))
    try expectSnapshot(stage, "leader-\(width)x\(height)")
    stage.press(.escape, .character(":"))
    try expectSnapshot(stage, "palette-\(width)x\(height)")
    stage.type("visa")
    try expectSnapshot(stage, "palette-visa-\(width)x\(height)")
    stage.press(.escape, .character("?"))
    try expectSnapshot(stage, "help-\(width)x\(height)")
    stage.press(.escape, .character("x"))
    try expectSnapshot(stage, "question-\(width)x\(height)")
  }
}

@Suite("Questions")
struct QuestionTests {
  private func asked() -> Stage {
    var stage = Stage()
    stage.type("8x")
    return stage
  }

  @Test(
    "Enter, Esc, n, q and keys held down destroy nothing",
    arguments: [Key.enter, .escape, .character("n"), .character("N"), .character("q")])
  func slips(key: Key) {
    var stage = asked()
    let before = stage.plan
    stage.press(.character("x"), .character("x"), .character("y"), .character("x"))
    #expect(stage.workspace.layers.count == 1)
    stage.press(.left, key)
    #expect(stage.workspace.layers.isEmpty && stage.plan == before && stage.labels.isEmpty)
  }

  @Test(
    "An arrow and Enter, a small y and Enter, or a capital Y do it",
    arguments: [[Key.right, .enter], [.character("y"), .enter], [.character("Y")]])
  func deliberate(keys: [Key]) {
    var stage = asked()
    for key in keys { stage.press(key) }
    #expect(stage.labels.count == 1 && stage.workspace.layers.isEmpty)
  }

  @Test("Of a question that loses nothing Enter is yes")
  func harmless() {
    var question = Question(text: "Go on?", verb: "Go on", isDestructive: false, answer: .dropForm)
    #expect(question.handle(.enter) == .yes)
    #expect(question.handle(.character("y")) == .yes)
    #expect(question.handle(.escape) == .no)
  }

  @Test("The mouse answers by a press on an answer, and nowhere else")
  func mouse() throws {
    var stage = asked()
    let before = stage.plan
    stage.click(2, 2)
    #expect(stage.workspace.layers.count == 1)
    let row = try #require(stage.lines.firstIndex { $0.contains("Leave it") })
    let line = stage.lines[row]
    let yes = try #require(line.range(of: "Remove  Y"))
    let no = try #require(line.range(of: "Leave it"))
    var other = stage
    stage.click(line.distance(from: line.startIndex, to: no.lowerBound), row)
    #expect(stage.workspace.layers.isEmpty && stage.plan == before)
    other.click(line.distance(from: line.startIndex, to: yes.lowerBound), row)
    #expect(other.labels.count == 1)
  }
}
