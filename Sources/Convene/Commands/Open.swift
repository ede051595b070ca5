import ArgumentParser
import Foundation
import PlanFile
import Screens
import Terminal

struct Open: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open a plan in the terminal (what “convene” does by itself).",
    discussion: "EXAMPLE\n  convene north.convene")

  @OptionGroup var options: PlanOptions

  @Option(help: "The theme for this time; else $CONVENE_THEME, else the one chosen before. See “convene themes”.")
  var theme: String?

  @Argument(help: "The plan's file.")
  var file: String?

  func run() throws {
    var options = options
    if let file { options.plan = file }
    if file == nil, options.plan == nil, !FileManager.default.fileExists(atPath: options.path) {
      throw Failure(
        code: .noInput,
        message:
          "You have no plan yet. Look round with “convene example”, or make one with “convene new \(options.path)”.")
    }
    if let file, !FileManager.default.fileExists(atPath: file), !file.contains("/"), !file.contains(".") {
      throw Failure(code: .usage, message: "“\(file)” is neither a command nor a plan. See “convene --help”.")
    }
    try Self.show(options, theme: theme)
  }

  /// Runs the screens on a plan, for editing, or for looking only when it is being edited elsewhere.
  static func show(_ options: PlanOptions, theme name: String?) throws {
    let memory = ThemeMemory(
      config: Folders.config + "/config.toml", state: Folders.state + "/theme",
      environment: ProcessInfo.processInfo.environment)
    let library = ThemesCommand.library
    let theme = try memory.theme(for: name, library)
    let settings = try Settings(path: Folders.config + "/config.toml")
    // A passphrase is asked for before the screens take the terminal.
    let (path, access) = (options.path, try options.access())
    try Workbench(
      name: (path as NSString).lastPathComponent, today: options.day, author: Clock.author, now: { Clock.now },
      keys: settings.keys
    ) {
      do {
        return try PlanFile.open(at: path, access: access, mode: .write)
      } catch PlanFileError.heldByAnother {
        return try PlanFile.open(at: path, access: access, mode: .read)
      }
    }.run(theme: theme, library: library, keep: memory.keep)
  }
}
