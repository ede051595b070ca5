import Foundation

/// Writes papers to files: they name people, so they are readable by their owner alone.
public enum PaperFile {
  /// A file could not be written; which one, and what to look at.
  public struct Unwritable: Error, Hashable, Sendable, CustomStringConvertible {
    let path: String

    public var description: String { "\(path) cannot be written. Check the folder and its permissions." }
  }

  /// Makes the folder that a file is to lie in, for its owner alone, where it is not there yet.
  /// - Throws: `Unwritable`, naming the folder.
  public static func makeFolder(of path: String) throws(Unwritable) {
    let folder = (path as NSString).deletingLastPathComponent
    guard !folder.isEmpty, !FileManager.default.fileExists(atPath: folder) else { return }
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw Unwritable(path: folder)
    }
  }

  /// Writes a file whole or not at all.
  /// - Throws: `Unwritable`; a file that was there before is then as it was.
  public static func write(_ bytes: [UInt8], to path: String) throws(Unwritable) {
    let partial = path + ".part-\(getpid())"
    guard
      FileManager.default.createFile(atPath: partial, contents: Data(bytes), attributes: [.posixPermissions: 0o600]),
      rename(partial, path) == 0
    else {
      try? FileManager.default.removeItem(atPath: partial)
      throw Unwritable(path: path)
    }
  }
}
