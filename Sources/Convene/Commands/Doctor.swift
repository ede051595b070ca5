import ArgumentParser
import Foundation
import PlanFile

struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check that the plan and the program are sound.",
    discussion: "EXAMPLE\n  convene doctor --plan north.convene")
  @OptionGroup var options: PlanOptions

  func run() throws {
    var lines: [String] = []
    let missing = DoctorChecks.program(today: options.day)
    lines += missing
    // A newcomer has no plan yet; a plan that was asked for by name has to be there.
    if options.plan != nil || FileManager.default.fileExists(atPath: options.path) {
      let file = try options.open(.read)
      lines += try DoctorChecks.plan(file)
    } else {
      lines.append("note  no plan at \(options.path)")
    }
    Output.write(lines.joined(separator: "\n") + "\n")
    if lines.contains(where: { $0.hasPrefix("BAD") }) { throw ExitCode(1) }
  }
}
