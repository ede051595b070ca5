import ArgumentParser
import ForumPlan
import Foundation
import Papers
import PlanFile
import Screens

/// Where a paper goes: to the terminal, a file, standard output or a printer; and its entry in the register.
struct PaperDestination: ParsableArguments {
  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("Write to a file, readable by you alone; - for standard output.", valueName: "file"))
  var output: String?
  @Flag(help: "Replace a file that is there.") var force = false
  @Option(help: PaperSheet.help) var sheet: PaperSheet?
  @Flag(name: .customLong("print"), help: "Hand it to the printer as PDF, with lp.") var prints = false
  @Option(help: "The printer, as lp calls it; else the usual one.") var printer: String?
  @Option(help: "How many copies to print, 1 to 999.") var copies = 1
  @Flag(help: "Do not enter it in the plan’s register of papers.") var unregistered = false

  func validate() throws {
    guard (1...999).contains(copies) else { throw ValidationError("--copies takes 1 to 999, not \(copies).") }
    if !prints, copies > 1 || printer != nil {
      throw ValidationError("--copies and --printer go with --print.")
    }
    if prints, output != nil { throw ValidationError("Give either -o or --print.") }
  }

  /// Whether the paper leaves the terminal.
  var goesOut: Bool { prints || output != nil }

  /// Opens the plan, for writing where the paper is to be entered in its register.
  func open(_ options: PlanOptions) throws -> PlanFile {
    try Self.open(options, entering: goesOut && !unregistered)
  }

  /// Opens the plan, for writing where papers are to be entered in its register.
  static func open(_ options: PlanOptions, entering: Bool) throws -> PlanFile {
    guard entering else { return try options.open(.read) }
    do {
      return try options.open(.write)
    } catch PlanFileError.heldByAnother(let path, _) {
      throw Failure(
        code: .noPermission,
        message:
          "“\(path)” is open elsewhere, so the paper cannot be entered in its register. Print it there with P, or "
          + "close it there; --unregistered goes without an entry.")
    }
  }

  /// Sets a paper, gives it out and enters it; the plan is closed then.
  func give(_ issue: PaperIssue, as format: PaperFormat?, of file: PlanFile, _ options: PlanOptions) throws {
    guard goesOut else {
      file.close()
      return try Output.print(issue.document, format, sheet: .chosen(sheet), today: options.day)
    }
    let (bytes, medium) = try send(issue, as: format, options)
    try enter(issue, bytes, medium, in: file, options)
  }

  /// Gives out what is set already, which no printer takes, and enters it; the plan is closed then.
  func give(_ bytes: [UInt8], _ issue: PaperIssue, of file: PlanFile, _ options: PlanOptions) throws {
    guard !prints else { throw Failure(code: .usage, message: "This is a file for programs; write it with -o.") }
    try write(bytes, to: output ?? "-")
    if goesOut { try enter(issue, bytes, .file, in: file, options) } else { file.close() }
  }

  private func enter(
    _ issue: PaperIssue, _ bytes: [UInt8], _ medium: IssuedPaper.Medium, in file: PlanFile, _ options: PlanOptions
  ) throws {
    defer { file.close() }
    guard !unregistered else { return }
    let entry = issue.entry(
      id: .random(), bytes: bytes, medium: medium, copies: prints ? copies : 1, on: options.day)
    try file.enter([entry], author: Clock.author, time: Clock.now)
  }

  private func send(
    _ issue: PaperIssue, as format: PaperFormat?, _ options: PlanOptions
  ) throws -> ([UInt8], IssuedPaper.Medium) {
    if prints {
      guard format ?? .pdf == .pdf else {
        throw Failure(code: .usage, message: "A printer gets a PDF; leave --format out.")
      }
      let bytes = try PaperFormat.pdf.bytes(of: issue.document, sheet: .chosen(sheet), date: options.day)
      do {
        Output.say("Printed: \(try Printer().print(bytes, copies: copies, on: printer))")
      } catch {
        let way = error == .missing ? " Or write the paper to a file: -o paper.pdf" : ""
        throw Failure(code: .io, message: error.description + way)
      }
      return (bytes, .printer)
    }
    let path = output ?? "-"
    let bytes = try (format ?? PaperFormat(path: path) ?? .text)
      .bytes(of: issue.document, sheet: .chosen(sheet), date: options.day)
    try write(bytes, to: path)
    return (bytes, .file)
  }

  private func write(_ bytes: [UInt8], to path: String) throws {
    if path == "-" { try Output.writeOut(bytes) } else { try Output.save(bytes, to: path, replacing: force) }
  }
}
