import Foundation
import Screens

/// The printer, by way of `lp`.
struct Printer: PaperPrinter {
  /// The printers that `lp` takes papers for; none where it does not say.
  func names() -> [String] {
    guard let told = try? Self.run(["lpstat", "-e"], reading: []), told.status == 0 else { return [] }
    return told.answer.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty }
  }

  /// Prints a PDF and gives lp's answer; the bytes go through a pipe, and the queue learns no title.
  func print(_ pdf: [UInt8], copies: Int, on printer: String?) throws(PrinterError) -> String {
    let arguments = ["lp", "-n", "\(copies)", "-t", "Convene"] + (printer.map { ["-d", $0] } ?? []) + ["-"]
    let told: (answer: String, status: Int32)
    do {
      told = try Self.run(arguments, reading: pdf)
    } catch {
      throw .missing
    }
    // So says env where there is no such program.
    guard told.status != 127 else { throw .missing }
    guard told.status == 0 else { throw .refused(told.answer.isEmpty ? "lp gave no reason" : told.answer) }
    return told.answer.isEmpty ? "lp has it" : told.answer
  }

  private static func run(_ arguments: [String], reading bytes: [UInt8]) throws -> (answer: String, status: Int32) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    let input = Pipe()
    let output = Pipe()
    (process.standardInput, process.standardOutput, process.standardError) = (input, output, output)
    // One that ends before it has read all must not end this program.
    signal(SIGPIPE, SIG_IGN)
    try process.run()
    try? input.fileHandleForWriting.write(contentsOf: Data(bytes))
    try? input.fileHandleForWriting.close()
    let answer = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      .trimmingCharacters(in: .whitespacesAndNewlines)
    process.waitUntilExit()
    return (answer, process.terminationStatus)
  }
}
