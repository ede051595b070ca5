import ArgumentParser
import Atlas
import Dates
import ExamplePlan
import ForumPlan
import Foundation
import PlanFile

struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a plan.",
    discussion: "EXAMPLE\n  convene new north.convene --name \"Northern dialogues 2027\"")

  @Argument(help: "The file to make; it must not exist.")
  var file: String

  @Option(help: "The programme's name; else the file's.")
  var name: String?

  @Flag(help: "Make a plan that anyone who has the file can read.")
  var noPassphrase = false

  @Option(help: ArgumentHelp("A file whose first line is the passphrase.", valueName: "file"))
  var passphraseFile: String?

  func run() throws {
    guard !FileManager.default.fileExists(atPath: file) else { throw PlanFileError.alreadyExists(path: file) }
    let access: Access = noPassphrase ? .unsealed : .passphrase(try Passphrase.first(file: passphraseFile))
    try Folders.makeFolder(of: file)
    let stem = ((file as NSString).lastPathComponent as NSString).deletingPathExtension
    if let problem = Programme(name: name ?? stem).problems.first { throw problem }
    try PlanFile.create(
      at: file, access: access, programmeName: name ?? stem, author: Clock.author, time: Clock.now
    ).close()
    Output.say(
      noPassphrase ? "Made \(file). It is not sealed: anyone who has it can read it." : "Made \(file), sealed.")
  }
}

struct Example: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make an example plan and open it.",
    discussion: """
      Everyone in it is made up, and its dates hang on today. It is not sealed.

      EXAMPLE
        convene example --people 10000 --no-open big.convene
      """)

  @Argument(help: "The file to make; else example.convene in your data folder, which is opened again when it is there.")
  var file: String?

  @Option(help: "How many people, 40 to 100000.")
  var people = 70

  @Flag(help: "Make the file and stop.")
  var noOpen = false

  @Flag(help: "Make the example in your data folder anew.")
  var fresh = false

  @Option(help: ArgumentHelp("The day that counts as today, as YYYY-MM-DD.", valueName: "date"))
  var today: CivilDate?

  @Option(help: "The theme for this time; see “convene themes”.")
  var theme: String?

  @Flag(inversion: .prefixedNo, help: "Open it in lines, for screen readers; see “convene open --help”.")
  var plain: Bool?

  func validate() throws {
    guard (40...100_000).contains(people) else { throw ValidationError("--people takes 40 to 100000.") }
  }

  func run() throws {
    let path = file ?? Folders.data + "/example.convene"
    let day = today ?? Clock.today
    let exists = FileManager.default.fileExists(atPath: path)
    if exists, file != nil { throw PlanFileError.alreadyExists(path: path) }
    if exists, fresh || people != 70 {
      for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
    }
    if !FileManager.default.fileExists(atPath: path) { try make(path, day) }
    guard !noOpen else {
      Output.say("The example is at \(path). Open it with: convene \(path)")
      return
    }
    var options = try PlanOptions.parse([])
    options.plan = path
    options.today = today
    try Open.show(options, theme: theme, plain: plain)
  }

  private func make(_ path: String, _ day: CivilDate) throws {
    try Folders.makeFolder(of: path)
    let plan = try PlanFile.create(
      at: path, access: .unsealed, programmeName: "Example", author: "example", time: Clock.now)
    try plan.apply(
      Change(
        label: ExamplePlan.label, author: "example", time: Clock.now,
        edits: ExamplePlan.make(today: day, people: people, atlas: .shipped)))
    plan.close()
  }
}
