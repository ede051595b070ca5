/// A theme's file as it was read, with everything that is wrong with it.
public struct ThemeReading: Sendable {
  /// The theme, as far as the file gives one: what could not be read is left out of it.
  public let theme: Theme?
  /// What keeps the theme from being used.
  public let problems: [ThemeError]
  /// What was left out.
  public let warnings: [ThemeError]
  /// The roles that no key of the file or of what it inherits begins.
  public let missing: [Role]
  /// Names in the palette that no role asks for.
  public let unused: [String]

  /// Reads a file, or a shipped theme by its name.
  ///
  /// - Throws: `ThemeError` when it cannot be read, is not TOML, or inherits what is not there or leads back to it.
  public init(_ file: String, library: ThemeLibrary) throws(ThemeError) {
    if let shipped = ThemeSource(shipped: file) {
      try self.init(shipped, library: library)
    } else {
      try self.init(ThemeSource(path: file), library: library)
    }
  }

  init(_ source: ThemeSource, library: ThemeLibrary) throws(ThemeError) {
    var reader = ThemeReader(library: library)
    try reader.read(source, after: [])
    let looks = reader.resolvedLooks()
    var problems = reader.problems
    var theme: Theme?
    if let text = looks[.text], let foreground = text.foreground, let background = text.background {
      theme = Theme(
        name: source.name, title: reader.title ?? source.name, leastContrast: reader.contrast ?? Theme.readable,
        looks: looks, signs: reader.signs, repertoire: reader.isASCII ? .ascii : .unicode,
        base: Theme.Base(foreground: foreground, background: background),
        warnings: reader.warnings.map(\.description))
    } else if reader.looks["ui.text"] == nil || problems.isEmpty {
      problems.append(
        ThemeError(
          file: source.file, key: #"roles."ui.text""#,
          problem: "fg and bg are both needed, since every other role starts from them; "
            + "or begin the file with inherits = \"dusk\""))
    }
    self.theme = theme
    self.problems = problems
    warnings = reader.warnings
    missing = Role.allCases.filter { looks[$0] == nil }
    unused = reader.palette.keys.filter { !reader.used.contains($0) }.sorted()
  }
}
