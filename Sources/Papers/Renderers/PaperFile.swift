import Foundation

/// Writes papers to files: they name people, so they are readable by their owner alone.
public enum PaperFile {
  /// A file could not be written; which one, and what to look at.
  public struct Unwritable: Error, Hashable, Sendable, CustomStringConvertible {
    let path: String

    public var description: String { "\(path) cannot be written. Check the folder and its permissions." }
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
