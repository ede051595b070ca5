import Themes

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The themes a planner can choose from: the shipped ones and their own.
///
/// Nothing is kept: each call reads what the files say now.
public struct ThemeLibrary: Sendable {
  /// The folders of the user's `*.toml`, a later one before an earlier.
  public let directories: [String]

  /// The shipped themes and those in `directories`; a folder that does not exist is no problem.
  ///
  /// A file of the user's takes the place of a shipped theme of that name.
  public init(directories: [String] = []) { self.directories = directories }

  /// The names to choose by: the shipped ones as they are shipped, then the user's own by name.
  public var names: [String] {
    let own = directories.flatMap(Self.namesOfFiles)
    return ShippedThemes.names + Set(own).subtracting(ShippedThemes.names).sorted()
  }

  /// The theme of that name.
  ///
  /// - Throws: `ThemeError` for a name that no theme has, naming those there are, and for a file that cannot be used.
  public func theme(named name: String) throws(ThemeError) -> Theme {
    guard let source = try sources(named: name).first else {
      throw ThemeError(
        file: name, key: "", problem: "there is no theme of that name; choose one of \(names.joined(separator: ", "))")
    }
    return try Theme(source, library: self)
  }

  /// The theme in a file, wherever it lies.
  public func theme(atPath path: String) throws(ThemeError) -> Theme {
    try Theme(ThemeSource(path: path), library: self)
  }

  /// The file that a theme's name stands for; `nil` for a shipped one.
  public func path(ofTheme name: String) -> String? { paths(named: name).first }

  /// What a name may stand for, the first before the others.
  func sources(named name: String) throws(ThemeError) -> [ThemeSource] {
    var sources: [ThemeSource] = []
    for path in paths(named: name) { sources.append(try ThemeSource(path: path)) }
    if let shipped = ThemeSource(shipped: name) { sources.append(shipped) }
    return sources
  }

  private func paths(named name: String) -> [String] {
    // A name is no path: what is chosen lies in one of the folders.
    guard !name.isEmpty, !name.hasPrefix("."), !name.contains("/") else { return [] }
    return directories.reversed().map { "\($0)/\(name).toml" }.filter { access($0, F_OK) == 0 }
  }

  private static func namesOfFiles(in directory: String) -> [String] {
    guard let folder = opendir(directory) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name.hasSuffix(".toml"), !name.hasPrefix(".") { names.append(String(name.dropLast(5))) }
    }
    return names
  }
}
