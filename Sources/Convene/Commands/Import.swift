import ArgumentParser
import Exchange
import ForumPlan
import Foundation
import Logistics

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Import people, requirements, holidays, visa processes, venues or budget lines from CSV.",
    discussion: """
      What a file holds is recognised by its columns. Each file is one change, so one undo takes it back. A row that
      cannot be read is refused and named; it never touches another.

      EXAMPLE
        convene import participants.csv passport-index-tidy-iso2.csv --dry-run
      """)

  @OptionGroup var options: PlanOptions
  @Argument(help: "The files.") var files: [String]
  @Option(
    name: .customLong("as"),
    help: "What the files hold: \(ImportKind.allCases.map(\.rawValue).joined(separator: ", ")).")
  var kind: ImportKind?
  @Flag(help: "Say what would happen and change nothing.") var dryRun = false
  @Flag(help: "Name every row that was taken, too.") var verbose = false

  func run() throws {
    let file = try options.open(dryRun ? .read : .write)
    defer { file.close() }
    let watch = VisaWatch(file.plan, today: options.day)
    defer { watch.say(file.plan) }
    for (index, path) in files.enumerated() {
      // A handle reads pipes as well, so that a list need not be unpacked to the disk.
      guard let handle = FileHandle(forReadingAtPath: path), let data = try? handle.readToEnd() ?? Data() else {
        let before = index == 0 || dryRun ? "" : " The files named before it were imported."
        throw Failure(code: .noInput, message: "\(path) cannot be read.\(before)")
      }
      let name = (path as NSString).lastPathComponent
      var generator = SystemRandomNumberGenerator()
      let result = try Importer.read(
        bytes: [UInt8](data), fileName: name, as: kind, into: file.plan, atlas: file.plan.atlas, today: options.day,
        generator: &generator)
      var following: BudgetFollowing?
      if !dryRun, !result.edits.isEmpty {
        following = BudgetFollowing(result.edits, in: file.plan, today: options.day)
        try file.apply(
          Change(
            label: result.label, author: Clock.author, time: Clock.now, edits: result.edits + (following?.edits ?? [])))
      }
      Output.write(ImportSummary(result: result, name: name, isDryRun: dryRun, isVerbose: verbose).text)
      if let words = following?.words { Output.say(words) }
    }
  }
}

extension ImportKind: ExpressibleByArgument {}
