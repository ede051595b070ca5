import Themes

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The themes a planner can choose from: the shipped ones and their own.
public struct ThemeLibrary: Sendable {
  /// Each theme by its name; a file of the user's takes the place of a shipped theme of that name.
  public private(set) var themes: [String: Theme] = [:]
  /// What was wrong with files that could not be used, and the warnings of those that could; one line each.
  public private(set) var problems: [String] = []

  /// Loads the shipped themes and each `*.toml` in `directories`, the later over the earlier.
  ///
  /// A folder that does not exist is no problem; a file that cannot be used is left out and reported.
  public init(directories: [String] = []) {
    for name in ShippedThemes.names {
      guard let toml = ShippedThemes.toml(named: name) else { continue }
      add(name: name, file: name) { toml }
    }
    for directory in directories {
      for file in Self.tomlFiles(in: directory) {
        let path = directory + "/" + file
        add(name: String(file.dropLast(5)), file: path) { try Self.read(path) }
      }
    }
  }

  /// The names in alphabetical order.
  public var names: [String] { themes.keys.sorted() }

  /// The theme of that name.
  ///
  /// - Throws: `ThemeError` naming the themes there are.
  public func theme(named name: String) throws -> Theme {
    if let theme = themes[name] { return theme }
    throw ThemeError(
      file: name, key: "", problem: "there is no theme of that name; choose one of \(names.joined(separator: ", "))")
  }

  private mutating func add(name: String, file: String, text: () throws -> String) {
    do {
      let theme = try Theme(toml: text(), name: name, file: file)
      themes[name] = theme
      problems += theme.warnings
    } catch {
      problems.append("\(error)")
    }
  }

  private static func tomlFiles(in directory: String) -> [String] {
    guard let folder = opendir(directory) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name.hasSuffix(".toml"), !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  private static func read(_ path: String) throws -> String {
    let limit = 262_144
    guard let file = fopen(path, "r") else {
      throw ThemeError(file: path, key: "", problem: "cannot be read: \(String(cString: strerror(errno)))")
    }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: limit + 1)
    let count = fread(&bytes, 1, bytes.count, file)
    guard count <= limit else {
      throw ThemeError(file: path, key: "", problem: "is larger than 256 kB; a theme takes a few")
    }
    guard let text = String(validating: bytes[..<count], as: UTF8.self) else {
      throw ThemeError(file: path, key: "", problem: "is not UTF-8 text; save it as UTF-8")
    }
    return text
  }
}
