import Foundation
import Testing

/// A planner's desk: a folder, a home and a temporary folder of its own, where the built program is run.
///
/// Nothing of the machine's environment reaches the program, and everything is gone with the desk.
final class Desk {
  /// What the program is asked on every desk, unless a test says otherwise.
  static let today = "2026-11-20"

  private let root: URL
  /// The folder that the program runs in.
  let folder: URL
  /// `TMPDIR` of the program.
  let temporary: URL
  private let home: URL

  init() throws {
    root = FileManager.default.temporaryDirectory.appending(path: "convene-desk-\(UUID().uuidString)")
    folder = root.appending(path: "work")
    temporary = root.appending(path: "tmp")
    home = root.appending(path: "home")
    for place in [folder, temporary, home] {
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    }
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  /// A desk with an unsealed plan `p.convene`, and in it the forum that the fixtures name.
  static func withForum() throws -> Desk {
    let desk = try Desk()
    try desk.convene("new", "p.convene", "--no-passphrase").expect()
    try desk.plan("forum", "add", "Tunis dialogue", "--place", "Tunis, TN", "--start", "2027-05-11", "--days", "3")
      .expect()
    return desk
  }

  /// A desk with the forum, the facts and the people of the fixtures.
  static func withPeople() throws -> Desk {
    let desk = try withForum()
    let files = ["passport-index.csv", "holidays.csv", "visa-processes.csv", "participants.csv"].map(Fixture.path)
    try desk.plan(["import"] + files).expect()
    return desk
  }

  /// Runs the program on `p.convene`, on the day that counts as today.
  func plan(_ arguments: String...) throws -> Outcome { try plan(arguments) }

  func plan(_ arguments: [String], environment: [String: String] = [:]) throws -> Outcome {
    try convene(arguments + ["--plan", "p.convene", "--today", Desk.today], environment: environment)
  }

  /// Runs the program with just these arguments.
  func convene(_ arguments: String...) throws -> Outcome { try convene(arguments) }

  func convene(_ arguments: [String], environment: [String: String] = [:]) throws -> Outcome {
    let running = try start(arguments, environment: environment)
    return try running.outcome()
  }

  /// Starts the program, which reads a file if one is named, and does not wait for it.
  func start(_ arguments: [String], environment: [String: String] = [:], reading input: String? = nil) throws -> Running
  {
    let process = Process()
    process.executableURL = try Fixture.program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = self.environment.merging(environment) { $1 }
    // Files cannot fill up as pipes can, so that no test waits for ever; they lie where no test looks for secrets.
    let name = UUID().uuidString
    let (out, error) = (root.appending(path: "\(name).out"), root.appending(path: "\(name).err"))
    for file in [out, error] { try Data().write(to: file) }
    process.standardInput = try input.map { try FileHandle(forReadingFrom: url($0)) } ?? FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: out)
    process.standardError = try FileHandle(forWritingTo: error)
    return Running(process: process, out: out, error: error, arguments: arguments)
  }

  /// All that the program knows of the world.
  var environment: [String: String] {
    [
      "HOME": home.path, "XDG_DATA_HOME": home.path + "/data", "XDG_CONFIG_HOME": home.path + "/config",
      "XDG_STATE_HOME": home.path + "/state",
      "TMPDIR": temporary.path, "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "USER": "tester", "TERM": "xterm-256color",
      "TZ": "UTC", "CONVENE_CHEAP_KEYS": "1",
    ]
  }

  func url(_ name: String) -> URL { folder.appending(path: name) }

  func bytes(_ name: String) throws -> Data { try Data(contentsOf: url(name)) }

  func write(_ text: String, to name: String) throws { try Data(text.utf8).write(to: url(name)) }

  /// The permissions of a file, as in `0o600`.
  func mode(_ name: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: url(name).path)
    return try #require(attributes[.posixPermissions] as? NSNumber).intValue
  }

  /// Every file on the desk that the program may have written, by its path below the desk.
  func everyFile() throws -> [String: Data] {
    var files: [String: Data] = [:]
    for place in [folder, temporary, home] {
      for path in try FileManager.default.subpathsOfDirectory(atPath: place.path) {
        let file = place.appending(path: path)
        guard let data = try? Data(contentsOf: file) else { continue }
        files[place.lastPathComponent + "/" + path] = data
      }
    }
    return files
  }
}
