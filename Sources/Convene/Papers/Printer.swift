import Foundation

/// The printer, by way of `lp`.
struct Printer {
  /// As lp calls it; `nil` for the usual one.
  var name: String?

  /// Prints a PDF and gives lp's answer; the bytes go through a pipe, and the queue learns no title.
  /// - Throws: that there is no lp, or what it said against it.
  func print(_ bytes: [UInt8], copies: Int) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["lp", "-n", "\(copies)", "-t", "Convene"] + (name.map { ["-d", $0] } ?? []) + ["-"]
    let input = Pipe()
    let output = Pipe()
    (process.standardInput, process.standardOutput, process.standardError) = (input, output, output)
    // An lp that ends before it has read all must not end this program.
    signal(SIGPIPE, SIG_IGN)
    do {
      try process.run()
      try? input.fileHandleForWriting.write(contentsOf: Data(bytes))
      try? input.fileHandleForWriting.close()
    } catch {
      throw Failure(code: .io, message: "lp could not be started. Is CUPS installed?")
    }
    let answer = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      .trimmingCharacters(in: .whitespacesAndNewlines)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(
        code: .io,
        message: process.terminationStatus == 127
          ? "There is no lp here. Install CUPS, or write the paper to a file: -o paper.pdf"
          : "The printer refused: \(answer.isEmpty ? "lp gave no reason" : answer)")
    }
    return answer.isEmpty ? "Printed." : "Printed: \(answer)"
  }
}
