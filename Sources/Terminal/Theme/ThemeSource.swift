import Themes

/// The text of a theme and where it is from.
struct ThemeSource: Sendable {
  let name: String
  /// What messages call it: the path, or the name of a shipped theme.
  let file: String
  let text: String

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
    let text: String
    do throws(SmallTextFile.Problem) {
      text = try SmallTextFile.read(path)
    } catch {
      throw ThemeError(file: path, key: "", problem: error.text)
    }
    let last = path.split(separator: "/").last.map(String.init) ?? path
    self.init(name: last.hasSuffix(".toml") ? String(last.dropLast(5)) : last, file: path, text: text)
  }
}
