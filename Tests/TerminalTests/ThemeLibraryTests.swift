import Foundation
import Testing

@testable import Terminal

@Suite struct ThemeLibraryTests {
  private func withFolder(_ files: [String: String], _ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files { try Data(text.utf8).write(to: folder.appendingPathComponent(name)) }
    try body(folder.path)
  }

  @Test func findsTheUsersThemes() throws {
    let files = ["night.toml": "inherits = \"dusk\"", "broken.toml": "[", "notes.txt": "no theme", ".hidden.toml": "["]
    try withFolder(files) { folder in
      let library = ThemeLibrary(directories: [folder, folder + "/missing"])
      #expect(library.names == ["dusk", "night", "paper"])
      #expect(library.problems.count == 1)
      #expect(library.problems.first?.hasPrefix("theme \(folder)/broken.toml: line 1") == true)
    }
  }

  @Test func aUsersThemeTakesThePlaceOfAShippedOne() throws {
    try withFolder(["dusk.toml": "title = \"My dusk\"\ninherits = \"paper\""]) { folder in
      let theme = try ThemeLibrary(directories: [folder]).theme(named: "dusk")
      #expect(theme.title == "My dusk")
    }
  }

  @Test func anUnknownNameListsTheThemes() {
    #expect(
      throws: ThemeError(file: "noon", key: "", problem: "there is no theme of that name; choose one of dusk, paper")
    ) {
      try ThemeLibrary().theme(named: "noon")
    }
  }

  @Test func hugeAndBinaryFilesAreRefused() throws {
    try withFolder(["huge.toml": String(repeating: "# filler\n", count: 40_000)]) { folder in
      #expect(
        ThemeLibrary(directories: [folder]).problems.first?.hasSuffix("is larger than 256 kB; a theme takes a few")
          == true)
    }
  }
}
