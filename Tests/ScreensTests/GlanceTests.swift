import Dates
import ForumPlan
import Terminal
import Testing

@testable import Screens

/// The first screen, kept and shown again before the plan is there.
@Suite struct GlanceTests {
  /// The front end before the plan is there.
  private func unopened(width: Int = 120, height: Int = 40, days: Int = 0) -> Workspace {
    Workspace(
      fileName: "north.convene", plan: Plan(), today: Stage.today + days, size: .init(width: width, height: height),
      seed: 9)
  }

  private func setting(_ workspace: Workspace, program: String = "one") -> Glance.Setting {
    Glance.Setting(workspace, program: program)
  }

  /// What a session keeps at its end, after the user was elsewhere in the plan.
  private func kept(width: Int = 120, height: Int = 40) throws -> (bytes: [UInt8], first: Canvas) {
    var stage = Stage(width: width, height: height)
    let first = stage.workspace.canvas()
    stage.type("3jjn:")
    let glance = try #require(stage.workspace.firstScreen())
    return (try #require(glance.bytes(in: setting(stage.workspace))), first)
  }

  private func open(_ workspace: inout Workspace) {
    workspace.take(.opened(Stage.example, isSealed: true, isReadOnly: false, undo: nil, redo: nil))
  }

  private func derive(_ workspace: inout Workspace) {
    workspace.take(.derived(Derivation(plan: Stage.example, today: Stage.today)))
  }

  @Test("It is the screen that the plan begins with, wherever the user was", arguments: [(80, 24), (120, 40)])
  func first(width: Int, height: Int) throws {
    let kept = try kept(width: width, height: height)
    var workspace = unopened(width: width, height: height)
    let glance = try #require(Glance(kept: kept.bytes, in: setting(workspace), glyphs: .standard))
    #expect(glance.canvas.text == kept.first.text && glance.canvas.cursor == kept.first.cursor)
    workspace.take(.glance(glance))
    #expect(workspace.canvas().text == kept.first.text)
    // What follows from the plan is still on its way: nothing moves on the screen.
    open(&workspace)
    #expect(workspace.canvas().text == kept.first.text)
    derive(&workspace)
    #expect(workspace.glance == nil && workspace.canvas().text == kept.first.text)
  }

  @Test("Names that were shown are not kept")
  func hidden() throws {
    var stage = Stage(width: 160, height: 50)
    stage.type("n")
    let text = try #require(stage.workspace.firstScreen()).canvas.text
    #expect(!text.contains("NAMES SHOWN"))
  }

  @Test("Of another day, size or program, or cut, none is shown")
  func others() throws {
    let bytes = try kept().bytes
    #expect(Glance(kept: bytes, in: setting(unopened()), glyphs: .standard) != nil)
    #expect(Glance(kept: bytes, in: setting(unopened(days: 1)), glyphs: .standard) == nil)
    #expect(Glance(kept: bytes, in: setting(unopened(width: 121)), glyphs: .standard) == nil)
    #expect(Glance(kept: bytes, in: setting(unopened(), program: "two"), glyphs: .standard) == nil)
    var chosen = unopened()
    chosen.arrangements[.people] = Arrangement(columns: ["alias"])
    #expect(Glance(kept: bytes, in: setting(chosen), glyphs: .standard) == nil)
    var bound = Workspace(
      fileName: "north.convene", plan: Plan(), today: Stage.today, size: .init(width: 120, height: 40), seed: 9,
      keymap: Keymap(changes: ["app.quit": ["Q"]]))
    bound.sight.glyphs = .standard
    #expect(Glance(kept: bytes, in: setting(bound), glyphs: .standard) == nil)
    #expect(Glance(kept: Array(bytes.dropLast()), in: setting(unopened()), glyphs: .standard) == nil)
    #expect(Glance(kept: [], in: setting(unopened()), glyphs: .standard) == nil)
  }

  @Test("Keys and clicks meant for it wait until the screen can answer")
  func waiting() throws {
    let bytes = try kept().bytes
    var workspace = unopened()
    workspace.take(.glance(try #require(Glance(kept: bytes, in: setting(workspace), glyphs: .standard))))
    _ = workspace.handle(.key(.down))
    open(&workspace)
    _ = workspace.playHeld()
    _ = workspace.handle(.key(.down))
    #expect(workspace.held.count == 2 && workspace.glance != nil)
    let list = try #require(ScreenFrame(workspace).list?.rows)
    derive(&workspace)
    _ = workspace.playHeld()
    #expect(workspace.held.isEmpty && workspace.glance == nil)
    let cursor = try #require(workspace.lists[.radar]).cursor
    // The same two keys on the screen itself.
    var plain = unopened()
    open(&plain)
    derive(&plain)
    _ = [Event.key(.down), .key(.down)].map { plain.handle($0) }
    #expect(cursor == plain.list.cursor && list.height > 0)
    #expect(workspace.handle(.key(.character("q"))) == [.quit])
  }

  @Test("A click on it is taken once its row is there")
  func clicking() throws {
    let bytes = try kept().bytes
    var workspace = unopened()
    workspace.take(.glance(try #require(Glance(kept: bytes, in: setting(workspace), glyphs: .standard))))
    let people = try #require(ScreenFrame(workspace).tabs.first { $0.tab == .people })
    _ = workspace.handle(.mouse(MouseEvent(.press, x: people.start + 1, y: 1)))
    open(&workspace)
    #expect(workspace.tab == .radar)
    derive(&workspace)
    _ = workspace.playHeld()
    #expect(workspace.tab == .people)
  }

  @Test("A text pasted before the plan is there goes where the keys before it lead")
  func pasting() {
    var workspace = unopened()
    for event in [Event.key(.character("3")), .key(.character("/")), .paste("flint")] { _ = workspace.handle(event) }
    open(&workspace)
    derive(&workspace)
    _ = workspace.playHeld()
    #expect(workspace.tab == .people && workspace.list.filter == "flint")
  }

  @Test("A change of the window's size ends it; the same size again does not")
  func resizing() throws {
    let bytes = try kept().bytes
    var workspace = unopened()
    workspace.take(.glance(try #require(Glance(kept: bytes, in: setting(workspace), glyphs: .standard))))
    _ = workspace.handle(.resize(width: 120, height: 40))
    #expect(workspace.glance != nil)
    _ = workspace.handle(.resize(width: 90, height: 30))
    #expect(workspace.glance == nil && workspace.canvas().width == 90)
  }

  @Test("Glances of several sizes stand beside each other; of one setting the latest, and of many the last few")
  func shelf() throws {
    let stage = Stage(width: 100, height: 30)
    func glance(_ width: Int) throws -> [UInt8] {
      try #require(stage.workspace.keptFirstScreen(size: .init(width: width, height: 30), program: "one"))
    }
    var shelf = GlanceShelf()
    for width in [80, 100, 120, 80] { shelf.put(try glance(width)) }
    let order = try [80, 120, 100].map(glance)
    #expect(shelf.glances == order)
    let again = GlanceShelf(shelf.bytes)
    #expect(again == shelf)
    let fitting = again.glances.compactMap {
      Glance(kept: $0, in: setting(unopened(width: 120, height: 30)), glyphs: .standard)
    }
    #expect(fitting.count == 1 && fitting[0].canvas.width == 120)
    for width in 90..<99 { shelf.put(try glance(width)) }
    let last = try glance(98)
    #expect(shelf.glances.count == GlanceShelf.room && shelf.glances.first == last)
  }

  @Test("A shelf that was cut or made up gives what can be read of it", arguments: 0..<30)
  func brokenShelf(length: Int) {
    var shelf = GlanceShelf()
    shelf.put(Array("one two".utf8))
    shelf.put(Array("three".utf8))
    let cut = GlanceShelf(Array(shelf.bytes.prefix(length)))
    #expect(cut.glances == Array(shelf.glances.prefix(length >= 20 ? 2 : length >= 9 ? 1 : 0)))
    #expect(GlanceShelf(Array(repeating: 255, count: length)).glances.isEmpty)
  }

  @Test("One that comes after the plan is not shown")
  func late() throws {
    let bytes = try kept().bytes
    var workspace = unopened()
    open(&workspace)
    workspace.take(.glance(try #require(Glance(kept: bytes, in: setting(workspace), glyphs: .standard))))
    #expect(workspace.glance == nil)
  }
}
