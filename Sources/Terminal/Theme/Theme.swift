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
  /// Foreground and background of `ui.text`.
  let base: (foreground: Colour, background: Colour)

  init(
    name: String, title: String, looks: [Role: Look], base: (foreground: Colour, background: Colour),
    warnings: [String]
  ) {
    self.name = name
    self.title = title
    self.looks = looks
    self.base = base
    self.warnings = warnings
  }

  func paint(role: Role) -> Paint {
    let look = looks[role]
    return Paint(
      foreground: look?.foreground ?? base.foreground, background: look?.background ?? base.background,
      attributes: look?.attributes ?? [])
  }
}
