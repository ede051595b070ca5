import Foundation
import Synchronization

/// A file as the system knows it, whatever its paths.
struct FileIdentity: Hashable, Sendable {
  private let device: UInt64
  private let node: UInt64

  init(_ status: stat) {
    device = UInt64(truncatingIfNeeded: status.st_dev)
    node = UInt64(truncatingIfNeeded: status.st_ino)
  }

  /// The file at a path, if there is one.
  init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }
}

/// The plans this process holds open.
enum OpenFiles {
  private static let counts = Mutex<[FileIdentity: Int]>([:])

  static func contains(_ file: FileIdentity) -> Bool { counts.withLock { $0[file] != nil } }

  static func add(_ file: FileIdentity) { counts.withLock { $0[file, default: 0] += 1 } }

  static func remove(_ file: FileIdentity) {
    counts.withLock { counts in
      counts[file] = counts[file].flatMap { $0 > 1 ? $0 - 1 : nil }
    }
  }
}
