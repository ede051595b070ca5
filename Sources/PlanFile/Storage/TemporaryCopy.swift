import Foundation

/// A copy of a plan in a folder of its own, for reading where nothing can be written; sealed as the plan is.
final class TemporaryCopy {
  let path: String
  private let folder: URL

  init(of plan: String, named name: String) throws(PlanFileError) {
    let manager = FileManager.default
    folder = manager.temporaryDirectory.appending(path: "convene-\(UUID().uuidString)")
    path = folder.appending(path: "plan").path(percentEncoded: false)
    do {
      try manager.createDirectory(
        at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
      try manager.copyItem(atPath: plan, toPath: path)
      if manager.fileExists(atPath: plan + "-wal") {
        try manager.copyItem(atPath: plan + "-wal", toPath: path + "-wal")
      }
      for file in try manager.contentsOfDirectory(atPath: folder.path(percentEncoded: false)) {
        let copied = folder.appending(path: file).path(percentEncoded: false)
        try manager.setAttributes([.posixPermissions: 0o600], ofItemAtPath: copied)
      }
    } catch {
      try? manager.removeItem(at: folder)
      throw .io(path: name, message: "it could not be copied to the temporary folder for reading")
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }
}
