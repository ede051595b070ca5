import TOMLKit
import Themes

/// What each role looks like: colours and attributes, read from TOML.
public struct Theme: Sendable {
  /// The name people choose it by.
  public let name: String
  /// What the file has that no role of this program uses, as sentences.
  public let warnings: [String]
  private let looks: [Role: Look]
  private let ground: Colour
  private let ink: Colour

  /// The colours and attributes of one role.
  public struct Look: Hashable, Sendable {
    /// The colour of the letters.
    public var foreground: Colour
    /// The colour behind them.
    public var background: Colour
    public var isBold = false
    public var isDim = false
    public var isUnderlined = false
    public var isItalic = false
  }

  /// The look of a style: under the cursor the bar's background lies behind the role's own letters.
  public func look(of style: Style) -> Look {
    let own = looks[style.role] ?? Look(foreground: ink, background: ground)
    guard style.isUnderCursor else { return own }
    var look = looks[style.isFocused ? .cursor : .cursorAway] ?? own
    // Plain text takes the bar's own colour; letters that mean something keep theirs.
    if style.role != .text, style.role != .dim { look.foreground = own.foreground }
    return look
  }

  /// The shipped theme that is used when none is chosen.
  public static let standard: Theme = {
    let name = ShippedThemes.names[0]
    do {
      return try Theme(toml: ShippedThemes.text(of: name) ?? "", file: name)
    } catch {
      // A program without a readable theme is still better in plain black and white than not at all.
      return Theme(name: name, warnings: [], looks: [:], ground: .black, ink: .white)
    }
  }()

  /// The shipped theme of a name, or that of a file's text where the user has one; throws what is wrong in it.
  public static func named(_ name: String, userText: (String) -> String? = { _ in nil }) throws(ThemeError) -> Theme {
    if let text = userText(name) { return try Theme(toml: text, file: "\(name).toml") }
    guard let text = ShippedThemes.text(of: name) else {
      throw ThemeError(
        file: "\(name).toml", what: "there is no such theme. Choose \(ShippedThemes.names.joined(separator: " or ")).")
    }
    return try Theme(toml: text, file: "\(name).toml")
  }

  private init(name: String, warnings: [String], looks: [Role: Look], ground: Colour, ink: Colour) {
    self.name = name
    self.warnings = warnings
    self.looks = looks
    self.ground = ground
    self.ink = ink
  }

  /// Reads a theme; the error names the file, the key and what is allowed there.
  public init(toml: String, file: String) throws(ThemeError) {
    let table: TOMLTable
    do { table = try TOMLTable(string: toml) } catch {
      throw ThemeError(file: file, what: "it is not TOML: \(error)")
    }
    let reader = ThemeReader(table: table, file: file)
    let ground = try reader.colour("ground", at: "palette.ground")
    let ink = try reader.colour("ink", at: "palette.ink")
    let (looks, warnings) = try reader.looks(ground: ground, ink: ink)
    self.init(name: table["name"]?.string ?? file, warnings: warnings, looks: looks, ground: ground, ink: ink)
  }
}

/// What is wrong in a theme's file.
public struct ThemeError: Error, CustomStringConvertible {
  /// The file's name.
  public var file: String
  /// What is wrong, where, and what is allowed.
  public var what: String

  public var description: String { "Theme \(file): \(what)" }
}

/// Takes a theme's table apart.
private struct ThemeReader {
  let table: TOMLTable
  let file: String

  func colour(_ word: String, at key: String) throws(ThemeError) -> Colour {
    let text = table["palette"]?.table?[word]?.string ?? word
    guard let colour = Colour(hex: text) else {
      throw ThemeError(
        file: file, what: "\(key): “\(word)” is no colour. Write #rrggbb, or a name that [palette] defines.")
    }
    return colour
  }

  func looks(ground: Colour, ink: Colour) throws(ThemeError) -> ([Role: Theme.Look], [String]) {
    guard let roles = table["roles"]?.table else { throw ThemeError(file: file, what: "the table [roles] is missing.") }
    var looks: [Role: Theme.Look] = [:]
    var warnings: [String] = []
    for (key, value) in roles {
      guard let role = Role(rawValue: key) else {
        warnings.append("Theme \(file): “\(key)” is no role of this program and is left out.")
        continue
      }
      guard let entry = value.table else {
        throw ThemeError(file: file, what: "\(key) is written as { fg = \"#rrggbb\", bold = true }.")
      }
      var look = Theme.Look(foreground: ink, background: ground)
      if let text = entry["fg"]?.string { look.foreground = try colour(text, at: "\(key).fg") }
      if let text = entry["bg"]?.string { look.background = try colour(text, at: "\(key).bg") }
      look.isBold = entry["bold"]?.bool ?? false
      look.isDim = entry["dim"]?.bool ?? false
      look.isUnderlined = entry["underline"]?.bool ?? false
      look.isItalic = entry["italic"]?.bool ?? false
      looks[role] = look
    }
    return (looks, warnings)
  }
}
