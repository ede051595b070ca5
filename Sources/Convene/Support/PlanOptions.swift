import ArgumentParser
import Atlas
import Dates
import ForumPlan
import Foundation
import Papers
import PlanFile

/// The options that every command on a plan has.
struct PlanOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The plan; else $CONVENE_PLAN, else the one in your data folder.", valueName: "file"))
  var plan: String?

  @Option(help: ArgumentHelp("The day that counts as today, as YYYY-MM-DD.", valueName: "date"))
  var today: CivilDate?

  @Option(help: ArgumentHelp("A file whose first line is the passphrase; else $CONVENE_PASSPHRASE.", valueName: "file"))
  var passphraseFile: String?

  @Option(
    help: ArgumentHelp("A key file in place of the passphrase; else $CONVENE_KEY_FILE.", valueName: "file"))
  var keyFile: String?

  /// The path of the plan.
  var path: String { plan ?? Self.defaultPath }

  /// The day that counts as today: as given, else by the clock and zone of this machine.
  var day: CivilDate { today ?? Clock.today }

  static var defaultPath: String {
    let named = ProcessInfo.processInfo.environment["CONVENE_PLAN", default: ""]
    return named.isEmpty ? Folders.data + "/plan.convene" : named
  }

  /// Opens the plan for reading or writing, asking for the passphrase where it is not given.
  func open(_ mode: OpenMode) throws -> PlanFile {
    let file = try PlanFile.open(at: path, access: try access(), mode: mode)
    Sightings.watch(file) { Output.say("Note: \($0)") }
    return file
  }

  func validate() throws {
    if passphraseFile != nil, keyFile != nil { throw ValidationError("Give either --passphrase-file or --key-file.") }
  }

  /// How the plan is opened: without a passphrase, with a key file, or with the passphrase given or typed.
  func access() throws -> Access {
    guard try PlanFile.isSealed(at: path) else {
      // A passphrase in the environment is for whichever plan needs one; a file named for this plan is not.
      if passphraseFile != nil || keyFile != nil { throw PlanFileError.notSealed(path: path) }
      return .unsealed
    }
    if let keyFile { return .keyFile(try KeyFiles.read(keyFile)) }
    // What is named on the command line goes before what the environment has for whichever plan needs it.
    let named = ProcessInfo.processInfo.environment["CONVENE_KEY_FILE", default: ""]
    if passphraseFile == nil, !named.isEmpty { return .keyFile(try KeyFiles.read(named)) }
    if let passphrase = try Passphrase.given(file: passphraseFile) { return .passphrase(passphrase) }
    guard let typed = Passphrase.ask("Passphrase for \(path): ") else {
      throw Failure(
        code: .noPermission,
        message: "The plan “\(path)” is sealed, and nobody is here to ask for its passphrase. "
          + "Use --passphrase-file or $CONVENE_PASSPHRASE, or --key-file.")
    }
    return .passphrase(typed)
  }
}

extension CivilDate: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

/// The machine's clock: the one place where the program asks what time it is.
enum Clock {
  static var today: CivilDate {
    let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
    return CivilDate(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1) ?? CivilDate(dayNumber: 0)
  }

  /// The user's own zone, called by its city.
  static var onTheWall: WallClock {
    let zone = TimeZone.current.identifier
    let city = zone.split(separator: "/").last.map(String.init) ?? zone
    guard !["UTC", "GMT", "UCT", "Zulu", "Universal"].contains(city) else { return .utc }
    return .zone(zone) ?? .utc
  }

  static var now: Int64 { Int64(Date().timeIntervalSince1970) }

  /// Who the history says did it.
  static var author: String {
    let name = ProcessInfo.processInfo.environment["USER", default: ""]
    return name.isEmpty ? "someone" : String(name.prefix(60))
  }
}

/// Where the program keeps its own files, by the XDG base directory specification.
enum Folders {
  static var data: String { folder("XDG_DATA_HOME", "/.local/share") + "/convene" }
  static var state: String { folder("XDG_STATE_HOME", "/.local/state") + "/convene" }
  static var config: String { folder("XDG_CONFIG_HOME", "/.config") + "/convene" }

  private static func folder(_ variable: String, _ usual: String) -> String {
    let environment = ProcessInfo.processInfo.environment
    let named = environment[variable, default: ""]
    return named.hasPrefix("/") ? named : environment["HOME", default: "/tmp"] + usual
  }

  /// Makes the folder that a file is to lie in.
  static func makeFolder(of path: String) throws {
    let folder = (path as NSString).deletingLastPathComponent
    guard !folder.isEmpty, !FileManager.default.fileExists(atPath: folder) else { return }
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw Failure(
        code: .cannotCreate, message: "The folder \(folder) cannot be made. Choose another place with --plan.")
    }
  }
}
