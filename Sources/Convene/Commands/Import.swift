import ArgumentParser
import Exchange
import ForumPlan
import Foundation
import Logistics

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Import people, requirements, holidays, visa processes, venues or budget lines from CSV.",
    discussion: """
      What a file holds is recognised by its columns. Each file is one change, so one undo takes it back.

      EXAMPLE
        convene import participants.csv passport-index-tidy-iso2.csv --dry-run
      """)

  @OptionGroup var options: PlanOptions
  @Argument(help: "The files.") var files: [String]
  @Option(name: .customLong("as"), help: "What the files hold: \(ImportKind.allCases.map(\.rawValue).joined(separator: ", ")).")
  var kind: ImportKind?
  @Flag(help: "Say what would happen and change nothing.") var dryRun = false

  func run() throws {
    let file = try options.open(dryRun ? .read : .write)
    defer { file.close() }
    for path in files {
      guard let data = FileManager.default.contents(atPath: path) else {
        throw Failure(code: .noInput, message: "\(path) cannot be read. Files before it were imported.")
      }
      let name = (path as NSString).lastPathComponent
      var importer = Importer(plan: file.plan, atlas: file.plan.atlas(), today: options.day, fileName: name)
      let result = try importer.read([UInt8](data), as: kind)
      if !dryRun, !result.edits.isEmpty {
        try file.apply(Change(label: result.label, author: Clock.author, time: Clock.now, edits: result.edits))
      }
      Output.write(Self.summary(of: result, name, dryRun: dryRun))
    }
  }

  private static func summary(of result: ImportResult, _ name: String, dryRun: Bool) -> String {
    var counts: [String] = []
    for (count, word) in [
      (result.added, "new"), (result.updated, "changed"), (result.unchanged, "as they were"),
      (result.merged, "merged"), (result.refused, "refused"),
    ] where count > 0 { counts.append("\(count) \(word)") }
    var lines = ["\(name): \(result.kind.rawValue), \(counts.isEmpty ? "nothing" : counts.joined(separator: ", "))"]
    lines += result.notes.prefix(200).map { "  \($0.severity.rawValue.padding(toLength: 8, withPad: " ", startingAt: 0)) \($0)" }
    if result.notes.count > 200 { lines.append("  and \(result.notes.count - 200) more") }
    lines.append(dryRun ? "  Nothing was changed (--dry-run)." : "  \(result.label).")
    return lines.joined(separator: "\n") + "\n"
  }
}

extension ImportKind: ExpressibleByArgument {}
