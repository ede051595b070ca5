import TOMLKit
import Themes
import Typography

extension Theme {
  /// Reads a theme from the text of a TOML file.
  ///
  /// ```toml
  /// title = "Night shift"
  /// inherits = "dusk"            # optional: a shipped theme, of which this one says what differs
  /// [palette]
  /// ember = "#ff7043"
  /// [roles]
  /// "state.overdue" = { fg = "ember", bold = true }
  /// "ui.dim" = "#8a8f98"         # the foreground alone
  /// ```
  ///
  /// - Parameters:
  ///   - toml: The text.
  ///   - name: The name to choose it by.
  ///   - file: What messages call it.
  /// - Throws: `ThemeError` for text that is not TOML, a value that is not a colour, or no colours for `ui.text`.
  public init(toml: String, name: String, file: String) throws {
    var reader = ThemeReader(file: file)
    try reader.read(toml, inheritable: true)
    guard let text = reader.looks[.text], let foreground = text.foreground, let background = text.background else {
      throw ThemeError(
        file: file, key: #"roles."ui.text""#,
        problem: "fg and bg are both needed, since every other role starts from them; "
          + "or begin the file with inherits = \"\(ShippedThemes.names[0])\"")
    }
    self.init(
      name: name, title: reader.title ?? name, looks: reader.looks, signs: reader.signs,
      repertoire: reader.isASCII ? .ascii : .unicode, base: (foreground, background),
      warnings: reader.warnings)
  }
}

/// Collects palette and roles from a file and the theme it inherits.
private struct ThemeReader {
  let file: String
  var title: String?
  var palette: [String: Colour] = [:]
  var looks: [Role: Theme.Look] = [:]
  var signs: [Sign: Character] = [:]
  var isASCII = false
  var warnings: [String] = []

  init(file: String) { self.file = file }

  mutating func read(_ toml: String, inheritable: Bool) throws {
    let table: TOMLTable
    do {
      table = try TOMLTable(string: toml)
    } catch let error as TOMLParseError {
      throw fail("", "line \(error.source.begin.line), column \(error.source.begin.column): \(error.description)")
    }
    for key in table.keys.sorted() where !["title", "inherits", "ascii", "palette", "roles", "glyphs"].contains(key) {
      warn(key, "is not known here and was left out; known are title, inherits, ascii, palette, roles and glyphs")
    }
    if let parent = table["inherits"] { try inherit(parent, allowed: inheritable) }
    title = try table["title"].map { try string($0, "title") } ?? title
    if let ascii = table["ascii"] {
      guard let isOn = ascii.tomlValue.bool else { throw fail("ascii", "must be true or false") }
      isASCII = isOn
    }
    try readPalette(table["palette"])
    try readRoles(table["roles"])
    try readGlyphs(table["glyphs"])
  }

  private mutating func inherit(_ value: TOMLValueConvertible, allowed: Bool) throws {
    let name = try string(value, "inherits")
    guard allowed, let toml = ShippedThemes.toml(named: name) else {
      throw fail("inherits", "\"\(name)\" is not a shipped theme; take one of \(list(ShippedThemes.names))")
    }
    try read(toml, inheritable: false)
  }

  private mutating func readPalette(_ value: TOMLValueConvertible?) throws {
    guard let value else { return }
    guard let table = value.tomlValue.table else { throw fail("palette", "must be a table of name = \"#rrggbb\"") }
    for name in table.keys.sorted() {
      guard let entry = table[name] else { continue }
      let key = "palette.\(name)"
      let text = try string(entry, key)
      guard let colour = Colour(hex: text) else {
        throw fail(key, "\"\(text)\" is not a colour; write it as #rrggbb, such as #d97706")
      }
      palette[name] = colour
    }
  }

  private mutating func readRoles(_ value: TOMLValueConvertible?) throws {
    guard let value else { return }
    guard let table = value.tomlValue.table else { throw fail("roles", "must be a table of \"role\" = colour") }
    for name in table.keys.sorted() {
      guard let entry = table[name] else { continue }
      guard let role = Role(rawValue: name) else {
        warn("roles.\"\(name)\"", "is not a role of this version and was left out")
        continue
      }
      looks[role] = try look(entry, "roles.\"\(name)\"", over: looks[role] ?? Theme.Look())
    }
  }

  private mutating func readGlyphs(_ value: TOMLValueConvertible?) throws {
    guard let value else { return }
    guard let table = value.tomlValue.table else { throw fail("glyphs", "must be a table of sign = \"character\"") }
    for name in table.keys.sorted() {
      guard let entry = table[name] else { continue }
      let key = "glyphs.\(name)"
      guard let sign = Sign(rawValue: name) else {
        warn(key, "is not a sign of this version and was left out")
        continue
      }
      let text = try string(entry, key)
      guard let character = text.first, text.count == 1, TextWidth.width(of: text) == 1 else {
        throw fail(key, "must be one character of one column, such as \(sign.characters[0])")
      }
      signs[sign] = character
    }
  }

  private mutating func look(
    _ value: TOMLValueConvertible, _ key: String, over inherited: Theme.Look
  ) throws -> Theme.Look {
    var look = inherited
    guard let table = value.tomlValue.table else {
      look.foreground = try colour(value, key)
      return look
    }
    for name in table.keys.sorted() {
      guard let entry = table[name] else { continue }
      let inner = "\(key).\(name)"
      if name == "fg" {
        look.foreground = try colour(entry, inner)
      } else if name == "bg" {
        look.background = try colour(entry, inner)
      } else if let attribute = Attributes.named.first(where: { $0.name == name })?.attribute {
        guard let isOn = entry.tomlValue.bool else { throw fail(inner, "must be true or false") }
        if isOn { look.attributes.insert(attribute) } else { look.attributes.remove(attribute) }
      } else {
        warn(inner, "is not known and was left out; known are fg, bg, \(list(Attributes.named.map(\.name)))")
      }
    }
    return look
  }

  private func colour(_ value: TOMLValueConvertible, _ key: String) throws -> Colour {
    let text = try string(value, key)
    if let colour = Colour(hex: text) ?? palette[text] { return colour }
    let names = palette.isEmpty ? "a name defined under [palette]" : "one of \(list(palette.keys.sorted()))"
    throw fail(key, "\"\(text)\" is not a colour; write #rrggbb or \(names)")
  }

  private func string(_ value: TOMLValueConvertible, _ key: String) throws -> String {
    guard let text = value.tomlValue.string else { throw fail(key, "must be a text in quotes") }
    return text
  }

  private mutating func warn(_ key: String, _ problem: String) {
    warnings.append(fail(key, problem).description)
  }

  private func fail(_ key: String, _ problem: String) -> ThemeError {
    ThemeError(file: file, key: key, problem: problem)
  }

  private func list(_ names: [String]) -> String { names.joined(separator: ", ") }
}
