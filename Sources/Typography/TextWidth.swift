/// Measures text in terminal columns, the same on every machine.
///
/// The widths follow Unicode's East Asian Width (UAX #11: wide and fullwidth are two columns, ambiguous is
/// one) and emoji presentation (UTS #51). They never ask the locale, so a screen laid out in a test is the
/// screen a planner sees. Every function here measures the text as a canvas would show it: after
/// `neutralised(_:)` took out what must never reach a terminal.
public enum TextWidth {
  /// The number of columns that `text` takes on a canvas; linear in its length.
  public static func width(of text: String) -> Int {
    if isPlain(text) { return text.utf8.count }
    return neutralised(text).reduce(0) { $0 + width(of: $1) }
  }

  /// The number of columns of one character: 0 for an invisible mark, 1 or 2 for most, more for a conjunct.
  public static func width(of character: Character) -> Int {
    plainColumns(character) ?? units(of: character).reduce(0) { $0 + $1.width }
  }

  /// The columns of a character of scripts that have neither wide letters nor emoji nor controls; `nil` for others.
  ///
  /// These are most of what is written in any script but Chinese, Japanese and Korean, and are counted without making
  /// anything.
  private static func plainColumns(_ character: Character) -> Int? {
    var columns = 0
    for scalar in character.unicodeScalars {
      switch scalar.value {
      case 0x20...0x7E, 0xC0...0x2FF: columns += 1
      case 0x300...0x60B, 0x60D...0x61B, 0x61D...0x10FF, 0x200C...0x200D:
        guard self.columns(of: scalar) == nil else {
          columns += 1
          continue
        }
        // A mark without its base is shown on a circle.
        if columns == 0 { return nil }
      default: return nil
      }
    }
    return columns
  }

  /// Whether every byte is a printable ASCII character, which needs no table.
  package static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
  }

  /// The columns of a scalar that starts a unit; `nil` for one that joins the unit before it.
  static func columns(of scalar: Unicode.Scalar) -> Int? {
    let value = scalar.value
    if value < 0x300 { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return nil
    default: break
    }
    // Hangul vowels and finals are drawn inside the syllable their leading consonant opened.
    if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value) { return nil }
    return isWide(scalar) ? 2 : 1
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    guard value >= 0x1100 else { return false }
    if scalar.properties.isEmojiPresentation { return true }
    return wideRanges.contains { $0.contains(value) }
  }

  /// Wide and fullwidth scalars that are not emoji, from Unicode's EastAsianWidth.txt (15.1), with the
  /// unassigned gaps between them closed.
  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF, 0x4E00...0xA4C6,
    0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60,
    0xFFE0...0xFFE6, 0x16FE0...0x18D08, 0x1AFF0...0x1B2FB, 0x1F18E...0x1F19A, 0x1F200...0x1F265,
    0x20000...0x2FFFD, 0x30000...0x3FFFD,
  ]
}
