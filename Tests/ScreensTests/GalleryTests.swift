import Terminal
import Testing

@testable import Screens

/// Every screen at three sizes as text, and at the first how each of its cells is to look.
///
/// A picture is a text file to be read: what changes in one is looked at before it is committed.
@Suite("Gallery")
struct GalleryTests {
  /// A screen and the keys that lead to it.
  struct Scene: Sendable, CustomTestStringConvertible {
    let name: String
    let keys: [Key]

    init(_ name: String, _ typed: String, _ keys: Key...) {
      self.name = name
      self.keys = typed.map { Key.character($0) } + keys
    }

    var testDescription: String { name }
  }

  static let scenes = [
    Scene("radar", "1"),
    Scene("radar-forum", "1", .home, .up),
    Scene("forums", "2j"),
    Scene("forum-detail", "2j", .enter),
    Scene("forums-timeline", "2v"),
    Scene("people", "3jj"),
    Scene("people-names", "3njj", .enter),
    Scene("people-marked", "3 jj "),
    Scene("people-filtered", "3/police"),
    Scene("visas", "4j"),
    Scene("visa-detail", "4j", .enter),
    Scene("visas-by-forum", "4b"),
    Scene("venues", "5j"),
    Scene("venues-side-by-side", "5v"),
    Scene("venues-map", "5vv"),
    Scene("agenda-grid", "6"),
    Scene("agenda-list", "6v"),
    Scene("agenda-moving", "6m"),
    Scene("protection", "7j"),
    Scene("protection-names", "7nj", .enter),
    Scene("budget", "8j"),
    Scene("budget-by-category", "8bj", .enter),
    Scene("budget-bars", "8v"),
    Scene("budget-bars-by-funder", "8vbb"),
    Scene("budget-typing", "8je", .down, .down, .down, .down, .down, .character("0")),
    Scene(
      "budget-cell", "8jjjjjji", .tab, .ctrl("u"), .character("E"), .character("U"), .character("R"), .character("9"),
      .character("9"), .character("9"), .character("9")),
    Scene("history", "4m3dx", .character("Y"), .character("u"), .character("9"), .down),
    Scene("history-detail", "4m3dx", .character("Y"), .character("u"), .character("9"), .end, .up, .enter),
    Scene("history-taking-back", "4m3dd9 ", .character(" "), .character("U")),
    Scene(
      "history-built-on", "3de", .ctrl("u"), .character("Z"), .ctrl("s"), .character("9"), .down, .character("U")),
    Scene("history-going-back", "4m3dd9jj", .character("B")),
    Scene("papers", "0"),
    Scene("papers-back", "0K", .enter),
    Scene("add", "3a"),
    Scene("form", "3e"),
    Scene("form-forum", "2je", .down, .down, .down),
    Scene("form-calendar", "2je", .down, .down, .down, .down, .ctrl("d")),
    Scene("sort", "3s"),
    Scene("columns", "3|"),
    Scene("theme", "T"),
    Scene("print", "P"),
    Scene("print-preview", "Pbudget", .enter),
    Scene("print-preview-names", "2Pparticipants, tunis", .enter, .enter, .enter, .enter),
    Scene("print-file", "Pbudget", .enter, .enter),
    Scene("stage", "2jm"),
    Scene("palette", ":"),
    Scene("help", "?"),
    Scene("question", "3x"),
  ]

  private func stage(_ scene: Scene, _ width: Int, _ height: Int) -> Stage {
    var stage = Stage(width: width, height: height)
    for key in scene.keys { stage.press(key) }
    return stage
  }

  @Test("Each screen says what it said", arguments: scenes, [(80, 24), (120, 40), (200, 60)])
  func words(scene: Scene, size: (Int, Int)) throws {
    let stage = stage(scene, size.0, size.1)
    #expect(stage.lines.count == size.1)
    try expectSnapshot(stage, "Gallery/\(size.0)x\(size.1)/\(scene.name)")
  }

  @Test("Each cell has the part it had", arguments: scenes)
  func parts(scene: Scene) throws {
    try expectSnapshot(RoleMap.text(of: stage(scene, 80, 24).workspace.canvas()), "Gallery/Roles/\(scene.name)")
  }

  @Test("The gallery shows every tab and what lies over one")
  func whole() {
    let shown = Self.scenes.map { stage($0, 80, 24) }
    #expect(Set(shown.map(\.workspace.tab)) == Set(Tab.allCases))
    #expect(Set(shown.compactMap { $0.workspace.layers.last.map { "\($0)".prefix { $0 != "(" } } }).count >= 9)
  }
}
