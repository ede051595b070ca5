import ExamplePlan
import ForumPlan
import Terminal
import Testing

@testable import Screens

@Suite("Locking")
struct LockTests {
  /// Every place at which somebody may sit when somebody else comes in: each tab, and what lies over it.
  static let places: [String] =
    Tab.allCases.map { "\($0.digit)" } + [
      "1k", "1?", "1:", "1:mar", "1/tun", "2v", "2e", "2eabc", "3e", "3n", "3nl", "3i", "3|", "3s", "3P", "3x",
      "3aTypedName", "4v", "4P", "5v", "5vv", "6m", "6e", "8v", "8b", "9l", "9U", "T", "N", "NN", "g",
    ]

  @Test("After the key no letter of the plan is on the screen, wherever one is", arguments: places, [80, 160])
  func blank(place: String, width: Int) {
    var stage = Stage(width: width, height: width == 80 ? 24 : 50)
    stage.type(place)
    let effects = stage.workspace.handle(.key(Key(.function(12))))
    #expect(effects == [.lock])
    // What is drawn before anything is let go of.
    let words = stage.text.split(whereSeparator: \.isWhitespace)
    #expect(words == ["Locked.", "Passphrase:"], "\(stage.text)")
    stage.workspace.forget()
    #expect(stage.text.split(whereSeparator: \.isWhitespace) == ["Locked.", "Passphrase:"])
    #expect(stage.workspace.sight.plan == Plan() && stage.workspace.sight.derived == nil)
    #expect(stage.workspace.layers.isEmpty && stage.workspace.undoLabel == nil && stage.workspace.lists.isEmpty)
  }

  @Test("What is forgotten holds no word of the plan")
  func forgotten() {
    var stage = Stage()
    stage.type("3nlh/mar")
    stage.press(.enter, .ctrl("\\"))
    stage.workspace.forget()
    // All that the state consists of, as text.
    var dumped = ""
    dump(stage.workspace, to: &dumped)
    for person in Stage.example.people.prefix(20) { #expect(!dumped.contains(person.alias), "\(person.alias)") }
    for forum in Stage.example.forums { #expect(!dumped.contains(forum.name), "\(forum.name)") }
  }

  @Test("A passphrase is typed unseen, and leads back to the tab and record")
  func back() throws {
    var stage = Stage()
    stage.type("3jjjj")
    let record = try #require(stage.workspace.currentRow?.record)
    stage.press(Key(.function(12)))
    stage.workspace.forget()
    let blank = stage.text
    stage.type("lantern ferry")
    stage.press(.backspace)
    #expect(stage.text == blank)
    stage.press(.enter)
    #expect(stage.passphrases == ["lantern ferr"])
    #expect(stage.text.contains("Locked. Opening …"))
    // Nothing is taken meanwhile.
    stage.type("xx")
    stage.workspace.take(.stillLocked("The passphrase does not open the plan."))
    #expect(stage.text.contains("Locked. Passphrase:") && stage.text.contains("does not open the plan."))
    stage.type("lantern ferry")
    stage.press(.enter)
    #expect(stage.passphrases.last == "lantern ferry")
    stage.workspace.take(.opened(Stage.example, isSealed: true, isReadOnly: false, undo: "Add forum", redo: nil))
    stage.workspace.take(.derived(Derivation(plan: Stage.example, today: Stage.today)))
    #expect(stage.workspace.lock == nil && stage.workspace.tab == .people)
    #expect(stage.workspace.currentRow?.record == record)
    #expect(!stage.workspace.sight.showsNames)
  }

  @Test("While it is locked no key of a command does anything, and a paste is a passphrase")
  func keys() {
    var stage = Stage()
    stage.press(Key(.function(12)))
    stage.workspace.forget()
    for key in [Key.ctrl("z"), .tab, .up, .function(1), .ctrl("p"), .ctrl("s"), .escape] { stage.press(key) }
    stage.click(3, 3)
    stage.handle(.paste("four words\nof mine"))
    stage.press(.enter)
    #expect(stage.passphrases == ["four words of mine"] && stage.suspensions == 1 && stage.quits == 0)
    stage.press(.ctrl("c"))
    #expect(stage.quits == 1)
  }

  @Test("A plan that is not sealed is covered until a key is pressed, with all that was typed")
  func cover() {
    var stage = Stage(isSealed: false)
    stage.type("2eabc")
    let before = stage.text
    stage.press(Key(.function(12)))
    #expect(stage.locks == 0)
    #expect(
      stage.text.split(separator: "\n").map { $0.trimmingPrefix { $0 == " " } }.filter { !$0.isEmpty }.joined()
        .hasPrefix("The screen is blank. This plan is not sealed: any key shows it again."))
    stage.handle(.tick)
    stage.handle(.resize(width: 80, height: 24))
    #expect(!stage.text.contains("Tunis"))
    stage.type("x")
    #expect(stage.text == before)
  }

  @Test("It can be locked before the plan is there; a glance goes with it")
  func early() {
    var workspace = Workspace(
      fileName: "north.convene", plan: Plan(), today: Stage.today, size: .init(width: 80, height: 24), seed: 1)
    workspace.take(.glance(Glance(Stage().workspace.canvas())))
    #expect(workspace.handle(.key(Key(.function(12)))) == [.lock])
    #expect(!workspace.canvas().text.contains("Tunis"))
  }

  @Test("The pauses between wrong passphrases grow from the third on")
  func pauses() {
    var pauses = UnlockPauses()
    var now = ContinuousClock.now
    #expect(pauses.fail(at: now) == nil && pauses.fail(at: now) == nil && pauses.left(at: now) == nil)
    for wanted in [5, 10, 20, 40, 80, 160, 300, 300] {
      #expect(pauses.fail(at: now) == .seconds(wanted))
      #expect(pauses.left(at: now.advanced(by: .seconds(1))) == .seconds(wanted - 1))
      now = now.advanced(by: .seconds(wanted))
      #expect(pauses.left(at: now) == nil)
    }
    pauses.succeed()
    #expect(pauses.fail(at: now) == nil)
    #expect(Duration.milliseconds(4100).inWords == "5 s" && Duration.seconds(300).inWords == "5 min")
  }

  @Test("A countdown is due once its time has passed since it was begun")
  func countdown() {
    let start = ContinuousClock.now
    var idle = Countdown(.seconds(600))
    #expect(idle.left(at: start) == nil && !idle.isDue(at: start))
    idle.begin(at: start)
    #expect(idle.left(at: start.advanced(by: .seconds(599))) == .seconds(1))
    #expect(idle.isDue(at: start.advanced(by: .seconds(600))))
    idle.begin(at: start.advanced(by: .seconds(300)))
    #expect(!idle.isDue(at: start.advanced(by: .seconds(600))))
    idle.stop()
    #expect(!idle.isRunning && !idle.isDue(at: start.advanced(by: .seconds(9000))))
    var never = Countdown(nil)
    never.begin(at: start)
    #expect(never.left(at: start.advanced(by: .seconds(90_000))) == nil)
  }
}
