import ForumPlan
import Foundation
import Testing

@testable import Exchange

/// The real input that stands beside the repository on some machines; skipped where it does not.
@Suite struct SharedFileTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../shared/data")
    .standardizedFileURL
  static var isThere: Bool { FileManager.default.fileExists(atPath: folder.appending(path: "README.md").path) }

  func bytes(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: Self.folder.appending(path: name))) }

  @Test(.enabled(if: isThere)) func dump() throws {
    for name in [
      "participants-messy.csv", "passport-index-tidy-iso2.csv", "public-holidays.csv", "visa-processes.csv",
      "visa-rules.csv", "weekends.csv", "us-restrictions.csv", "busday-offset-vectors.csv",
    ] {
      do {
        let plan = try planWithForum("Tunis dialogue")
        let result = try imported(bytes(name), into: plan, file: name)
        print("##", result.label, result.kind, "rows", result.rowsTaken, "edits", result.edits.count)
        print("tallies", result.tallies.map { "\($0.key): \($0.value)" }.sorted())
        for (n, l) in [
          ("taken", result.taken), ("refused", result.refused), ("merged", result.merged), ("warn", result.warnings),
        ] {
          print("--", n, l.count)
          for x in l.prefix(100) { print("   ", x) }
        }
        let after = try plan.after(result)
        let again = try imported(bytes(name), into: after, file: name, seed: 99)
        print("AGAIN", again.edits.count, again.label)
        if name.hasPrefix("part") { for p in after.people { print(p, after.identity(of: p.id)!) } }
      } catch let error as ImportError { print("## ERROR", error) }
    }
  }
}
