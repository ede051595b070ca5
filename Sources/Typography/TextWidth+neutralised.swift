extension TextWidth {
  /// The text with everything taken out that could command a terminal or disguise what is written.
  ///
  /// Tabs and line breaks become one space. Escape, the other C0 and C1 controls, delete and the line and
  /// paragraph separators become `�`, so that a reader sees something stood there. Invisible directional
  /// controls (which can make a name read as another, CVE-2021-42574), tags, soft hyphens and zero-width
  /// spaces are dropped; the joiners that Persian and Indic spelling needs stay.
  public static func neutralised(_ text: String) -> String {
    if isPlain(text) || text.unicodeScalars.allSatisfy(isHarmless) { return text }
    var view = String.UnicodeScalarView()
    for character in text { view.append(contentsOf: neutral(character)) }
    return String(view)
  }

  /// Whether a scalar is shown as it is.
  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x61B, 0x61D...0x115E, 0x1161...0x180D, 0x180F...0x200A, 0x200C...0x200D,
      0x2010...0x2027, 0x202F...0x205F, 0x2070...0x3163, 0x3165...0xFEFE, 0xFF00...0xFF9F, 0xFFA1...0xFFF8,
      0xFFFC...0xDFFFF:
      true
    default: false
    }
  }

  /// The scalars of a character that may be shown.
  static func neutral(_ character: Character) -> [Unicode.Scalar] {
    if character == "\r\n" { return [" "] }
    return character.unicodeScalars.compactMap { scalar in
      switch scalar.value {
      case 0x20...0x7E: scalar
      case 0x09, 0x0A, 0x0D: " "
      case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFFF9...0xFFFB: "\u{FFFD}"
      case 0xAD, 0x61C, 0x180E, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0x115F, 0x1160,
        0x3164, 0xFFA0, 0xE0000...0xE0FFF:
        nil
      default: scalar
      }
    }
  }
}
