import Foundation
import Testing

@Suite struct KeysTests {
  private func desk(_ settings: String) throws -> (Desk, [String: String]) {
    let desk = try Desk.withForum()
    let folder = desk.folder.appending(path: "config/convene")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(settings.utf8).write(to: folder.appending(path: "config.toml"))
    return (desk, ["XDG_CONFIG_HOME": desk.folder.appending(path: "config").path])
  }

  @Test func allCommandsArePrintedWithTheirKeys() throws {
    let (desk, environment) = try desk("[keys]\nrecord.add = [\"I\", \"F6\"]\nnames.toggle = false\n")
    let table = try desk.convene(["keys"], environment: environment).expect().text
    #expect(table.contains("record.add") && table.contains("I; F6"))
    let json = try desk.convene(["keys", "--format", "json"], environment: environment).expect().text
    #expect(json.contains(#"{"command": "record.add", "keys": ["I", "F6"]"#))
    #expect(json.contains(#"{"command": "names.toggle", "keys": []"#))
  }

  @Test func whatIsPrintedAsTOMLIsReadAgain() throws {
    let (desk, environment) = try desk("[keys]\nrecord.add = \"I\"\n")
    let toml = try desk.convene(["keys", "--format", "toml"], environment: environment).expect().text
    #expect(toml.contains("\nrecord.add = \"I\"  # Add"))
    let (other, again) = try self.desk(toml)
    let copy = try other.convene(["keys", "--format", "toml"], environment: again).expect().text
    #expect(copy == toml)
  }

  @Test(arguments: [
    ("[keys]\nrecord.add = \"e\"", ["e is the key of both record.add", "record.edit"]),
    ("[keys]\nrecord.ad = \"I\"", ["do you mean record.add?"]),
    ("[keys]\nrecord.add = \"Hyper-x\"", ["“Hyper-x” is no key"]),
    ("colour = 3", ["config.toml", "colour: is not known here"]),
  ])
  func settingsThatCannotBeAreRefusedBeforeTheScreensStart(_ settings: String, words: [String]) throws {
    let (desk, environment) = try desk(settings)
    for call in [["keys"], ["open", "p.convene"]] {
      let outcome = try desk.convene(call, environment: environment)
      for word in words { outcome.expectFailure(78, word) }
    }
  }
}
