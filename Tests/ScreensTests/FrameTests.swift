import ForumPlan
import Terminal
import Testing

@testable import Screens

@Suite("The frame of the screen")
struct FrameTests {
  @Test("A new plan says what to do first")
  func emptyPlan() {
    let stage = Stage(Plan(), isSealed: false)
    #expect(
      stage.text == """
         Convene  Untitled programme  north.convene         Fri 20 Nov 2026  NOT SEALED
        1Radar 2Forums 3People 4Visas 5Venues 6Agenda 7Protect 8Budget 9History 0Papers
         By                  Left  What                Whom or what it is about

         Nothing is planned yet. Press a and choose Forum; then add people and who
         attends. Or bring a list in with “convene import”.
        \(String(repeating: "\n", count: 15))

         a add  / filter  P print  n names  p programme          : find  ? help  q quit
        """)
  }

  @Test("Until the file is open, the frame is there, q works, and other keys wait")
  func opening() {
    var workspace = Workspace(
      fileName: "north.convene", plan: Plan(), today: Stage.today, size: .init(width: 80, height: 24), seed: 1)
    #expect(workspace.canvas().text.contains("Opening north.convene …"))
    let effects = [Event.key(.character("5")), .key(.character("a"))].flatMap { workspace.handle($0) }
    #expect(effects.isEmpty && workspace.layers.isEmpty)
    let quit = workspace.handle(.key(.character("q")))
    #expect(quit == [.quit])
    // Whoever types ahead is not left behind.
    workspace.take(.opened(Plan(), isSealed: true, isReadOnly: false, undo: nil, redo: nil))
    _ = workspace.playHeld()
    #expect(workspace.tab == .venues && workspace.layers.count == 1)
    let again = workspace.playHeld()
    #expect(again.isEmpty && workspace.layers.count == 1)
  }

  @Test("A plan that is not sealed says so on every tab", arguments: Tab.allCases)
  func notSealed(tab: Tab) {
    var stage = Stage(isSealed: false)
    stage.type("\(tab.digit)")
    #expect(stage.lines[0].hasSuffix("NOT SEALED"))
    var sealed = Stage(isSealed: true)
    sealed.type("\(tab.digit)")
    #expect(sealed.lines[0].hasSuffix("sealed"))
  }

  @Test("All tabs can be read in 80 columns, and in 60 by their beginnings", arguments: [80, 82, 120, 160])
  func tabs(width: Int) {
    let line = Stage(width: width).lines[1]
    for tab in Tab.allCases {
      let title = tab.title.prefix(7)
      #expect(line.contains("\(tab.digit) \(title)") || line.contains("\(tab.digit)\(title)"))
    }
    #expect(Stage(width: 60).lines[1].hasPrefix("1Rada 2Foru"))
  }

  @Test("No line is longer than the screen, at any size", arguments: Tab.allCases)
  func sizes(tab: Tab) {
    var stage = Stage()
    stage.type("\(tab.digit)")
    for (width, height) in [
      (60, 16), (60, 60), (79, 23), (80, 24), (119, 30), (120, 30), (200, 60), (10, 3), (1, 1), (0, 0),
    ] {
      stage.handle(.resize(width: width, height: height))
      let canvas = stage.workspace.canvas()
      #expect(canvas.lines.count == height)
      for key in [Key.enter, .down, .pageDown, .escape] { stage.press(key) }
    }
  }

  @Test("A window too small says how large it must be")
  func tooSmall() {
    let stage = Stage(width: 30, height: 8)
    #expect(stage.text.contains("Convene needs 60×16"))
  }

  @Test("With 120 columns the detail stands beside the list")
  func wide() {
    var stage = Stage(width: 160, height: 50)
    stage.press(.character("2"))
    #expect(stage.lines[2].contains("│ Forum · Tunis dialogue"))
    #expect(stage.text.contains("Who comes"))
    // The list keeps the arrows until Enter is pressed.
    stage.press(.down)
    #expect(stage.lines[2].contains("│ Forum · Colombo dialogue"))
  }

  @Test("With fewer it takes the list's place, and Escape gives it back")
  func narrow() {
    var stage = Stage()
    stage.press(.character("2"), .enter)
    #expect(stage.lines[2].hasPrefix(" Forum · Tunis dialogue"))
    #expect(!stage.text.contains("Nairobi dialogue"))
    stage.press(.escape)
    #expect(stage.text.contains("Nairobi dialogue"))
    stage.press(.enter, .character("q"))
    #expect(stage.quits == 0, "q in a detail goes back first")
    stage.press(.character("q"))
    #expect(stage.quits == 1)
  }

  @Test("The terminal's cursor stands on the row under the cursor, for braille lines")
  func cursor() {
    var stage = Stage()
    stage.press(.character("3"), .down, .down)
    #expect(stage.workspace.canvas().cursor == Point(1, 5))
  }

  @Test("Help lists the keys and closes with any other key")
  func help() {
    var stage = Stage(width: 100, height: 200)
    stage.press(.character("?"))
    #expect(stage.text.contains("Show or hide legal names, passports and threats"))
    #expect(stage.text.contains("Ctrl-S"))
    stage.press(.escape)
    #expect(!stage.text.contains("Ctrl-S"))
  }

  @Test("Ctrl-C and a lost terminal end the front end wherever it is")
  func quit() {
    var stage = Stage()
    stage.press(.character("a"), .ctrl("c"))
    #expect(stage.quits == 1)
    stage.handle(.hangup)
    #expect(stage.quits == 2)
  }
}
