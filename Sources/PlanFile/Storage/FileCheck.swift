import Foundation

/// Looks at a file before SQLite does, since SQLite may write to whatever it opens.
enum FileCheck {
  /// Makes sure that a file is a plan of a version known.
  ///
  /// Nothing is opened that this process holds open as a plan already: to close any descriptor of a file drops all
  /// POSIX locks of the process on it, SQLite's included.
  static func check(_ path: String) throws(PlanFileError) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw errno == ENOENT || errno == ENOTDIR ? .noSuchFile(path: path) : .io(path: path, message: lastMessage)
    }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAPlan(path: path) }
    guard !OpenFiles.contains(FileIdentity(status)) else { return }
    let header = try readHeader(path)
    guard header.count == 100, header.starts(with: Array("SQLite format 3\0".utf8)),
      number(header, at: 68) == Format.applicationID
    else { throw .notAPlan(path: path) }
    let version = Int(number(header, at: 60))
    guard version <= Format.version else {
      throw .newerVersion(path: path, found: version, known: Format.version)
    }
    let pageSize = Int(number(header, at: 16) >> 16)
    let size = Int(number(header, at: 28)) * (pageSize == 1 ? 65_536 : pageSize)
    // While a log stands beside it, the file may yet have to grow to the size it tells.
    guard Int(status.st_size) >= size || hasLog(path) else {
      throw .damaged(path: path, what: "its end is missing")
    }
  }

  private static func hasLog(_ path: String) -> Bool {
    var status = stat()
    return stat(path + "-wal", &status) == 0 && status.st_size > 0
  }

  /// What the system says about its last refusal.
  static var lastMessage: String { String(cString: strerror(errno)) }

  private static func readHeader(_ path: String) throws(PlanFileError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .io(path: path, message: lastMessage) }
    defer { close(descriptor) }
    var header = [UInt8](repeating: 0, count: 100)
    let count = read(descriptor, &header, header.count)
    guard count >= 0 else { throw .io(path: path, message: lastMessage) }
    return Array(header.prefix(count))
  }

  private static func number(_ header: [UInt8], at offset: Int) -> UInt32 {
    header[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) }
  }
}
