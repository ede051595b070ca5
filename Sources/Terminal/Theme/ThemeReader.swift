import TOMLKit

/// Collects what a file says, over what the theme says that it inherits.
///
/// Colours are looked up only when all was read: a theme may change a name in the palette of the one it inherits.
struct ThemeReader {
  /// A colour as a file writes it, with where it stands.
  struct Wanted {
    var text: String
    var file: String
    var key: String
  }

  /// What a file says of one role.
  struct RawLook {
    var foreground: Wanted?
    var background: Wanted?
    var attributes: Attributes = []
  }

  let library: ThemeLibrary
  var title: String?
  var palette: [String: Ink] = [:]
  var looks: [String: RawLook] = [:]
  var signs: [Sign: Character] = [:]
  var isASCII = false
  var contrast: Double?
  var problems: [ThemeError] = []
  var warnings: [ThemeError] = []
  /// Names of the palette that were asked for.
  var used: Set<String> = []
  /// The file being read.
  private(set) var file = ""

  init(library: ThemeLibrary) { self.library = library }

  /// Reads a file over what was read before; `chain` are the files that led to it by inheriting.
  mutating func read(_ source: ThemeSource, after chain: [ThemeSource]) throws(ThemeError) {
    let table: TOMLTable
    do {
      table = try TOMLTable(string: source.text)
    } catch let error as TOMLParseError {
      let place = error.source.begin
      throw ThemeError(
        file: source.file, key: "", problem: "line \(place.line), column \(place.column): \(error.description)")
    } catch {
      throw ThemeError(file: source.file, key: "", problem: "\(error)")
    }
    file = source.file
    if let parent = table["inherits"], let name = string(parent, "inherits") {
      try inherit(name, from: source, after: chain)
      file = source.file
      // What differs goes by its own name.
      title = nil
    }
    for key in table.keys.sorted() where !Self.known.contains(key) {
      warn(key, "is not known here and was left out; known are \(list(Self.known))")
    }
    if let title = table["title"].flatMap({ string($0, "title") }) { self.title = title }
    if let value = table["ascii"], let isOn = bool(value, "ascii") { isASCII = isOn }
    if let value = table["contrast"] { readContrast(value) }
    if let value = table["palette"] { readPalette(value) }
    if let value = table["roles"] { readRoles(value) }
    if let value = table["glyphs"] { readGlyphs(value) }
  }

  private static let known = ["title", "inherits", "ascii", "contrast", "palette", "roles", "glyphs"]

  private mutating func inherit(
    _ name: String, from source: ThemeSource, after chain: [ThemeSource]
  ) throws(ThemeError) {
    let chain = chain + [source]
    let candidates = try library.sources(named: name)
    guard !candidates.isEmpty else {
      throw error("inherits", "there is no theme \"\(name)\"; take one of \(list(library.names))")
    }
    // A file of the user's may go by the name of a shipped theme and inherit it.
    guard let parent = candidates.first(where: { candidate in !chain.contains { $0.file == candidate.file } }) else {
      let way = (chain.map(\.name) + [name]).joined(separator: " → ")
      throw error("inherits", "leads back to itself: \(way)")
    }
    try read(parent, after: chain)
  }

  private mutating func readContrast(_ value: TOMLValueConvertible) {
    let number = value.tomlValue.double ?? value.tomlValue.int.map(Double.init)
    guard let number, (Theme.readable...21).contains(number) else {
      problems.append(error("contrast", "must be a number from 4.5 to 21, such as 7.0"))
      return
    }
    contrast = number
  }

  private mutating func readPalette(_ value: TOMLValueConvertible) {
    guard let table = value.tomlValue.table else {
      problems.append(error("palette", "must be a table of name = \"#rrggbb\""))
      return
    }
    for name in table.keys.sorted() {
      let key = "palette.\(name)"
      guard let entry = table[name], let text = colourText(entry, key) else { continue }
      if let ink = Ink(text) {
        palette[name] = ink
      } else {
        problems.append(error(key, "\"\(text)\" is not a colour; write it as #rrggbb, such as #d97706"))
      }
    }
  }

  /// A colour's text; a number without quotes is one too.
  mutating func colourText(_ value: TOMLValueConvertible, _ key: String) -> String? {
    if let number = value.tomlValue.int { return "\(number)" }
    return string(value, key)
  }

  mutating func string(_ value: TOMLValueConvertible, _ key: String) -> String? {
    if let text = value.tomlValue.string { return text }
    problems.append(error(key, "must be a text in quotes"))
    return nil
  }

  mutating func bool(_ value: TOMLValueConvertible, _ key: String) -> Bool? {
    if let isOn = value.tomlValue.bool { return isOn }
    problems.append(error(key, "must be true or false"))
    return nil
  }

  mutating func warn(_ key: String, _ problem: String) { warnings.append(error(key, problem)) }

  func error(_ key: String, _ problem: String) -> ThemeError { ThemeError(file: file, key: key, problem: problem) }

  func list(_ names: [String]) -> String { names.joined(separator: ", ") }
}
