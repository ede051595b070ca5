import Foundation
import Terminal
import Testing

@testable import Screens

@Suite struct ThemeDeskTests {
  private struct Refusal: Error, CustomStringConvertible { let description = "the disk is full" }

  /// A folder with one theme, `night`, which is shown.
  private final class Bench {
    let folder: URL
    let desk: ThemeDesk
    private(set) var shown: [Theme] = []

    init(keep: @escaping (String) throws -> String = { $0 }) throws {
      folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let library = ThemeLibrary(directories: [folder.path])
      try Data("inherits = \"dusk\"\n".utf8).write(to: folder.appending(path: "night.toml"))
      var show: (Theme) -> Void = { _ in }
      desk = ThemeDesk(try library.theme(named: "night"), from: library, keep: keep) { theme in
        show(theme)
        return theme.glyphs(in: .unicode)
      }
      show = { [unowned self] in shown.append($0) }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func write(_ text: String, to name: String = "night.toml") throws {
      try Data(text.utf8).write(to: folder.appending(path: name), options: .atomic)
    }
  }

  private func said(_ outcome: Outcome?) -> String {
    switch outcome {
    case .themed(_, let said): said
    case .themeRefused(let why): "refused: \(why)"
    default: "nothing"
    }
  }

  @Test func whatCannotBeKeptIsShownAllTheSame() throws {
    let bench = try Bench { _ in throw Refusal() }
    let outcome = bench.desk.perform(.keep("paper"))
    #expect(said(outcome) == "Theme Paper is shown, but could not be kept: the disk is full")
    #expect(bench.shown.map(\.name) == ["paper"])
    #expect(said(bench.desk.perform(.keep("gone"))).hasPrefix("refused: gone: there is no theme of that name"))
    #expect(bench.desk.theme.name == "paper")
  }

  @Test func theListNamesABrokenThemeToo() throws {
    let bench = try Bench()
    try bench.write("[", to: "torn.toml")
    guard case .themes(let choices, let shown) = bench.desk.perform(.list) else {
      Issue.record("no list")
      return
    }
    #expect(
      choices.suffix(2) == [ThemeChoice(name: "night", title: "night"), .init(name: "torn", title: "cannot be used")])
    #expect(shown == "night")
  }

  #if os(Linux)
  /// The kernel tells of each write; the test waits for it as the screen does, without polling.
  @Test(.timeLimit(.minutes(1)))
  func anEditedFileIsReadAnewAndABrokenOneLeftOut() async throws {
    let bench = try Bench()
    let (wakes, continuation) = AsyncStream.makeStream(of: Void.self)
    bench.desk.begin { continuation.yield() }
    var iterator = wakes.makeAsyncIterator()
    func news(after text: String, _ name: String = "night.toml") async throws -> [String] {
      try bench.write(text, to: name)
      await iterator.next(isolation: nil)
      return bench.desk.news().map { said($0) }
    }
    #expect(try await news(after: "title = \"Night\"\ninherits = \"paper\"\n") == ["Theme Night was read anew."])
    #expect(bench.shown.last?.title == "Night")
    // A theme that nobody looks at says nothing.
    #expect(try await news(after: "inherits = \"mono\"\n", "other.toml") == [])
    let broken = try await news(after: "inherits = \"noon\"\n")
    #expect(broken.first?.hasPrefix("refused: night.toml: inherits: there is no theme \"noon\"") == true)
    #expect(bench.desk.theme.title == "Night")
    #expect(try await news(after: "title = \"Day\"\ninherits = \"paper\"\n") == ["Theme Day was read anew."])
    bench.desk.close()
  }
  #endif
}
