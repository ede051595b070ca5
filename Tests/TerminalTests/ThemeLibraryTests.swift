import Foundation
import Testing
import Themes

@testable import Terminal

@Suite struct ThemeLibraryTests {
  private func withFolder(_ files: [String: String], _ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files { try Data(text.utf8).write(to: folder.appendingPathComponent(name)) }
    try body(folder.path)
  }

  private func message(_ name: String, _ library: ThemeLibrary) -> String {
    do {
      _ = try library.theme(named: name)
      return "no error"
    } catch {
      return error.description
    }
  }

  @Test func findsTheUsersThemes() throws {
    let files = ["night.toml": "inherits = \"dusk\"", "broken.toml": "[", "notes.txt": "no theme", ".hidden.toml": "["]
    try withFolder(files) { folder in
      let library = ThemeLibrary(directories: [folder, folder + "/missing"])
      #expect(library.names == ShippedThemes.names + ["broken", "night"])
      let night = try library.theme(named: "night")
      #expect(night.title == "night")
      #expect(message("broken", library).hasPrefix("theme \(folder)/broken.toml: line 1"))
      #expect(library.path(ofTheme: "night") == "\(folder)/night.toml")
      #expect(library.path(ofTheme: "dusk") == nil)
      for outside in ["../night", ".hidden", ""] {
        #expect(message(outside, library).contains("no theme of that name"))
      }
    }
  }

  @Test func aUsersThemeTakesThePlaceOfAShippedOne() throws {
    try withFolder(["dusk.toml": "title = \"My dusk\"\ninherits = \"dusk\"\n[roles]\n\"ui.dim\" = \"white\""]) {
      folder in
      let theme = try ThemeLibrary(directories: [folder]).theme(named: "dusk")
      #expect(theme.title == "My dusk")
      #expect(theme.paint(.dim).foreground == .ansi(15))
      let shipped = try ThemeLibrary().theme(named: "dusk")
      #expect(theme.paint(.cursor) == shipped.paint(.cursor))
    }
  }

  @Test func themesInheritFromOneAnotherInAChain() throws {
    let files = [
      "base.toml": "inherits = \"paper\"\n[palette]\nshine = \"#112233\"\n[roles]\n\"ui.title\" = \"shine\"",
      "night.toml": "inherits = \"base\"\n[palette]\nshine = \"#332211\"",
    ]
    try withFolder(files) { folder in
      let theme = try ThemeLibrary(directories: [folder]).theme(named: "night")
      #expect(theme.paint(.title).foreground == Ink("#332211"))
    }
  }

  @Test func aCircleIsRefused() throws {
    let files = [
      "one.toml": "inherits = \"two\"", "two.toml": "inherits = \"three\"", "three.toml": "inherits = \"one\"",
      "self.toml": "inherits = \"self\"",
    ]
    try withFolder(files) { folder in
      let library = ThemeLibrary(directories: [folder])
      #expect(
        message("one", library)
          == "theme \(folder)/three.toml: inherits: leads back to itself: one → two → three → one")
      #expect(message("self", library).hasSuffix("leads back to itself: self → self"))
    }
  }

  @Test func anUnknownNameListsTheThemes() {
    #expect(
      message("noon", ThemeLibrary())
        == "theme noon: there is no theme of that name; choose one of \(ShippedThemes.names.joined(separator: ", "))")
  }

  @Test func hugeAndBinaryFilesAreRefused() throws {
    try withFolder(["huge.toml": String(repeating: "# filler\n", count: 40_000)]) { folder in
      #expect(
        message("huge", ThemeLibrary(directories: [folder])).hasSuffix("is larger than 256 kB; it should take a few"))
    }
  }
}
