import ForumPlan
import Terminal
import Testing

@testable import Screens

@Suite("Keys that settings change")
struct KeymapTests {
  private func stage(_ keys: [String: [KeySequence]]) throws -> Stage {
    var stage = Stage()
    stage.workspace.sight.keymap = try Keymap(checking: keys)
    return stage
  }

  @Test("A command answers to its new key alone, and footer, help and palette show it")
  func rebound() throws {
    var stage = try stage(["record.add": ["I"]])
    #expect(stage.lines[23].contains("I add") && !stage.lines[23].contains("a add"))
    stage.press(.character("a"))
    #expect(stage.workspace.layers.isEmpty)
    stage.press(.character("I"))
    #expect(stage.text.contains("Add"))
    stage.press(.escape)
    stage.handle(.resize(width: 100, height: 80))
    stage.press(.character("?"))
    #expect(stage.lines.contains { $0.contains("  I  ") && $0.contains("Add a forum, person") })
    stage.press(.escape)
    stage.type(":add a forum")
    #expect(stage.lines.contains { $0.contains("Add a forum, person") && $0.contains(" I │") })
  }

  @Test("Texts name the key that is")
  func texts() throws {
    var stage = Stage(Plan())
    stage.workspace.sight.keymap = try Keymap(checking: ["record.add": ["F9"]])
    #expect(stage.text.contains("Press F9 and choose Forum"))
    stage.workspace.sight.keymap = try Keymap(checking: ["record.add": []])
    #expect(stage.text.contains("Press : and type “record.add” and choose Forum"))
  }

  @Test("Several keys, two keys one after the other, and none at all")
  func kinds() throws {
    var stage = try stage(["record.add": ["F6", "g +"], "record.edit": [], "change.undo": ["Ctrl-U"]])
    for keys: [Key] in [[.function(6)], [.character("g"), .character("+")]] {
      for key in keys { stage.press(key) }
      #expect(stage.workspace.layers.count == 1)
      stage.press(.escape)
    }
    stage.press(.character("e"))
    #expect(stage.workspace.layers.isEmpty && !stage.lines[23].contains("edit"))
    // Switched off is not gone: the palette has it.
    stage.type(":edit what is under")
    stage.press(.enter)
    #expect(stage.workspace.layers.count == 1)
  }

  @Test("A form's keys can be others too")
  func forms() throws {
    var stage = try stage(["form.save": ["Ctrl-G"]])
    stage.type("3a")
    stage.press(.enter)
    #expect(stage.lines[23].contains("Ctrl-G save"))
    stage.press(.ctrl("g"))
    #expect(stage.plan.people.count == 71)
  }

  @Test(
    "What cannot be is refused with both commands named",
    arguments: [
      (
        ["record.add": ["e"]],
        "keys: e is the key of both record.add (add a forum, person, session, budget line, anything) and record.edit"
      ),
      (["record.edit": ["g"]], "can never be pressed, since g is record.edit"),
      (["form.save": ["s"]], "s cannot be the key of form.save (save): letters are typed there"),
      (["record.ad": ["i"]], "keys.record.ad: no command is called so; do you mean record.add? “convene keys”"),
      (["zzzzzz": ["i"]], "keys.zzzzzz: no command is called so; “convene keys” names them all"),
      (["record.add": ["Ctrl-C"]], "Ctrl-C cannot be the key of record.add"),
    ] as [([String: [KeySequence]], String)])
  func refused(keys: [String: [KeySequence]], words: String) {
    do {
      _ = try Keymap(checking: keys)
      Issue.record("taken")
    } catch {
      #expect("\(error)".contains(words), "\(error)")
    }
  }

  @Test("Two commands may change places, and a key may serve on two tabs")
  func allowed() throws {
    _ = try Keymap(checking: ["record.add": ["e"], "record.edit": ["a"]])
    _ = try Keymap(checking: ["visa.mark": ["F5"], "agenda.next": ["F5"]])
  }

  @Test("The table for settings has every command once, with its keys as settings write them")
  func table() throws {
    let table = try KeyTable(keys: ["move.up": ["Ctrl-Up"]])
    #expect(Set(table.rows.map(\.id)) == Set(Command.all.map(\.id)) && table.rows.count == Command.all.count)
    #expect(table.rows.filter(\.isChanged).map(\.id) == ["move.up"])
    // What is printed can be read again.
    let again = Dictionary(uniqueKeysWithValues: table.rows.map { ($0.id, $0.keys) })
    #expect(try KeyTable(keys: again).rows.map(\.keys) == table.rows.map(\.keys))
  }

  @Test("The nearest name is found within a few letters")
  func nearest() {
    let names = ["record.add", "record.edit", "move.up"]
    #expect(NearestName.of("recrod.add", among: names) == "record.add")
    #expect(NearestName.of("moveup", among: names) == "move.up")
    #expect(NearestName.of("undo", among: names) == nil)
    #expect(NearestName.distance(from: Array("kitten"), to: Array("sitting")) == 3)
    #expect(NearestName.distance(from: Array("ab"), to: Array("ba")) == 1)
    #expect(NearestName.distance(from: [], to: Array("abc")) == 3)
  }
}
