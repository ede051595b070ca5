import Typography

/// Text that cannot do harm where it is shown: without control characters and marks that turn the writing round.
enum SafeText {
  /// The text on one line.
  static func line(_ text: String) -> String { clean(text, lineBreak: " ") }

  /// The text with its line breaks.
  static func block(_ text: String) -> String { clean(text, lineBreak: "\n") }

  /// Whether the first letter that has a direction runs from right to left.
  ///
  /// Source: Unicode Bidirectional Algorithm (UAX #9), rules P2 and P3, by the blocks of such scripts.
  static func beginsRightToLeft(_ text: String) -> Bool {
    text.unicodeScalars.first { $0.properties.isAlphabetic }.map(runsRightToLeft) ?? false
  }

  /// Whether any letter runs from right to left.
  static func holdsRightToLeft(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.properties.isAlphabetic && runsRightToLeft($0) }
  }

  private static func runsRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }

  /// The text with some scalars written otherwise.
  ///
  /// Scalar by scalar, never by characters: a mark behind a quote makes another character of the two, which a search
  /// for the quote would pass over and a browser or spreadsheet would not.
  static func replacing(in text: String, _ replacement: (Unicode.Scalar) -> String?) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let other = replacement(scalar) {
        result.append(contentsOf: other.unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  private static func clean(_ text: String, lineBreak: Unicode.Scalar) -> String {
    if TextWidth.isPlain(text) { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A, 0x2028, 0x2029: scalars.append(lineBreak)
      case 0x09: scalars.append(" ")
      case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: continue
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}
