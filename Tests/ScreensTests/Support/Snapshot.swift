import Foundation
import Testing

/// Compares the screen with the text file of this name in `Tests/ScreensTests/Snapshots`.
///
/// Of a screen whose right part is for other tests, `upTo` columns from the left are compared. With `CONVENE_RECORD=1` the files are written instead; look at each before you commit it.
func expectSnapshot(
  _ stage: Stage, _ name: String, upTo width: Int = .max, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let lines = stage.text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.prefix(width) }
  try expectSnapshot(lines.joined(separator: "\n"), name, sourceLocation: sourceLocation)
}

/// Compares a text with the file of this name.
func expectSnapshot(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let text = text + "\n"
  let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  let file = folder.appending(path: "Snapshots/\(name).txt")
  if ProcessInfo.processInfo.environment["CONVENE_RECORD"] == "1" {
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
  }
  let wanted = try String(contentsOf: file, encoding: .utf8)
  #expect(text == wanted, "\(name)", sourceLocation: sourceLocation)
}
