/// The characters that a terminal's font has, or that a theme allows itself.
public enum Repertoire: Int, Comparable, Sendable {
  /// Printable ASCII: a locale that is not UTF-8, or a theme that says `ascii = true`.
  case ascii
  /// What the font of the Linux console has: Latin-1 and the signs of code page 437.
  case console
  case unicode

  public static func < (left: Repertoire, right: Repertoire) -> Bool { left.rawValue < right.rawValue }

  /// Whether a character of one column can be shown.
  func has(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else {
      return self == .unicode
    }
    switch self {
    case .unicode: return true
    case .ascii: return (0x20...0x7E).contains(scalar.value)
    case .console:
      return (0x20...0x7E).contains(scalar.value) || (0xA0...0xFF).contains(scalar.value)
        || Self.codePage437.contains(character)
    }
  }

  /// The signs of code page 437 beyond Latin-1, which fonts of the console are drawn after
  /// (unicode.org/Public/MAPPINGS/VENDORS/MICSFT/PC/CP437.TXT, and the signs below 0x20 of the same page).
  private static let codePage437 = Set<Character>(
    "☺☻♥♦♣♠•◘○◙♂♀♪♫☼►◄↕‼▬↨↑↓→←∟↔▲▼ƒ⌐░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αΓπΣσΘΦΩδ∞φε∩≡≥≤⌠⌡≈∙√ⁿ■")
}
