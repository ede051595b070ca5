#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Reads a file that a user writes by hand: a theme, settings.
enum SmallTextFile {
  /// Largest file that is read, in bytes.
  private static let limit = 262_144

  /// Why a file was not read: what is wrong, and what to do.
  struct Problem: Error, Hashable {
    let text: String
    /// Whether there is no such file.
    let isMissing: Bool
  }

  /// The text of a file.
  static func read(_ path: String) throws(Problem) -> String {
    guard let file = fopen(path, "r") else {
      let (reason, isMissing) = (String(cString: strerror(errno)), errno == ENOENT)
      throw Problem(text: "cannot be read: \(reason)", isMissing: isMissing)
    }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: limit + 1)
    let count = fread(&bytes, 1, bytes.count, file)
    guard count <= limit else {
      throw Problem(text: "is larger than 256 kB; it should take a few", isMissing: false)
    }
    guard ferror(file) == 0, let text = String(validating: bytes[..<count], as: UTF8.self) else {
      throw Problem(text: "is not UTF-8 text; save it as UTF-8", isMissing: false)
    }
    return text
  }
}
