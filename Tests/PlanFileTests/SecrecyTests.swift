import ForumPlan
import Foundation
import GRDB
import Testing

@testable import PlanFile

@Suite struct SecrecyTests {
  /// Words of the samples, the programme and the journal that no file may show.
  private let secrets = [
    "Traor", "Aminata", "أميناتا", "AA9988776", "amina@", "Thirdbattalion", "Cedar", "Dar Nejma", "Sahel", "mk-author",
    "Quiet label", "alias", "identity", "civilSociety", "correct horse",
  ]

  private func found(in folder: URL) throws -> [String] {
    var found: [String] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)) {
      guard let data = try? Data(contentsOf: folder.appending(path: name)) else { continue }
      for secret in secrets where data.firstRange(of: Data(secret.utf8)) != nil { found.append("\(secret) in \(name)") }
    }
    return found
  }

  @Test func noWordOfASealedPlanReachesTheDisk() throws {
    let scratch = try Scratch()
    let file = try scratch.create()
    try file.apply(
      Change(label: "Quiet label", author: "mk-author", time: 5, edits: Samples.all.map(Edit.put)))
    try file.undo(author: "mk-author", time: 6)
    #expect(try scratch.names == ["plan.convene", "plan.convene-lock", "plan.convene-shm", "plan.convene-wal"])
    #expect(try found(in: scratch.folder) == [])
    file.close()
    #expect(try found(in: scratch.folder) == [])
  }

  @Test func rowsOfOnePersonHaveNothingInCommon() throws {
    let scratch = try Scratch()
    let file = try scratch.create()
    try file.apply(.test("All", Samples.all.map(Edit.put)))
    file.close()
    let queue = try DatabaseQueue(path: scratch.path())
    let rows = try queue.read { try Row.fetchAll($0, sql: "SELECT * FROM records") }
    try queue.close()
    #expect(Set(rows.map { $0["rowkey"] as Data }).count == rows.count)
    #expect(rows.count == RecordKind.allCases.count)
    for row in rows {
      #expect((row["rowkey"] as Data).count == 16)
      #expect((row["revision"] as Int) <= 2)
      // Nonce and tag, and whole grains between.
      #expect(((row["sealed"] as Data).count - 28) % Seal.grain == 0)
    }
  }

  @Test func equalRecordsLookDifferentInTwoPlans() throws {
    let scratch = try Scratch()
    var keys: [Set<Data>] = []
    for name in ["a", "b"] {
      try scratch.create(name).close()
      let queue = try DatabaseQueue(path: scratch.path(name))
      keys.append(Set(try queue.read { try Data.fetchAll($0, sql: "SELECT rowkey FROM records") }))
      try queue.close()
    }
    #expect(keys[0].isDisjoint(with: keys[1]))
  }
}
