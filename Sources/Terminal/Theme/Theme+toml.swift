extension Theme {
  /// Reads a theme from the text of a TOML file.
  ///
  /// ```toml
  /// title = "Night shift"
  /// inherits = "dusk"            # optional: a theme of which this one says what differs
  /// [palette]
  /// ember = "#ff7043"
  /// [roles]
  /// "state.overdue" = { fg = "ember", bold = true }
  /// "ui.dim" = "#8a8f98"         # the foreground alone
  /// "stage" = "light-blue"       # every stage that has no look of its own
  /// [glyphs]
  /// marked = "»"
  /// ```
  ///
  /// - Parameters:
  ///   - toml: The text.
  ///   - name: The name to choose it by.
  ///   - file: What messages call it.
  ///   - library: Where the theme it inherits is looked for.
  /// - Throws: `ThemeError` for text that is not TOML, a value that is not a colour, or no colours for `ui.text`.
  public init(toml: String, name: String, file: String, library: ThemeLibrary = ThemeLibrary()) throws(ThemeError) {
    try self.init(ThemeSource(name: name, file: file, text: toml), library: library)
  }

  init(_ source: ThemeSource, library: ThemeLibrary) throws(ThemeError) {
    let reading = try ThemeReading(source, library: library)
    if let first = reading.problems.first { throw first }
    guard let theme = reading.theme else {
      throw ThemeError(file: source.file, key: "", problem: "cannot be used")
    }
    self = theme
  }
}
