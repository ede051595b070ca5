import Foundation
import Terminal
import Testing

@testable import Screens

@Suite struct ThemeMemoryTests {
  /// A home with settings, or without.
  private final class Home {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    let library = ThemeLibrary()
    var environment: [String: String]

    init(config: String? = nil, environment: [String: String] = [:]) throws {
      self.environment = environment.merging(["HOME": folder.path]) { $1 }
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      if let config { try Data(config.utf8).write(to: folder.appending(path: "config.toml")) }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    var memory: ThemeMemory {
      let settings = try? Settings(path: path("config.toml"))
      return ThemeMemory(
        config: path("config.toml"), state: path("state/convene/theme"), named: settings?.theme,
        environment: environment)
    }

    func path(_ name: String) -> String { folder.appending(path: name).path }
    func text(_ name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }
    func first(_ name: String? = nil) throws -> String { try memory.theme(for: name, library).name }
  }

  @Test func aChoiceIsKeptForTheNextTime() throws {
    let home = try Home()
    #expect(try home.first() == "dusk")
    #expect(try home.memory.keep("paper") == "Theme paper, from now on.")
    #expect(try home.first() == "paper")
    #expect(try home.text("state/convene/theme") == "paper\n")
    #expect(!FileManager.default.fileExists(atPath: home.path("config.toml")))
  }

  @Test func whatIsNamedGoesFirst() throws {
    let home = try Home(config: "theme = 'paper'\n", environment: ["CONVENE_THEME": "mono"])
    #expect(try home.first("contrast") == "contrast")
    #expect(try home.first() == "mono")
    #expect(try home.memory.keep("ansi").hasSuffix("CONVENE_THEME still names mono for the next time."))
    home.environment["CONVENE_THEME"] = nil
    #expect(try home.first() == "ansi")
    #expect(throws: ThemeError.self) { try home.first("noon") }
  }

  /// A user's own settings keep every character but those of the name.
  @Test func settingsThatNameAThemeAreChangedThereAndNowhereElse() throws {
    let config = """
      # mine
        theme = "dusk"   # for the evening
      plain = false

      [keys]
      record.add = "I"
      theme.choose = "F9"

      """
    let home = try Home(config: config)
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: home.path("config.toml"))
    #expect(try home.memory.keep("kingfisher") == "Theme kingfisher, written to ~/config.toml.")
    #expect(try home.text("config.toml") == config.replacing("\"dusk\"", with: "\"kingfisher\""))
    let mode = try FileManager.default.attributesOfItem(atPath: home.path("config.toml"))[.posixPermissions] as? Int
    #expect(mode == 0o640)
    #expect(!FileManager.default.fileExists(atPath: home.path("state/convene/theme")))
  }

  @Test func settingsThatNameNoneAreLeftAlone() throws {
    let config = "plain = true\n[keys]\ntheme.choose = \"F9\"\n"
    let home = try Home(config: config)
    _ = try home.memory.keep("paper")
    #expect(try home.text("config.toml") == config)
    #expect(try home.first() == "paper")
  }

  @Test func linkedSettingsStayALink() throws {
    let home = try Home()
    try Data("theme = \"dusk\"\n".utf8).write(to: home.folder.appending(path: "elsewhere.toml"))
    try FileManager.default.createSymbolicLink(
      atPath: home.path("config.toml"), withDestinationPath: home.path("elsewhere.toml"))
    _ = try home.memory.keep("paper")
    #expect(try home.text("elsewhere.toml") == "theme = \"paper\"\n")
    let aim = try FileManager.default.destinationOfSymbolicLink(atPath: home.path("config.toml"))
    #expect(aim.hasSuffix("elsewhere.toml"))
  }

  @Test func aChosenThemeThatIsGoneGivesWay() throws {
    let home = try Home()
    _ = try home.memory.keep("night")
    #expect(try home.first() == "dusk")
    home.environment["NO_COLOR"] = "1"
    #expect(try home.first() == "mono")
    _ = try home.memory.keep("paper")
    #expect(try home.first() == "paper")
  }
}
