import ForumPlan
import Terminal
import Testing

@testable import Screens

@Suite("Privacy mode")
struct PrivacyTests {
  private var names: [String] { Stage.example.people.compactMap { Stage.example.identity(of: $0.id)?.fullName } }

  private func isClean(_ text: String) -> Bool { !names.contains { $0.contains(" ") && text.contains($0) } }

  @Test("No key shows a name until it was asked whether privacy mode is to end")
  func stray() {
    var stage = Stage(width: 160, height: 50)
    stage.type("3")
    stage.workspace.setPrivacy(true)
    #expect(stage.lines[0].contains("PRIVATE"))
    for key in "nnnln" {
      stage.type(String(key))
      #expect(!stage.workspace.sight.showsNames && isClean(stage.text))
    }
    #expect(stage.status.contains("Privacy mode: names stay covered. N leaves it."))
    stage.type("N")
    #expect(stage.text.contains("Leave privacy mode?"))
    // Enter and n stay as it is: no slip leaves it.
    stage.press(.enter)
    #expect(stage.workspace.sight.isPrivate)
    stage.type("NY")
    #expect(!stage.workspace.sight.isPrivate && !stage.workspace.sight.showsNames)
    stage.type("n")
    #expect(stage.workspace.sight.showsNames && stage.lines[0].contains("NAMES SHOWN"))
    // Turning it on is never asked, and hides at once.
    stage.type("N")
    #expect(!stage.workspace.sight.showsNames && stage.lines[0].contains("PRIVATE") && isClean(stage.text))
  }

  @Test("A form of an identity keeps its dots")
  func form() throws {
    var stage = Stage(width: 100, height: 40)
    stage.workspace.setPrivacy(true)
    let identity = try #require(Stage.example.identities.first { _ in true })
    stage.workspace.edit(Entry.identity(identity).key)
    stage.press(.ctrl("t"), .function(5))
    #expect(isClean(stage.text) && stage.text.contains("Privacy mode: names stay covered"))
  }

  @Test("A paper that names people stays covered")
  func preview() {
    var stage = Stage()
    stage.workspace.setPrivacy(true)
    stage.type("2Pparticipants, tunis")
    stage.press(.enter, .enter, .enter, .enter)
    stage.type("n")
    #expect(isClean(stage.text) && stage.text.contains("Privacy mode: it stays covered here"))
    #expect(stage.status.contains("Privacy mode: names stay covered"))
  }
}
