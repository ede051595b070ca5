import Atlas
import Dates
import ForumPlan
import Foundation

@testable import PlanFile

/// A folder of a test's own, gone with it.
final class Scratch {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "planfile-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func path(_ name: String = "plan.convene") -> String { folder.appending(path: name).path(percentEncoded: false) }

  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)).sorted() }
  }

  func bytes(_ name: String = "plan.convene") throws -> Data { try Data(contentsOf: folder.appending(path: name)) }

  /// A new plan, open for writing; sealed at a cost of 1 KiB unless asked otherwise.
  func create(
    _ name: String = "plan.convene", access: Access = .passphrase("correct horse")
  ) throws -> PlanFile {
    try PlanFile.create(
      at: path(name), access: access, programmeName: "Dialogue in the Sahel", author: "mk", time: 1000,
      cost: ScryptCost(rounds: 2, blockSize: 4, parallelism: 1))
  }

  func open(
    _ name: String = "plan.convene", _ access: Access = .passphrase("correct horse"), mode: OpenMode = .read
  ) throws -> PlanFile {
    try PlanFile.open(at: path(name), access: access, mode: mode)
  }
}

/// The error a plan file's call ends with, or `nil`.
func failure<T>(_ body: () throws -> T) -> PlanFileError? {
  do {
    _ = try body()
    return nil
  } catch {
    return error as? PlanFileError
  }
}

extension Change {
  /// A change by one author at one time.
  static func test(_ label: String, _ edits: [Edit]) -> Change {
    Change(label: label, author: "mk", time: 2000, edits: edits)
  }
}

extension PlanFile {
  /// Adds an officer, with keys of which some may not be held.
  @discardableResult
  func add(_ name: String, _ compartments: Set<Compartment>, _ access: Access) throws -> Officer {
    guard let key = try keyMaker.key(of: access) else { throw PlanFileError.officers(.notSealed) }
    return try addOfficer(name, holding: compartments, key: key, author: "mk", time: 3000)
  }
}
