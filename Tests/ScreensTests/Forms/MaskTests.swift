import ForumPlan
import Terminal
import Testing

@testable import Screens

@Suite("What is hidden in a form")
struct MaskTests {
  private static let identity = Stage.example.identities.first { !$0.familyName.isEmpty && !$0.passports.isEmpty }

  /// The form of an identity, while names are hidden.
  private func form(width: Int = 80, height: Int = 24) throws -> (stage: Stage, identity: Identity) {
    var stage = Stage(width: width, height: height)
    let identity = try #require(Self.identity)
    stage.workspace.edit(identity.key)
    return (stage, identity)
  }

  private func kept(_ stage: Stage, _ identity: Identity) -> Identity? { stage.plan.identities[identity.id] }

  @Test("Nothing of an identity or a protection record is shown in its form, at any size")
  func nothingShows() throws {
    var (stage, identity) = try form(width: 160, height: 50)
    for _ in RecordForm(editing: .identity(identity)).fields {
      #expect(stage.text.contains("•••••"))
      for secret in [identity.familyName, identity.givenNames, identity.passports[0].number] where secret.count > 3 {
        #expect(!stage.text.contains(secret))
      }
      stage.press(.tab)
    }
    let record = try #require(stage.plan.protectionRecords.first { !$0.threats.isEmpty })
    stage.press(.escape)
    stage.workspace.edit(record.key)
    #expect(!stage.text.contains(record.threats[0].source) && stage.text.contains("•••••"))
  }

  @Test("A key shows it in this form alone, and hides it again")
  func reveal() throws {
    var (stage, identity) = try form()
    #expect(stage.text.contains("Ctrl-T shows"))
    stage.press(.ctrl("t"))
    #expect(stage.text.contains(identity.familyName) && !stage.workspace.sight.showsNames)
    stage.press(.ctrl("t"))
    #expect(!stage.text.contains(identity.familyName))
    stage.press(.escape)
    #expect(stage.workspace.layers.isEmpty, "nothing was typed, so nothing is asked")
  }

  @Test("Saved as it is, nothing changes")
  func untouched() throws {
    var (stage, identity) = try form()
    stage.press(.tab, .tab, .backtab, .ctrl("s"))
    #expect(stage.workspace.layers.isEmpty && stage.labels.isEmpty && kept(stage, identity) == identity)
  }

  @Test("What is typed takes the place of one line, and can be taken back to what was hidden")
  func replaced() throws {
    var (stage, identity) = try form()
    stage.workspace.changeForm { form, _ in form.put(focusOn: "familyName") }
    stage.type("Quillmoor")
    #expect(stage.text.contains("Quillmoor") && stage.text.contains("Takes the place of what is hidden"))
    stage.press(.ctrl("_"))
    #expect(!stage.text.contains("Quillmoor") && !stage.text.contains(identity.familyName))
    stage.press(.ctrl("s"))
    #expect(stage.workspace.layers.isEmpty && stage.labels.isEmpty)
    stage.workspace.edit(identity.key)
    stage.workspace.changeForm { form, _ in form.put(focusOn: "familyName") }
    stage.type("Quillmoor")
    stage.press(.ctrl("s"))
    var wanted = identity
    wanted.familyName = "Quillmoor"
    #expect(kept(stage, identity) == wanted)
  }

  @Test("Shown and hidden again, a field still says that what is typed takes the place of another")
  func shownBetween() throws {
    var (stage, identity) = try form()
    stage.workspace.changeForm { form, _ in form.put(focusOn: "familyName") }
    stage.type("Quill")
    stage.press(.ctrl("t"), .ctrl("t"))
    #expect(stage.text.contains("Takes the place of what is hidden") && !stage.text.contains(identity.familyName))
    stage.type("moor")
    stage.press(.ctrl("s"))
    #expect(kept(stage, identity)?.familyName == "Quillmoor")
  }

  @Test("Typing on to what was there before by chance does not begin again")
  func sameBeginning() throws {
    var (stage, identity) = try form()
    stage.workspace.changeForm { form, _ in form.put(focusOn: "familyName") }
    stage.type(identity.familyName + "x")
    stage.press(.ctrl("s"))
    #expect(kept(stage, identity)?.familyName == identity.familyName + "x")
  }

  @Test("What one does not see is neither erased nor cut nor written on", arguments: ["familyName", "passports"])
  func erasing(field: String) throws {
    var (stage, identity) = try form()
    stage.workspace.changeForm { form, _ in form.put(focusOn: field) }
    for key in [Key.backspace, .delete, .ctrl("u"), .ctrl("k"), .ctrl("w")] {
      stage.press(key)
      #expect(stage.text.contains("What stands here is hidden. Ctrl-T shows it"))
    }
    if field == "passports" {
      stage.type("x")
      stage.press(.ctrl("e"))
      _ = stage.workspace.handle(.paste("A1"))
      #expect(stage.workspace.layers.count == 1)
    }
    stage.press(.ctrl("s"))
    #expect(stage.labels.isEmpty && kept(stage, identity) == identity)
  }

  @Test("Of several choices a letter says which; arrows wait until one sees from where")
  func choices() throws {
    var stage = Stage()
    let record = try #require(stage.plan.protectionRecords.first { $0.residualRisk != .critical })
    stage.workspace.edit(record.key)
    stage.workspace.changeForm { form, _ in form.put(focusOn: "residualRisk") }
    stage.press(.right, .left, .character(" "))
    #expect(stage.text.contains("What stands here is hidden"))
    stage.type("c")
    #expect(stage.text.contains("Critical"))
    stage.press(.ctrl("s"))
    #expect(stage.plan.protectionRecords[record.id]?.residualRisk == .critical)
  }

  @Test("A new identity, and one whose names are shown, is an open form")
  func open() throws {
    var stage = Stage()
    let identity = try #require(Self.identity)
    stage.type("n")
    stage.workspace.edit(identity.key)
    #expect(stage.text.contains(identity.familyName))
  }

  @Test("A cell edited in its place is hidden too")
  func cell() throws {
    var stage = Stage()
    stage.type("7i")
    guard case .cell(let editor)? = stage.workspace.layers.last else {
      Issue.record("No cell is edited.")
      return
    }
    #expect(editor.form.isHidden(0))
    stage.press(.ctrl("t"))
    guard case .cell(let shown)? = stage.workspace.layers.last else { return }
    #expect(!shown.form.isHidden(0))
  }
}
