import Themes

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The text of a theme and where it is from.
struct ThemeSource: Sendable {
  let name: String
  /// What messages call it: the path, or the name of a shipped theme.
  let file: String
  let text: String

  /// Largest file that is read, in bytes.
  private static let limit = 262_144

  init(name: String, file: String, text: String) {
    self.name = name
    self.file = file
    self.text = text
  }

  /// A shipped theme; `nil` when none has that name.
  init?(shipped name: String) {
    guard let text = ShippedThemes.toml(named: name) else { return nil }
    self.init(name: name, file: name, text: text)
  }

  /// Reads a file; throws `ThemeError` when it is not there, too large or no text.
  init(path: String) throws(ThemeError) {
    guard let file = fopen(path, "r") else {
      throw ThemeError(file: path, key: "", problem: "cannot be read: \(String(cString: strerror(errno)))")
    }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: Self.limit + 1)
    let count = fread(&bytes, 1, bytes.count, file)
    guard count <= Self.limit else {
      throw ThemeError(file: path, key: "", problem: "is larger than 256 kB; a theme takes a few")
    }
    guard ferror(file) == 0, let text = String(validating: bytes[..<count], as: UTF8.self) else {
      throw ThemeError(file: path, key: "", problem: "is not UTF-8 text; save it as UTF-8")
    }
    let last = path.split(separator: "/").last.map(String.init) ?? path
    self.init(name: last.hasSuffix(".toml") ? String(last.dropLast(5)) : last, file: path, text: text)
  }
}
