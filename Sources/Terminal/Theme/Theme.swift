/// How every role looks.
public struct Theme: Sendable {
  /// How a theme describes one role; what it leaves out is that of `ui.text`.
  struct Look: Hashable, Sendable {
    var foreground: Colour?
    var background: Colour?
    var attributes: Attributes = []
  }

  /// The least contrast of text with its background (WCAG 2.2, success criterion 1.4.3).
  public static let leastContrast = 4.5

  /// The name to choose it by: the file's name without `.toml`.
  public let name: String
  /// The name to show.
  public let title: String
  /// What the file says that this version does not understand; nothing of it stops the theme from working.
  public let warnings: [String]
  let looks: [Role: Look]
  /// The characters chosen for signs.
  let signs: [Sign: Character]
  /// The most that the theme draws with: ASCII alone where it says so.
  let repertoire: Repertoire
  /// Foreground and background of `ui.text`.
  let base: (foreground: Colour, background: Colour)

  init(
    name: String, title: String, looks: [Role: Look], signs: [Sign: Character], repertoire: Repertoire,
    base: (foreground: Colour, background: Colour), warnings: [String]
  ) {
    self.name = name
    self.title = title
    self.looks = looks
    self.signs = signs
    self.repertoire = repertoire
    self.base = base
    self.warnings = warnings
  }

  /// The characters it draws with on a terminal that has `repertoire`.
  public func glyphs(in repertoire: Repertoire) -> Glyphs { Glyphs(signs, in: min(repertoire, self.repertoire)) }

  func paint(role: Role) -> Paint {
    let look = looks[role]
    return Paint(
      foreground: look?.foreground ?? base.foreground, background: look?.background ?? base.background,
      attributes: look?.attributes ?? [])
  }
}
