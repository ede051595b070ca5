import ArgumentParser
import Foundation
import Papers
import PlanFile
import Screens

extension OfficersCommand {
  struct Recovery: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make the recovery sheet, which opens the plan when passphrases are lost.",
      discussion: """
        It opens all that you hold. Its code is shown this once and stored nowhere; the sheet before it opens nothing any \
        more. Print it, lock it away, and keep no file of it. Without a sheet, a plan whose passphrases are lost stays shut.

        EXAMPLES
          convene officers recovery --print
          convene officers recovery -o sheet.pdf
        """)
    @OptionGroup var options: PlanOptions
    @Option(
      name: [.customShort("o"), .long], help: ArgumentHelp("Write to a file, readable by you alone.", valueName: "file")
    )
    var output: String?
    @Flag(name: .customLong("print"), help: "Hand it to the printer as PDF, with lp.") var prints = false
    @Option(help: "The printer, as lp calls it; else the usual one.") var printer: String?
    @Option(help: PaperFormat.help) var format: PaperFormat?
    @Option(help: PaperSheet.help) var sheet: PaperSheet?

    func validate() throws {
      if prints, output != nil { throw ValidationError("Give either -o or --print.") }
      if printer != nil, !prints { throw ValidationError("--printer goes with --print.") }
      if prints, format ?? .pdf != .pdf { throw ValidationError("A printer gets a PDF; leave --format out.") }
      if !prints, output == nil, format == .pdf {
        throw ValidationError("A PDF is no text for a terminal. Write it to a file: -o sheet.pdf")
      }
    }

    func run() throws {
      // What the settings may have wrong is told before there is a code to lose.
      let chosen = try PaperSheet.chosen(sheet)
      let file = try options.open(.write)
      if let output, FileManager.default.fileExists(atPath: output) {
        throw Failure(
          code: .cannotCreate, message: "\(output) is there already, and a recovery sheet replaces nothing.")
      }
      let code = try file.makeRecoveryCode(author: Clock.author, time: Clock.now)
      let held = file.officer?.compartments ?? []
      let plan = file.plan
      file.close()
      let paper = RecoverySheet(
        plan: plan, file: (options.path as NSString).lastPathComponent, opens: held.words, today: options.day
      ).document(of: code.lines)
      do {
        try give(paper, on: chosen)
      } catch {
        Output.say(
          "The sheet was made, but not written: nobody has its code now. Make it again; the one before opens nothing.")
        throw error
      }
    }

    private func give(_ paper: Document, on sheet: PaperSheet) throws {
      if prints {
        let bytes = try PaperFormat.pdf.bytes(of: paper, sheet: sheet, date: options.day)
        do {
          Output.say("Printed: \(try Printer().print(bytes, copies: 1, on: printer))")
        } catch {
          throw Failure(code: .io, message: error.description)
        }
      } else if let output {
        let format = format ?? PaperFormat(path: output) ?? .text
        try Output.save(try format.bytes(of: paper, sheet: sheet, date: options.day), to: output, replacing: false)
        Output.say("Print it, lock the paper away, and delete the file.")
      } else {
        try Output.print(paper, format, sheet: sheet, today: options.day)
      }
    }
  }
}
