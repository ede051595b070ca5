import Foundation
import Testing

/// Compares the screen with the text file of this name in `Tests/ScreensTests/Snapshots`.
///
/// With `CONVENE_RECORD=1` the files are written instead; look at each before you commit it.
func expectSnapshot(
  _ stage: Stage, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  let file = folder.appending(path: "Snapshots/\(name).txt")
  if ProcessInfo.processInfo.environment["CONVENE_RECORD"] == "1" {
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try (stage.text + "\n").write(to: file, atomically: true, encoding: .utf8)
  }
  let wanted = try String(contentsOf: file, encoding: .utf8)
  #expect(stage.text + "\n" == wanted, "\(name)", sourceLocation: sourceLocation)
}
