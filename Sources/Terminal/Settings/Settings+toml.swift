import TOMLKit

extension Settings {
  /// Reads settings from the text of a TOML file, which messages call `file`.
  ///
  /// - Throws: `SettingsError` for text that is not TOML, a key that is not known, or a name that is no key's.
  public init(toml: String, file: String) throws(SettingsError) {
    self.init()
    let table: TOMLTable
    do {
      table = try TOMLTable(string: toml)
    } catch let error as TOMLParseError {
      let place = error.source.begin
      throw SettingsError(
        file: file, key: "", problem: "line \(place.line), column \(place.column): \(error.description)")
    } catch {
      throw SettingsError(file: file, key: "", problem: "is not TOML: \(error)")
    }
    for key in table.keys.sorted() {
      guard let value = table[key]?.tomlValue else { continue }
      switch key {
      case "theme":
        guard let name = value.string else {
          throw SettingsError(file: file, key: key, problem: "must be a theme's name")
        }
        theme = name
      case "plain":
        guard let isPlain = value.bool else {
          throw SettingsError(file: file, key: key, problem: "must be true or false")
        }
        self.isPlain = isPlain
      case "sheet":
        guard let sheet = value.string.flatMap(Sheet.init(rawValue:)) else {
          throw SettingsError(file: file, key: key, problem: "must be \"a4\" or \"letter\"")
        }
        self.sheet = sheet
      case "lock":
        guard let minutes = value.int, (0...1440).contains(minutes) else {
          throw SettingsError(
            file: file, key: key, problem: "must be minutes without a key, 1 to 1440, or 0 for never")
        }
        lock = minutes
      case "names":
        guard let word = value.string, ["never", "asked"].contains(word) else {
          throw SettingsError(file: file, key: key, problem: "must be \"never\" or \"asked\"")
        }
        isPrivate = word == "never"
      case "keys":
        guard let table = value.table else {
          throw SettingsError(file: file, key: key, problem: "must be a table: [keys], and below it command = \"key\"")
        }
        try readKeys(table, under: "", file)
      default:
        throw SettingsError(
          file: file, key: key, problem: "is not known here; known are theme, plain, sheet, lock, names and [keys]")
      }
    }
  }

  /// An id has dots, which TOML takes for tables in tables where it is not quoted; both ways of writing it are meant.
  private mutating func readKeys(_ table: TOMLTable, under path: String, _ file: String) throws(SettingsError) {
    for name in table.keys.sorted() {
      guard let value = table[name]?.tomlValue else { continue }
      let id = path + name
      if let inner = value.table {
        try readKeys(inner, under: id + ".", file)
      } else {
        keys[id] = try sequences(value, "keys.\(id)", file)
      }
    }
  }

  private func sequences(_ value: TOMLValue, _ key: String, _ file: String) throws(SettingsError) -> [KeySequence] {
    if value.bool == false { return [] }
    let texts: [String?] = value.array.map { $0.map(\.tomlValue.string) } ?? [value.string]
    var sequences: [KeySequence] = []
    for text in texts {
      guard let text else {
        throw SettingsError(
          file: file, key: key, problem: "must be a key in quotes, a list of them in brackets, or false for none")
      }
      if text.isEmpty { continue }
      guard let sequence = KeySequence(names: text) else {
        throw SettingsError(
          file: file, key: key,
          problem: "“\(text)” is no key; write one as a, G, Ctrl-S, Alt-Left, F2, Space, or two as g x")
      }
      sequences.append(sequence)
    }
    return sequences
  }
}
