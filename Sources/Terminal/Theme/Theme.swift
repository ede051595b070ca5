/// How every role looks.
public struct Theme: Hashable, Sendable {
  /// How a theme describes one role; a colour it leaves out is that of `ui.text`.
  struct Look: Hashable, Sendable {
    var foreground: Ink?
    var background: Ink?
    var attributes: Attributes = []
  }

  /// The least contrast of text with its background (WCAG 2.2, success criterion 1.4.3).
  public static let readable = 4.5

  /// The name to choose it by: the file's name without `.toml`.
  public let name: String
  /// The name to show.
  public let title: String
  /// The least contrast that the theme promises for text: `readable`, or more where its file says so.
  public let leastContrast: Double
  /// What the file says that this version does not understand; nothing of it stops the theme from working.
  public let warnings: [String]
  /// Of each role the look with the longest name that begins it: `ui.cursor` where there is no `ui.cursor.detail`.
  let looks: [Role: Look]
  /// The characters chosen for signs.
  let signs: [Sign: Character]
  /// The most that the theme draws with: ASCII alone where it says so.
  let repertoire: Repertoire
  /// Foreground and background of `ui.text`.
  let base: Base

  /// What every role starts from.
  struct Base: Hashable, Sendable {
    var foreground: Ink
    var background: Ink
  }

  init(
    name: String, title: String, leastContrast: Double, looks: [Role: Look], signs: [Sign: Character],
    repertoire: Repertoire, base: Base, warnings: [String]
  ) {
    self.name = name
    self.title = title
    self.leastContrast = leastContrast
    self.looks = looks
    self.signs = signs
    self.repertoire = repertoire
    self.base = base
    self.warnings = warnings
  }

  /// The characters it draws with on a terminal that has `repertoire`.
  public func glyphs(in repertoire: Repertoire) -> Glyphs { Glyphs(signs, in: min(repertoire, self.repertoire)) }

  /// The most colours that the theme makes use of.
  public var depth: ColourDepth {
    let inks = looks.values.flatMap { [$0.foreground, $0.background].compactMap(\.self) }
    let depths = inks.map { ink -> ColourDepth in
      switch ink {
      case .exact: .direct
      case .ansi(let index): index < 16 ? .sixteen : .indexed
      case .standard: .monochrome
      }
    }
    return depths.max { $0.rawValue < $1.rawValue } ?? .monochrome
  }

  /// Whether it draws with ASCII alone.
  public var isASCII: Bool { repertoire == .ascii }
}
