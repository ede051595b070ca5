import ArgumentParser
import Foundation
import Papers
import PlanFile
import Screens
import Terminal

struct Open: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open a plan in the terminal (what “convene” does by itself).",
    discussion: """
      EXAMPLE
        convene north.convene
        convene --plain north.convene

      With --plain, with “plain = true” in config.toml, or with $CONVENE_PLAIN or $ACCESSIBLE set, the plan opens in \
      lines rather than on screens: for screen readers and braille lines, and for scripts. One prompt says where you \
      are; what can be chosen has a number. “?” tells what can be done, “b” goes back, “q” quits.
      """)

  @OptionGroup var options: PlanOptions

  @Option(help: "The theme for this time; else $CONVENE_THEME, else the one chosen before. See “convene themes”.")
  var theme: String?

  @Flag(
    inversion: .prefixedNo,
    help: "Open it in lines, for screen readers and braille lines: one prompt, numbered choices, no colours.")
  var plain: Bool?

  @Option(help: "The paper in your printer for this time, a4 or letter; else as config.toml says.")
  var sheet: PaperSheet?

  @Flag(help: "Type the code of the recovery sheet, and give yourself another passphrase.") var recover = false

  @OptionGroup var new: NewKeyOptions

  @Flag(help: "Keep names, passports and threats off the screen whatever is pressed; “names = \"never\"” always does.")
  var privacy = false

  @Argument(help: "The plan's file.")
  var file: String?

  func validate() throws {
    if !recover, new.newPassphraseFile != nil || new.newKeyFile != nil {
      throw ValidationError("--new-passphrase-file and --new-key-file go with --recover.")
    }
  }

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
    let access = recover ? try Recovering(options, new).access(named: nil) : nil
    try Self.show(options, access, theme: theme, plain: plain, sheet: sheet, privacy: privacy)
  }

  /// Runs the screens on a plan, or the same in lines; for editing, or for looking only when it is being edited elsewhere.
  ///
  /// Where it is known already how the plan is opened, nobody is asked.
  static func show(
    _ options: PlanOptions, _ known: Access? = nil, theme name: String?, plain: Bool? = nil, sheet: PaperSheet? = nil,
    privacy: Bool = false
  ) throws {
    let settings = try Settings(path: Folders.config + "/config.toml")
    let isPlain = plain ?? (settings.isPlain || isPlainWished)
    let memory = ThemeMemory(
      config: Folders.config + "/config.toml", state: Folders.state + "/theme",
      named: settings.theme,
      environment: ProcessInfo.processInfo.environment)
    let library = ThemesCommand.library
    let theme = isPlain ? nil : try memory.theme(for: name, library)
    // A passphrase is asked for before the front end takes the terminal.
    let (path, first) = (options.path, FirstAccess(try known ?? options.access()))
    let isSealed = first.isSealed
    // Whoever has nothing sealed is not asked for anything by a screen that blanks itself.
    let minutes = settings.lock ?? (isSealed ? 10 : 0)
    let workbench = try Workbench(
      name: (path as NSString).lastPathComponent, today: options.day, author: Clock.author,
      clock: Clock.onTheWall, now: { Clock.now }, keys: settings.keys, program: Program.build,
      papers: PaperSupplies(
        letters: LetterTemplates(folder: Folders.config + "/letters"),
        budgets: BudgetLayouts(folder: Folders.config + "/budgets"), sheet: sheet ?? PaperSheet(settings) ?? .a4,
        printer: Printer()),
      guarding: Workbench.Guarding(
        isSealed: isSealed, opensByKeyFile: first.isKeyFile, idle: minutes == 0 ? nil : .seconds(60 * minutes),
        isPrivate: privacy || settings.isPrivate),
      open: { key, glance in
        guard let typed = key.typed else {
          return try Self.open(path, first.take(path), lock: key.lock, glance: glance)
        }
        return try Unlocking.naming(keyFile: first.isKeyFile) {
          try Self.open(path, Unlocking.access(typed), lock: key.lock, glance: glance)
        }
      })
    guard let theme else { return try workbench.runInLines() }
    try workbench.run(theme: theme, library: library, keep: memory.keep)
  }

  private static func open(
    _ path: String, _ access: Access, lock: WriterLock?, glance: @escaping ([UInt8]) -> Void
  ) throws -> PlanFile {
    let file: PlanFile
    do {
      file = try PlanFile.open(at: path, access: access, mode: .write, lock: lock, glance: glance)
    } catch PlanFileError.heldByAnother {
      file = try PlanFile.open(at: path, access: access, mode: .read)
    }
    Sightings.watch(file) { file.notice = $0 }
    return file
  }

  /// Whether the environment asks for lines: by our own variable, or by the one that several programs heed.
  private static var isPlainWished: Bool {
    let environment = ProcessInfo.processInfo.environment
    return ["CONVENE_PLAIN", "ACCESSIBLE"].contains { !["", "0", "false"].contains(environment[$0, default: ""]) }
  }
}
