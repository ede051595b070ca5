import Foundation

/// A line that says how far long work has come: on a terminal, and once it has taken more than 200 ms.
struct Progress {
  private let begun = ContinuousClock.now
  private var shown: ContinuousClock.Instant?

  /// Shows how far it is, at most ten times a second.
  mutating func show(_ text: String) {
    let now = ContinuousClock.now
    guard now - begun > .milliseconds(200), isatty(STDERR_FILENO) == 1 else { return }
    if let shown, now - shown < .milliseconds(100) { return }
    shown = now
    FileHandle.standardError.write(Data("\r\(text)\u{1B}[K".utf8))
  }

  /// Takes the line away again.
  func end() {
    if shown != nil { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
  }
}
