import Foundation

/// The program at work.
struct Running {
  let process: Process
  let out: URL
  let error: URL
  let arguments: [String]

  /// Starts it, waits until it ends, and says how it went.
  func outcome() throws -> Outcome {
    try process.run()
    return try end()
  }

  /// Waits until it ends, once it runs, and says how it went.
  func end() throws -> Outcome {
    process.waitUntilExit()
    return Outcome(
      arguments: arguments, status: process.terminationStatus, out: try Data(contentsOf: out),
      error: String(decoding: try Data(contentsOf: error), as: UTF8.self))
  }
}
