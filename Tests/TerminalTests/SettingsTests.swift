import Testing

@testable import Terminal

@Suite("Settings")
struct SettingsTests {
  @Test("A theme and keys are read, with ids quoted or not")
  func read() throws {
    let settings = try Settings(
      toml: """
        theme = "paper"
        [keys]
        record.add = "i"
        "record.edit" = ["E", "F6"]
        move.page-down = "g Down"
        record.remove = false
        programme.edit = ""
        """, file: "config.toml")
    #expect(settings.theme == "paper" && settings.sheet == nil)
    #expect(try Settings(toml: "sheet = \"letter\"\n", file: "").sheet == .letter)
    #expect(
      settings.keys == [
        "record.add": ["i"], "record.edit": ["E", "F6"], "move.page-down": ["g Down"], "record.remove": [],
        "programme.edit": [],
      ])
  }

  @Test(
    "Another theme is written where one is named, and nothing else is touched",
    arguments: [
      ("theme = \"dusk\" # mine\nplain = true\n", "theme = \"paper\" # mine\nplain = true\n"),
      ("# theme = \"x\"\n  'theme'='dusk'\r\n[keys]\n", "# theme = \"x\"\n  'theme'=\"paper\"\r\n[keys]\n"),
      ("plain = true\n", nil), ("[keys]\ntheme.choose = \"F9\"\n", nil), ("theme = \"dusk\n", nil),
      ("theme = \"\"\"dusk\"\"\"\n", nil), ("theme = \"\\u0064usk\"\n", nil), ("", nil),
    ] as [(String, String?)])
  func naming(text: String, wanted: String?) {
    #expect(Settings.text(text, naming: "paper") == wanted)
  }

  @Test("Minutes until the lock, and privacy mode")
  func guarding() throws {
    let settings = try Settings(toml: "lock = 0\nnames = \"never\"\n", file: "")
    #expect(settings.lock == 0 && settings.isPrivate)
    #expect(try Settings(toml: "", file: "").lock == nil)
  }

  @Test("No file is no settings")
  func missing() throws {
    #expect(try Settings(path: "/nonexistent/config.toml") == Settings())
  }

  @Test(
    "What cannot be used is named with its key and what is allowed",
    arguments: [
      ("[keys", "config.toml: line 1"),
      ("colour = 1", "colour: is not known here; known are theme, plain, sheet, lock, names and [keys]"),
      ("sheet = \"A3\"", "sheet: must be \"a4\" or \"letter\""), ("sheet = 4", "sheet: must be \"a4\""),
      ("lock = -1", "lock: must be minutes without a key"), ("lock = \"5\"", "lock: must be minutes"),
      ("names = true", "names: must be \"never\" or \"asked\""),
      ("theme = 3", "theme: must be a theme's name"), ("keys = 3", "keys: must be a table"),
      ("[keys]\nrecord.add = \"Hyper-x\"", "keys.record.add: “Hyper-x” is no key; write one as a, G, Ctrl-S"),
      ("[keys]\nrecord.add = true", "keys.record.add: must be a key in quotes, a list of them in brackets, or false"),
      ("[keys]\nrecord.add = [1]", "keys.record.add: must be a key in quotes"),
    ])
  func refused(toml: String, words: String) {
    do {
      _ = try Settings(toml: toml, file: "config.toml")
      Issue.record("taken")
    } catch {
      #expect("\(error)".contains(words), "\(error)")
      #expect(!"\(error)".contains("\n"))
    }
  }
}
